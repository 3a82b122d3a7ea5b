using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>One edition of the catalogue: the threat picture, the course it led to, and the places and bodies concerned.</summary>
public sealed record Edition
{
    private static readonly Lazy<Edition> The2023 = new(() => EditionReader.Read("2023"));

    /// <summary>The edition of the strategy of 2023, read once.</summary>
    public static Edition Of2023 => The2023.Value;

    public required string Id { get; init; }

    public required ImmutableArray<Interest> Interests { get; init; }

    /// <summary>In the order of the risk assessment, 1 to 9.</summary>
    public required ImmutableArray<Theme> Themes { get; init; }

    public required ImmutableArray<ScenarioEdition> ScenarioEditions { get; init; }

    public required ImmutableArray<CrossLink> CrossLinks { get; init; }

    public required ImmutableArray<CrossCuttingTheme> CrossCuttingThemes { get; init; }

    public required ImmutableArray<Objective> Objectives { get; init; }

    public required ImmutableArray<Place> Places { get; init; }

    public required ImmutableArray<Ministry> Ministries { get; init; }

    public required ImmutableArray<Body> Bodies { get; init; }

    /// <summary>From A to E.</summary>
    public required ImmutableArray<ScaleClass> Likelihoods { get; init; }

    /// <summary>From A to E.</summary>
    public required ImmutableArray<ScaleClass> Impacts { get; init; }

    public required ImmutableArray<SafetyLink> SafetyChain { get; init; }

    public required ImmutableArray<Term> Glossary { get; init; }

    /// <summary>From unmarked upwards.</summary>
    public required ImmutableArray<ClassificationMarking> Markings { get; init; }

    /// <summary>The twelve lines of action, in the order of their numbers.</summary>
    public IEnumerable<ActionLine> ActionLines => Objectives.SelectMany(o => o.ActionLines);

    /// <summary>Every scenario, predecessors included.</summary>
    public IEnumerable<Scenario> AllScenarios => Themes.SelectMany(t => t.WithPredecessors);

    public Theme this[ThemeId id] => FindTheme(id) ?? throw Lacks(id.Value);

    public Scenario this[ScenarioId id] => FindScenario(id) ?? throw Lacks(id.Value);

    public Place this[PlaceId id] => FindPlace(id.Value) ?? throw Lacks(id.Value);

    public ActionLine this[ActionLineId id] => FindActionLine(id) ?? throw Lacks(id.Value);

    public Theme? FindTheme(ThemeId id) => Themes.FirstOrDefault(t => t.Id == id);

    public Scenario? FindScenario(ScenarioId id) => AllScenarios.FirstOrDefault(s => s.Id == id);

    public ActionLine? FindActionLine(ActionLineId id) => ActionLines.FirstOrDefault(l => l.Id == id);

    /// <summary>The place with this id or, for a security region, this code (VR01 to VR25).</summary>
    public Place? FindPlace(string idOrCode) => Places.FirstOrDefault(p =>
        p.Id.Value.Equals(idOrCode, StringComparison.OrdinalIgnoreCase)
        || p.Code?.Equals(idOrCode, StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>The next wider place, into which a cell that is too small is rolled up; null for the Kingdom.</summary>
    public PlaceId? RollUp(PlaceId id) => this[id].Parent;

    /// <summary>Whether a place is another or a part of it, be it through parents or as member of a group.</summary>
    public bool IsWithin(PlaceId place, PlaceId wider) =>
        place == wider
        || this[wider].Members.Any(member => IsWithin(place, member))
        || (RollUp(place) is { } parent && IsWithin(parent, wider));

    /// <summary>The links in which a theme or one of its scenarios takes part.</summary>
    public ImmutableArray<CrossLink> LinksOf(ThemeId id)
    {
        var ends = this[id].WithPredecessors.Select(s => s.Id.Value).Append(id.Value).ToHashSet(StringComparer.Ordinal);
        return [.. CrossLinks.Where(link => ends.Contains(link.From) || ends.Contains(link.To))];
    }

    /// <summary>The name of whatever a link leads from or to.</summary>
    public Bilingual NameOf(string linkEnd) =>
        FindTheme(new ThemeId(linkEnd))?.Name
        ?? FindScenario(new ScenarioId(linkEnd))?.Name
        ?? CrossCuttingThemes.FirstOrDefault(t => t.Id == linkEnd)?.Name
        ?? FindActionLine(new ActionLineId(linkEnd))?.Name
        ?? throw Lacks(linkEnd);

    /// <summary>This edition with scenarios added, such as <see cref="Import.ScenarioImport"/> yields.</summary>
    public Edition With(ImmutableArray<Scenario> added)
    {
        var taken = AllScenarios.Select(s => s.Id).ToHashSet();
        foreach (var scenario in added)
        {
            _ = this[scenario.Theme];
            if (!taken.Add(scenario.Id))
            {
                throw new ArgumentException($"Edition {Id} already has a scenario '{scenario.Id}'.", nameof(added));
            }
        }

        return this with
        {
            Themes = [.. Themes.Select(theme => theme with
            {
                WithPredecessors = [.. theme.WithPredecessors, .. added.Where(s => s.Theme == theme.Id)],
            })],
        };
    }

    private KeyNotFoundException Lacks(string id) => new($"Edition {Id} of the catalogue has no '{id}'.");
}
