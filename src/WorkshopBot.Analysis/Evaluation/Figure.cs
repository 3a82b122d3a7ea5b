using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>One measured number, with what is needed to judge it.</summary>
/// <param name="Name">A key: what people read is "Figure" and this name in the program's words.</param>
/// <param name="Value">NaN when there was nothing to measure.</param>
/// <param name="N">Of how many it is a share or a mean.</param>
/// <param name="Chance">What drawing lots would reach; null where that means nothing.</param>
/// <param name="Low">The lower end of the 95% bootstrap interval.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Target">What we want to reach; null where nothing was set.</param>
public sealed record Figure(string Name, double Value, int N, double? Chance, double Low, double High, Target? Target)
{
    /// <summary>The share that <paramref name="outcomes"/> make together, with its interval; rounded to four decimals.</summary>
    public static Figure Of(string name, IReadOnlyCollection<Outcome> outcomes, double? chance = null, Target? target = null)
    {
        var of = outcomes.Sum(outcome => outcome.Of);
        var (low, high) = Bootstrap.Interval(outcomes);
        return new Figure(
            name, Rounded(outcomes.Sum(outcome => outcome.Hits) / of), (int)Math.Round(of), chance is { } c ? Rounded(c) : null,
            Rounded(low), Rounded(high), target);
    }

    private static double Rounded(double number) => Math.Round(number, 4, MidpointRounding.AwayFromZero);
}

/// <summary>What one item adds to a figure: <paramref name="Hits"/> of <paramref name="Of"/>.</summary>
/// <param name="Unit">Outcomes of one unit hang together and are drawn together.</param>
public readonly record struct Outcome(string Unit, double Hits, double Of = 1);

/// <summary>What a figure should reach, or for a ceiling stay under.</summary>
public readonly record struct Target(double Value, bool IsCeiling = false)
{
    public bool IsMetBy(double value) => IsCeiling ? value < Value : value >= Value;
}

/// <summary>Figures that are read together.</summary>
/// <param name="Name">A key, like that of a figure: "Section" and this name.</param>
public sealed record FigureSection(string Name, ImmutableArray<Figure> Figures);
