using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>Whether noise is told apart from gaps: how much of each sort is seen, and how often a sign stands on a gap.</summary>
internal static class SignFigures
{
    /// <summary>The signs for which something must be done; the others are kindness to whoever leads.</summary>
    private static readonly ImmutableArray<Sign> Grave = [Sign.Marking, Sign.Instruction, Sign.Markup, Sign.PersonalData];

    public static FigureSection Of(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var read = items.Select(item => new Signed(item, NoiseSort.Of(item), engine.SignsIn(item.Text))).ToImmutableArray();

        return new FigureSection("Signs",
        [
            .. Grave.SelectMany(sign => OfSign(sign.ToString(), [sign], read, 0.90)),
            .. OfSign("Light", [Sign.Procedure, Sign.Compliment, Sign.OffTopic], read, null),
            Figure.Of("GraveOnGaps", OnGaps(read, sign => Grave.Contains(sign)), target: new Target(0.0101, IsCeiling: true)),
            Figure.Of("AnyOnGaps", OnGaps(read, _ => true)),
        ]);
    }

    // A sign that stands on noise of another sort is not wrong: an injection may hold markup. One on a gap is.
    private static IEnumerable<Figure> OfSign(string name, ImmutableArray<Sign> signs, ImmutableArray<Signed> read, double? target) =>
    [
        Figure.Of(
            name + "Seen",
            [.. read.Where(one => one.Sort is { } sort && signs.Contains(sort)).Select(one => new Outcome(one.Item.Unit, one.Signs.Contains(one.Sort!.Value) ? 1 : 0))],
            target: target is { } seen ? new Target(seen) : null),
        Figure.Of(
            name + "Right",
            [.. read.Where(one => one.Signs.Any(signs.Contains)).Select(one => new Outcome(one.Item.Unit, one.Item.IsGap ? 0 : 1))],
            target: target is { } right ? new Target(right) : null),
    ];

    private static Outcome[] OnGaps(ImmutableArray<Signed> read, Func<Sign, bool> counts) =>
        [.. read.Where(one => one.Item.IsGap).Select(one => new Outcome(one.Item.Unit, one.Signs.Any(counts) ? 1 : 0))];

    private sealed record Signed(EvaluationItem Item, Sign? Sort, ImmutableArray<Sign> Signs);
}
