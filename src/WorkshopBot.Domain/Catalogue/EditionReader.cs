using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>Reads an edition from the file of that name in <c>Editions/</c>, which is part of this assembly.</summary>
internal static class EditionReader
{
    public static Edition Read(string id)
    {
        using var file = typeof(EditionReader).Assembly.GetManifestResourceStream($"{typeof(EditionReader).Namespace}.Editions.{id}.json")
            ?? throw new InvalidDataException($"There is no edition {id} of the catalogue.");
        using var document = JsonDocument.Parse(file);
        var root = document.RootElement;

        var scales = root.GetProperty("scales");
        var likelihoods = scales.Many("likelihood", ScaleClass);
        var impacts = scales.Many("impact", ScaleClass);
        var scenarioEditions = root.Many("scenarioEditions", e =>
            new ScenarioEdition(e.Text("id"), e.Both(), e.GetProperty("predecessor").GetBoolean()));
        var linkKinds = root.Many("linkKinds", e => new LinkKind(e.Text("id"), e.Both()));

        return new Edition
        {
            Id = id,
            Interests = root.Many("interests", Interest),
            Themes = [.. root.Many("themes", e => Theme(e, likelihoods, impacts, scenarioEditions)).OrderBy(t => t.Order)],
            ScenarioEditions = scenarioEditions,
            CrossLinks = root.Many("crossLinks", e => CrossLink(e, linkKinds)),
            CrossCuttingThemes = root.Many("crossCutting", e => new CrossCuttingTheme(
                e.Text("id"), e.Number("order"), e.Both(), e.Themes("themes"), e.Texts("objectives"), e.Provenance())),
            Objectives = root.Many("objectives", e => new Objective(
                e.Text("id"), e.Number("order"), e.Both(), e.Many("actionLines", ActionLine), e.Provenance())),
            Places = root.Many("regions", Place),
            Ministries = root.Many("ministries", e => new Ministry(
                e.Text("id"), e.Text("abbr"), e.Both(), e.Day("validFrom"), e.Day("validTo"), e.Texts("successor"), e.Provenance())),
            Bodies = root.Many("bodies", Body),
            Likelihoods = likelihoods,
            Impacts = impacts,
            SafetyChain = root.Many("safetyChain", e => new SafetyLink(new SafetyLinkId(e.Text("id")), e.Number("order"), e.Both())),
            Glossary = root.Many("glossary", e => new Term(
                e.Text("id"), e.Both(), e.TextOrNull("pap"), e.Both("definitionNl", "definitionEn"), e.Provenance())),
            Markings = root.Many("classificationMarkings", Marking),
        };
    }

    private static Interest Interest(JsonElement e) => new(
        new InterestId(e.Text("id")), e.Number("order"), e.Both(), e.Both("descriptionNl", "descriptionEn"),
        e.Many("criteria", c => new Criterion(c.Text("id"), c.Both(), c.Provenance())), e.Provenance());

    private static Theme Theme(
        JsonElement e, ImmutableArray<ScaleClass> likelihoods, ImmutableArray<ScaleClass> impacts, ImmutableArray<ScenarioEdition> editions)
    {
        var id = new ThemeId(e.Text("id"));
        return new Theme(
            id, e.Number("order"), e.Both(), e.Texts("leadMinistries"), e.TextOrNull("report"),
            e.Many("scenarios", s => Scenario(s, id, likelihoods, impacts, editions)), e.Provenance());
    }

    private static Scenario Scenario(
        JsonElement e, ThemeId theme, ImmutableArray<ScaleClass> likelihoods, ImmutableArray<ScaleClass> impacts,
        ImmutableArray<ScenarioEdition> editions) => new(
        new ScenarioId(e.Text("id")), theme, e.Both(), Class(e, "likelihood", likelihoods), Class(e, "impact", impacts),
        new PlaceId(e.Text("scope")), editions.Single(edition => edition.Id == e.Text("edition")), e.Provenance())
    {
        LikelihoodUpper = Class(e, "likelihoodUpper", likelihoods),
        ImpactUpper = Class(e, "impactUpper", impacts),
    };

    private static ScaleClass? Class(JsonElement e, string name, ImmutableArray<ScaleClass> classes) =>
        e.TextOrNull(name) is { } id ? classes.Single(c => c.Id == id) : null;

    private static ScaleClass ScaleClass(JsonElement e) => new(e.Text("id"), e.Text("code"), e.Number("order"), e.Both());

    private static CrossLink CrossLink(JsonElement e, ImmutableArray<LinkKind> kinds) => new(
        e.Text("id"), e.Text("from"), kinds.Single(kind => kind.Id == e.Text("kind")), e.Text("to"),
        e.Text("level") switch
        {
            "theme" => LinkLevel.Theme,
            "scenario" => LinkLevel.Scenario,
            "cross-cutting" => LinkLevel.CrossCutting,
            "action-line" => LinkLevel.ActionLine,
            var other => throw new InvalidDataException($"A link has the unknown level '{other}'."),
        },
        e.Both("noteNl", "noteEn"), e.Provenance());

    private static ActionLine ActionLine(JsonElement e) => new(
        new ActionLineId(e.Text("id")), e.Number("number"), e.Both(), e.Themes("themes"), e.Texts("leadMinistries"),
        e.Many("priorities", p => new Priority(
            p.Text("id"), p.Text("code"), p.Both(), p.Text("scope") is var scope and not "unspecified" ? new PlaceId(scope) : null, p.Provenance())),
        e.Provenance());

    private static Place Place(JsonElement e) => new(
        new PlaceId(e.Text("id")), e.TextOrNull("code"), e.Both(),
        e.TextOrNull("shortName") is { } name ? new Bilingual(name, name) : e.Both(),
        e.Text("kind") switch
        {
            "kingdom" => PlaceKind.Kingdom,
            "country" => PlaceKind.Country,
            "country-part" => PlaceKind.CountryPart,
            "group" => PlaceKind.Group,
            "public-body" => PlaceKind.PublicBody,
            "security-region" => PlaceKind.SecurityRegion,
            var other => throw new InvalidDataException($"A place has the unknown kind '{other}'."),
        },
        e.TextOrNull("parent") is { } parent ? new PlaceId(parent) : null,
        [.. e.Texts("members").Select(member => new PlaceId(member))], e.Texts("languages"), e.Text("timeZone"), e.Provenance());

    /// <summary>A body of which only the abbreviation is known goes by that.</summary>
    private static Body Body(JsonElement e) => new(
        e.Text("id"), e.TextOrNull("abbr"),
        new Bilingual(e.TextOrNull("nl") ?? e.Text("abbr"), e.TextOrNull("en") ?? e.Text("abbr")),
        e.Both("whatNl", "whatEn"), e.Provenance());

    private static ClassificationMarking Marking(JsonElement e) => new(
        e.Text("id"), e.Number("order"), e.Both(), e.TextOrNull("abbr"),
        e.Text("allowedInTeams") switch { "yes" => MarkingUse.Allowed, "no" => MarkingUse.Never, _ => MarkingUse.OnDecision },
        e.Provenance());

    private static string Text(this JsonElement e, string name) =>
        e.TextOrNull(name) ?? throw new InvalidDataException($"An entry of the catalogue lacks its {name}: {e}");

    private static string? TextOrNull(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Number(this JsonElement e, string name) => e.GetProperty(name).GetInt32();

    private static DateOnly? Day(this JsonElement e, string name) =>
        e.TextOrNull(name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static Bilingual Both(this JsonElement e, string nl = "nl", string en = "en") => new(e.Text(nl), e.Text(en));

    private static Provenance Provenance(this JsonElement e) =>
        new(e.Text("source"), e.TextOrNull("confidence"), e.TextOrNull("nlStatus"), e.TextOrNull("enStatus"));

    private static ImmutableArray<string> Texts(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var values) && values.ValueKind is JsonValueKind.Array ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static ImmutableArray<ThemeId> Themes(this JsonElement e, string name) => [.. e.Texts(name).Select(id => new ThemeId(id))];

    private static ImmutableArray<T> Many<T>(this JsonElement e, string name, Func<JsonElement, T> read) =>
        [.. e.GetProperty(name).EnumerateArray().Select(read)];
}
