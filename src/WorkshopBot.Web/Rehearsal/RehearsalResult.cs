using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>What a rehearsal came to.</summary>
/// <param name="Missing">What was acknowledged and is not found again; anything here is a fault of the program.</param>
/// <param name="PressesPerTheme">Presses and typed commands of one participant in one theme: median and most.</param>
internal sealed record RehearsalResult(
    int Participants, int Absent, int Sent, int Repeated, int Acknowledged, int NotTaken, int Events, int Contributions, int Withdrawn,
    int SetAside, ImmutableSortedDictionary<Outcome, int> Gaps, ImmutableSortedDictionary<string, int> Refused, int GroupMessages,
    (double Median, int Most) PressesPerTheme, (double Median, double P99) Answered,
    (double Median, double P99) Acknowledging, ImmutableArray<string> Missing, ImmutableArray<FileInfo> Files)
{
    public TimeSpan Took { get; init; }

    public TimeSpan Started { get; init; }

    public long IdleMemory { get; init; }

    public long Memory { get; init; }
}
