using System.Runtime.InteropServices;

namespace WorkshopBot.Tests.Teams.Sending;

/// <summary>
/// Counts, over a finished run, how often a window held more sendings than a channel allows. It knows nothing of the pacer: it
/// slides every window over the whole list of times, and takes the figures from Microsoft's page.
/// </summary>
internal static class WindowCheck
{
    private static readonly (int Most, double Seconds)[] OfOneConversation = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Most, double Seconds)[] OfAll = [(25, 1)];

    /// <param name="sent">When, and to which conversation or thread, in the order of time.</param>
    public static long Violations(IReadOnlyList<(long Ticks, string Conversation)> sent)
    {
        var byConversation = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        var all = new List<long>(sent.Count);
        foreach (var (ticks, conversation) in sent)
        {
            var end = conversation.IndexOf(";messageid=", StringComparison.Ordinal);
            ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(byConversation, end < 0 ? conversation : conversation[..end], out _);
            (times ??= []).Add(ticks);
            all.Add(ticks);
        }

        return byConversation.Values.Sum(times => Violations(times, OfOneConversation)) + Violations(all, OfAll);
    }

    private static long Violations(List<long> times, (int Most, double Seconds)[] windows)
    {
        var found = 0L;
        foreach (var (most, seconds) in windows)
        {
            var width = TimeSpan.FromSeconds(seconds).Ticks;
            var inside = new Queue<long>();
            foreach (var time in times)
            {
                while (inside.TryPeek(out var oldest) && oldest <= time - width)
                    inside.Dequeue();
                inside.Enqueue(time);
                found += inside.Count > most ? 1 : 0;
            }
        }

        return found;
    }
}
