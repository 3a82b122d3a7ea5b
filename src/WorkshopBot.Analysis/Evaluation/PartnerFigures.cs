using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>Whether somebody else's contribution that makes the same point is among the nearest: in the theme, and in everything.</summary>
internal static class PartnerFigures
{
    private static readonly ImmutableArray<int> Tops = [1, 3, 5];

    public static FigureSection Of(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var theme = Ranked(items, engine, (one, other) => one.Theme == other.Theme);
        var all = Ranked(items, engine, (_, _) => true);

        return new FigureSection("Partners",
        [
            .. InTops("PartnerInTheme", theme, 0.92),
            .. InTops("PartnerAbroadInTheme", [.. theme.Where(asked => asked.IsAbroad)], 0.70),
            Precision("MeanPrecisionInTheme", theme),
            .. InTops("PartnerInAll", all, 0.60),
            .. InTops("PartnerAbroadInAll", [.. all.Where(asked => asked.IsAbroad)], null),
            Precision("MeanPrecisionInAll", all),
        ]);
    }

    private static ImmutableArray<Asked> Ranked(
        ImmutableArray<EvaluationItem> items, LexicalSuggestions engine, Func<EvaluationItem, EvaluationItem, bool> within) =>
    [
        .. from item in items
           let partners = items.Where(other => within(item, other) && item.MakesSamePointAs(other)).ToArray()
           where partners.Length > 0
           let among = Enumerable.Range(0, items.Length).Where(at => items[at] != item && within(item, items[at])).ToImmutableArray()
           let ranked = engine.Nearest(item.Text, [.. among.Select(at => new Candidate(at, items[at].Text))], among.Length, floor: 0)
           select new Asked(
               item.Unit,
               [.. ranked.Select(near => items[near.B].MakesSamePointAs(item))],
               partners.Length, among.Length, partners.All(partner => partner.Language != item.Language)),
    ];

    private static IEnumerable<Figure> InTops(string name, ImmutableArray<Asked> asked, double? targetOfThree) => Tops.Select(top => Figure.Of(
        name + top,
        [.. asked.Select(one => new Outcome(one.Unit, one.IsRight.Take(top).Any(right => right) ? 1 : 0))],
        asked.IsEmpty ? null : asked.Average(one => DrawingLots.AnyInTop(one.Partners, one.Among, top)),
        top is 3 && targetOfThree is { } target ? new Target(target) : null));

    private static Figure Precision(string name, ImmutableArray<Asked> asked) => Figure.Of(
        name,
        [.. asked.Select(one => new Outcome(one.Unit, AveragePrecision(one)))],
        asked.IsEmpty ? null : asked.Average(one => DrawingLots.AveragePrecision(one.Partners, one.Among)));

    private static double AveragePrecision(Asked asked)
    {
        var (found, sum) = (0, 0.0);
        for (var at = 0; at < asked.IsRight.Length; at++)
        {
            if (asked.IsRight[at])
                sum += ++found / (at + 1.0);
        }

        return sum / asked.Partners;
    }

    /// <param name="IsRight">Whether each of the ranked makes the same point, the nearest first; those that share nothing are left out.</param>
    /// <param name="IsAbroad">Whether all its partners are in another language.</param>
    private sealed record Asked(string Unit, ImmutableArray<bool> IsRight, int Partners, int Among, bool IsAbroad);
}
