using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What a spread says, as a sentence with its numbers; the words are in the resources of whoever shows it.</summary>
public abstract record SpreadSentence
{
    private SpreadSentence() { }

    /// <summary>Those who judged one area are at least a whole degree lower than those who judged another.</summary>
    public sealed record Lower(AreaGroup Area, Median Median, AreaGroup Than, Median ThanMedian) : SpreadSentence;

    /// <summary>At least three quarters of those on the scale are within two degrees side by side.</summary>
    public sealed record Agree(AreaGroup Area, int Near, int OnScale, Median Median) : SpreadSentence;

    /// <summary>At least a quarter is on each side of the middle.</summary>
    public sealed record Differ(AreaGroup Area, int Below, int Above, int OnScale) : SpreadSentence;

    public sealed record CannotJudge(AreaGroup Area, int People, int N) : SpreadSentence;

    public sealed record NobodyInView(AreaGroup Area, int People, int N) : SpreadSentence;

    /// <summary>At least half of those who said how sure they were are little sure.</summary>
    public sealed record Unsure(AreaGroup Area, int People, int Said) : SpreadSentence;

    /// <summary>One or two people judged such an area: too few to show.</summary>
    public sealed record TooFew(AreaFamily Family) : SpreadSentence;

    /// <summary>Every sentence that holds, in a fixed order. Groups are compared only from three people on the scale.</summary>
    public static ImmutableArray<SpreadSentence> Of(Spread spread) =>
    [
        .. from low in spread.Areas
           from high in spread.Areas
           where low.Median is { } l && high.Median is { } h && h.Middle - l.Middle >= 1
           select new Lower(low.Area, low.Median!.Value, high.Area, high.Median!.Value),
        .. spread.Areas.SelectMany(OfArea),
        .. spread.TooFew.Select(f => new TooFew(f)),
    ];

    private static IEnumerable<SpreadSentence> OfArea(AreaSpread area)
    {
        var (below, above) = (area.Degrees[0] + area.Degrees[1], area.Degrees[3] + area.Degrees[4]);
        var near = Enumerable.Range(0, area.Degrees.Length - 1).Max(i => area.Degrees[i] + area.Degrees[i + 1]);
        var said = area.Certainties.Sum();

        if (area.Median is { } median)
        {
            if (4 * below >= area.OnScale && 4 * above >= area.OnScale)
                yield return new Differ(area.Area, below, above, area.OnScale);
            else if (4 * near >= 3 * area.OnScale)
                yield return new Agree(area.Area, near, area.OnScale, median);
        }

        if (area.CannotJudge > 0)
            yield return new CannotJudge(area.Area, area.CannotJudge, area.N);
        if (area.NobodyInView > 0)
            yield return new NobodyInView(area.Area, area.NobodyInView, area.N);
        if (said >= SmallCells.Fewest && 2 * area.Certainties[0] >= said)
            yield return new Unsure(area.Area, area.Certainties[0], said);
    }
}
