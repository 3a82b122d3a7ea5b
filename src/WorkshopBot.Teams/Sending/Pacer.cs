using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace WorkshopBot.Teams.Sending;

/// <summary>
/// How fast a channel lets a bot speak. Teams: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour for a conversation,
/// 50 in 1 s for a tenant, of which we take half (Microsoft's page on rate limiting for bots). A web room has no windows.
/// </summary>
public sealed class Pacer(TimeProvider clock)
{
    private const string Room = "webroom";

    private static readonly ImmutableArray<(int Most, TimeSpan In)> Conversation =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly ImmutableArray<(int Most, TimeSpan In)> Everything = [(25, TimeSpan.FromSeconds(1))];

    private readonly ConcurrentDictionary<string, Sendings> byConversation = new(StringComparer.Ordinal);
    private readonly Sendings all = new(Everything);

    /// <summary>Takes a place in the windows, or says how long to wait for one.</summary>
    public TimeSpan? Wait(string channel, string conversation)
    {
        if (channel == Room)
            return null;

        // All threads of a channel share its windows.
        var thread = conversation.Split(';')[0];
        var now = clock.GetUtcNow();
        var own = byConversation.GetOrAdd($"{channel}|{thread}", _ => new Sendings(Conversation));
        lock (all)
        {
            var wait = Longest(own.Wait(now), all.Wait(now));
            if (wait is null)
            {
                own.Took(now);
                all.Took(now);
            }

            return wait;
        }
    }

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) => one is null ? other : other is null || one > other ? one : other;

    /// <summary>When something was sent, as far back as the longest window reaches.</summary>
    private sealed class Sendings(ImmutableArray<(int Most, TimeSpan In)> windows)
    {
        private readonly List<DateTimeOffset> times = [];

        public TimeSpan? Wait(DateTimeOffset now)
        {
            times.RemoveAll(t => now - t >= windows[^1].In);
            var waits = windows
                .Where(w => times.Count >= w.Most && now - times[^w.Most] < w.In)
                .Select(w => w.In - (now - times[^w.Most]))
                .ToArray();
            return waits.Length == 0 ? null : waits.Max();
        }

        public void Took(DateTimeOffset now) => times.Add(now);
    }
}
