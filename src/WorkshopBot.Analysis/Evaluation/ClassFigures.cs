using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Classifying;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>Whether the class that people gave a gap is suggested: cold, and when all other gaps have been placed already.</summary>
internal static class ClassFigures
{
    private static readonly ImmutableArray<int> Tops = [1, 3];

    public static FigureSection Of(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var gaps = items.Where(item => item.IsGap).ToImmutableArray();
        var placed = gaps.Select(AsPlaced).ToImmutableArray();
        var cold = gaps.Select(gap => engine.Classify(gap.Text, [])).ToArray();
        var warm = gaps.Select((gap, at) => engine.Classify(gap.Text, placed.RemoveAt(at))).ToArray();

        return new FigureSection("Classes",
        [
            .. InTops("ThemeCold", gaps, cold, ThemesIn, 0.75),
            .. InTops("ThemeWarm", gaps, warm, ThemesIn, 0.85),
            .. InTops("CapabilityCold", gaps, cold, CapabilitiesIn, 0.75),
            .. InTops("CapabilityWarm", gaps, warm, CapabilitiesIn, 0.75),
            .. InTops("LinkCold", gaps, cold, LinksIn, 0.75),
            .. InTops("LinkWarm", gaps, warm, LinksIn, 0.75),
            .. InTops("InterestCold", gaps, cold, InterestsIn, null),
            .. InTops("InterestWarm", gaps, warm, InterestsIn, null),
        ]);
    }

    internal static Placed AsPlaced(EvaluationItem item) => new(
        item.Text,
        item.Theme is { } theme ? new ThemeId(theme) : null,
        [.. item.Interests.Select(interest => new InterestId(interest))],
        item.SafetyChain is { } link ? new SafetyLinkId(link) : null,
        item.Capability is { } id && Enum.GetValues<Capability>().Where(one => ClassFamily.IdOf(one) == id).ToArray() is [var capability] ? capability : null);

    private static IEnumerable<Figure> InTops(
        string name, ImmutableArray<EvaluationItem> gaps, Classes[] suggested, Func<Classes, EvaluationItem, bool[]> isRight, double? targetOfThree)
    {
        var asked = gaps.Select((gap, at) => (gap.Unit, IsRight: isRight(suggested[at], gap))).Where(one => one.IsRight.Contains(true)).ToArray();
        return Tops.Select(top => Figure.Of(
            name + top,
            [.. asked.Select(one => new Outcome(one.Unit, one.IsRight.Take(top).Contains(true) ? 1 : 0))],
            asked.Length is 0 ? null : asked.Average(one => DrawingLots.AnyInTop(one.IsRight.Count(right => right), one.IsRight.Length, top)),
            top is 3 && targetOfThree is { } target ? new Target(target) : null));
    }

    private static bool[] ThemesIn(Classes classes, EvaluationItem item) => [.. classes.Themes.Select(theme => theme.Class.Value == item.Theme)];

    private static bool[] InterestsIn(Classes classes, EvaluationItem item) =>
        [.. classes.Interests.Select(interest => item.Interests.Contains(interest.Class.Value))];

    private static bool[] LinksIn(Classes classes, EvaluationItem item) => [.. classes.Links.Select(link => link.Class.Value == item.SafetyChain)];

    private static bool[] CapabilitiesIn(Classes classes, EvaluationItem item) =>
        [.. classes.Capabilities.Select(capability => ClassFamily.IdOf(capability.Class) == item.Capability)];
}
