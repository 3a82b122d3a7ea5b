using System.Collections.Immutable;

namespace WorkshopBot.Teams.Sending;

/// <summary>
/// How fast a channel lets a bot speak. Teams: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour for a conversation,
/// 50 in 1 s for a tenant, of which we take half (Microsoft's page on rate limiting for bots). A web room has no windows.
/// </summary>
/// <remarks>Time is counted from when it was made, so a clock that is set back or forth changes nothing.</remarks>
public sealed class Pacer(TimeProvider clock)
{
    private const string Room = "webroom";

    private static readonly ImmutableArray<(int Most, TimeSpan In)> Conversation =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly ImmutableArray<(int Most, TimeSpan In)> Everything = [(25, TimeSpan.FromSeconds(1))];

    private static readonly TimeSpan BetweenTidying = TimeSpan.FromMinutes(1);

    private readonly long began = clock.GetTimestamp();
    private readonly Dictionary<string, Pace> byConversation = new(StringComparer.Ordinal);
    private readonly Pace all = new(Everything);
    private readonly Lock gate = new();
    private TimeSpan tidied;

    /// <summary>How many conversations it remembers: those in which something was sent in the last hour.</summary>
    public int Conversations
    {
        get
        {
            lock (gate)
                return byConversation.Count;
        }
    }

    /// <summary>All threads of a channel share its windows.</summary>
    public static string LaneOf(string channel, string conversation) => $"{channel}|{conversation.Split(';')[0]}";

    /// <summary>Takes a place in the windows, or says how long to wait for one.</summary>
    public TimeSpan? Wait(string channel, string conversation)
    {
        lock (gate)
        {
            var now = clock.GetElapsedTime(began);
            var own = Of(channel, conversation, now);
            var everything = channel == Room ? null : all;
            var wait = own.Wait(now);
            if (everything?.Wait(now) is { } longer && longer > wait)
                wait = longer;
            if (wait > TimeSpan.Zero)
                return wait;

            own.Took(now);
            everything?.Took(now);
            return null;
        }
    }

    /// <summary>The channel asked for silence in this conversation; no other waits for it.</summary>
    public void Hold(string channel, string conversation, TimeSpan wait)
    {
        lock (gate)
        {
            var now = clock.GetElapsedTime(began);
            Of(channel, conversation, now).Hold(now + wait);
        }
    }

    private Pace Of(string channel, string conversation, TimeSpan now)
    {
        if (now - tidied >= BetweenTidying)
        {
            tidied = now;
            foreach (var (key, idle) in byConversation)
            {
                if (idle.IsIdle(now))
                    byConversation.Remove(key);
            }
        }

        var lane = LaneOf(channel, conversation);
        if (!byConversation.TryGetValue(lane, out var pace))
            byConversation.Add(lane, pace = new Pace(channel == Room ? [] : Conversation));
        return pace;
    }

    /// <summary>When something was sent, in a ring as long as the widest window has places.</summary>
    private sealed class Pace(ImmutableArray<(int Most, TimeSpan In)> windows)
    {
        private readonly int most = windows.IsEmpty ? 0 : windows[^1].Most;
        private TimeSpan[] times = new TimeSpan[windows.IsEmpty ? 1 : windows[0].Most];
        private int count, next;
        private TimeSpan heldUntil;

        public TimeSpan Wait(TimeSpan now)
        {
            var wait = heldUntil > now ? heldUntil - now : TimeSpan.Zero;
            foreach (var (places, window) in windows)
            {
                if (count >= places && Last(places) + window - now is var left && left > wait)
                    wait = left;
            }

            return wait;
        }

        public void Took(TimeSpan now)
        {
            if (count == times.Length && count < most)
                Grow();
            times[next] = now;
            next = (next + 1) % times.Length;
            count = Math.Min(count + 1, times.Length);
        }

        public void Hold(TimeSpan until) => heldUntil = until > heldUntil ? until : heldUntil;

        public bool IsIdle(TimeSpan now) => heldUntil <= now && (windows.IsEmpty || count == 0 || now - Last(1) >= windows[^1].In);

        private TimeSpan Last(int nth) => times[(next - nth + times.Length) % times.Length];

        private void Grow()
        {
            var more = new TimeSpan[Math.Min(2 * times.Length, most)];
            for (var i = 0; i < count; i++)
                more[i] = times[(next + i) % times.Length];
            (times, next) = (more, count);
        }
    }
}
