using System.Collections.Concurrent;
using System.Diagnostics;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>What was sent, and what the program said it took: afterwards all of it must be found again.</summary>
internal sealed class Ledger
{
    /// <summary>Stands where the verb would, for typed words.</summary>
    public const string Typed = "typed";

    /// <summary>Stands where the verb would, for a press that only opens a form: it is answered and leaves nothing.</summary>
    public const string OnlyShows = "shows";

    private readonly ConcurrentQueue<Entry> entries = new();
    private readonly ConcurrentQueue<double> answered = new(), taken = new();
    private int sent, repeated, failed;

    public int Sent => sent;

    /// <summary>Deliveries that were sent a second time on purpose.</summary>
    public int Repeated => repeated;

    public int Failed => failed;

    public IReadOnlyCollection<Entry> Acknowledged => entries;

    /// <summary>Times from a press to its answer, in milliseconds, sorted.</summary>
    public double[] Answers => [.. answered.Order()];

    /// <summary>Times from a typed message to its acknowledgement, in milliseconds, sorted.</summary>
    public double[] Acknowledgements => [.. taken.Order()];

    /// <summary>Runs one delivery and writes down what came of it.</summary>
    /// <param name="send">Returns the cause under which the program knows the delivery, or null when it was not taken.</param>
    public async Task<bool> DeliverAsync(string who, string what, string theme, string? words, Func<Task<string?>> send, bool again = false)
    {
        Interlocked.Increment(ref sent);
        if (again)
            Interlocked.Increment(ref repeated);

        var since = Stopwatch.GetTimestamp();
        var cause = await send();
        (what is Typed ? taken : answered).Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        if (cause is null)
        {
            Interlocked.Increment(ref failed);
            return false;
        }

        if (!again)
            entries.Enqueue(new Entry(who, what, theme, words, cause));
        return true;
    }

    /// <summary>One acknowledged delivery.</summary>
    /// <param name="What">The verb.</param>
    /// <param name="Theme">The phase's theme, for counting presses; empty when it belongs to none.</param>
    /// <param name="Words">What was typed, when words were.</param>
    /// <param name="Cause">The id of the delivery in the program's turn table.</param>
    internal sealed record Entry(string Who, string What, string Theme, string? Words, string Cause);
}
