using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>What connects themes: threats with threats, by the catalogue, and gaps and efforts with other themes, by sessions.</summary>
public sealed record CourseLinks(ImmutableArray<ThemeLink> Threats, ImmutableArray<ThemeEffect> Effects, ImmutableArray<CourseDilemma> Dilemmas)
{
    internal static CourseLinks Of(ImmutableArray<CourseLine> lines, ImmutableArray<ThemeId> themes, Edition edition)
    {
        var own = themes.ToHashSet();
        return new CourseLinks(
            [
                .. edition.CrossLinks.Select(l => (Link: l, From: ThemeOf(l.From, edition), To: ThemeOf(l.To, edition)))
                    .Where(x => x.From is { } from && x.To is { } to && from != to && own.Contains(from) && own.Contains(to))
                    .Select(x => new ThemeLink(x.Link, x.From!.Value, x.To!.Value)),
            ],
            [
                .. lines.SelectMany(l => l.Effects.Said.Select(e => (Line: l, Effect: e))).Where(x => x.Line.Themes[0] != x.Effect.Theme)
                    .GroupBy(x => (From: x.Line.Themes[0], To: x.Effect.Theme, x.Effect.Kind))
                    .OrderBy(g => Order(g.Key.From, edition)).ThenBy(g => Order(g.Key.To, edition)).ThenBy(g => g.Key.Kind)
                    .Select(g => new ThemeEffect(g.Key.From, g.Key.To, g.Key.Kind, [.. g.Select(x => x.Line.Key).Distinct().OrderBy(k => k.Place)])),
            ],
            [
                .. lines.Where(l => l.IsDilemma).OrderBy(l => l.Key.Place).Select(l => new CourseDilemma(
                    l.Key, l.Wording, Side(l, EffectKind.Helps, l.Dilemma!.Helps), Side(l, EffectKind.Harms, l.Dilemma.Harms), l.HasEffort)),
            ]);
    }

    private static ImmutableArray<LineEffect> Side(CourseLine line, EffectKind kind, ImmutableArray<ThemeId> themes) =>
        [.. line.Effects.Said.Where(e => e.Kind == kind && themes.Contains(e.Theme))];

    private static ThemeId? ThemeOf(string end, Edition edition) =>
        edition.FindTheme(new ThemeId(end))?.Id ?? edition.FindScenario(new ScenarioId(end))?.Theme;

    private static int Order(ThemeId theme, Edition edition) => edition.Themes.IndexOf(edition[theme]);
}

/// <summary>A link of the catalogue, with the themes that its ends belong to.</summary>
public sealed record ThemeLink(CrossLink Link, ThemeId From, ThemeId To);

/// <summary>What lines of one theme would do to another.</summary>
public sealed record ThemeEffect(ThemeId From, ThemeId To, EffectKind Kind, ImmutableArray<LineKey> Lines);

/// <summary>What would help one theme and harm another, with both sides and who said so.</summary>
/// <param name="HasEffort">Something was proposed that could be done or left; else there is nothing yet to decide.</param>
public sealed record CourseDilemma(LineKey Line, string? Wording, ImmutableArray<LineEffect> Helps, ImmutableArray<LineEffect> Harms, bool HasEffort);
