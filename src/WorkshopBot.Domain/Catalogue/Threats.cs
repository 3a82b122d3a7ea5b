using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>One of the six interests that national security protects, with the criteria by which harm to it is judged.</summary>
public sealed record Interest(
    InterestId Id, int Order, Bilingual Name, Bilingual Description, ImmutableArray<Criterion> Criteria, Provenance Provenance);

/// <summary>A criterion of impact on an interest.</summary>
/// <param name="Number">As printed in the strategy: <c>1.1</c> to <c>6.5</c>.</param>
public sealed record Criterion(string Number, Bilingual Name, Provenance Provenance);

/// <summary>One of the nine threat themes.</summary>
/// <param name="LeadMinistries">Ids of <see cref="Ministry"/>; derived, not decided.</param>
/// <param name="Report">The address of the theme report, where one is known.</param>
/// <param name="WithPredecessors">Every scenario, those of earlier methods included: show them on request only, labelled.</param>
public sealed record Theme(
    ThemeId Id, int Order, Bilingual Name, ImmutableArray<string> LeadMinistries, string? Report,
    ImmutableArray<Scenario> WithPredecessors, Provenance Provenance)
{
    /// <summary>The scenarios of the current method; a theme may have none.</summary>
    public ImmutableArray<Scenario> Scenarios => [.. WithPredecessors.Where(s => !s.IsPredecessor)];
}

/// <summary>Something that could happen, as a source describes it.</summary>
/// <param name="Likelihood">Null where no source states one: show <see cref="LikelihoodIn"/>, never guess.</param>
/// <param name="Impact">Null where no source states one: show <see cref="ImpactIn"/>, never guess.</param>
/// <param name="Scope">The part of the Kingdom it is about.</param>
public sealed record Scenario(
    ScenarioId Id, ThemeId Theme, Bilingual Name, ScaleClass? Likelihood, ScaleClass? Impact, PlaceId Scope,
    ScenarioEdition Edition, Provenance Provenance)
{
    /// <summary>The upper end, where the source gives a range.</summary>
    public ScaleClass? LikelihoodUpper { get; init; }

    /// <summary>The upper end, where the source gives a range.</summary>
    public ScaleClass? ImpactUpper { get; init; }

    /// <summary>Whether an earlier method described it, so that it is not part of today's threat picture.</summary>
    public bool IsPredecessor => Edition.IsPredecessor;

    public string LikelihoodIn(string language) => Stated(Likelihood, LikelihoodUpper, language);

    public string ImpactIn(string language) => Stated(Impact, ImpactUpper, language);

    private static string Stated(ScaleClass? from, ScaleClass? to, string language) => (from, to) switch
    {
        (null, _) => CatalogueWords.In(language).NotStated,
        ({ } one, null) => one.Name.In(language),
        ({ } low, { } high) => CatalogueWords.In(language).Range(low.Name.In(language), high.Name.In(language)),
    };
}

/// <summary>The risk assessment or text that a scenario comes from.</summary>
public sealed record ScenarioEdition(string Id, Bilingual Name, bool IsPredecessor)
{
    /// <summary>The name as people must see it: a predecessor says that it is one.</summary>
    public string LabelIn(string language) =>
        IsPredecessor ? CatalogueWords.In(language).Predecessor(Name.In(language)) : Name.In(language);
}

/// <summary>A class of likelihood or impact.</summary>
/// <param name="Letter">A (lowest) to E.</param>
public sealed record ScaleClass(string Id, string Letter, int Order, Bilingual Name);

/// <summary>A theme that runs through several of the nine.</summary>
public sealed record CrossCuttingTheme(
    string Id, int Order, Bilingual Name, ImmutableArray<ThemeId> Themes, ImmutableArray<string> Objectives, Provenance Provenance);

/// <summary>What connects two entries of the catalogue, read as "from kind to".</summary>
/// <param name="From">Id of a theme, scenario, cross-cutting theme or line of action.</param>
/// <param name="To">Likewise; <see cref="Edition.NameOf"/> names both.</param>
public sealed record CrossLink(
    string Id, string From, LinkKind Kind, string To, LinkLevel Level, Bilingual Note, Provenance Provenance);

/// <summary>How one end of a link bears on the other; its name is the verb between the two.</summary>
public sealed record LinkKind(string Id, Bilingual Name);

/// <summary>What sort of entries a link connects.</summary>
public enum LinkLevel
{
    Theme,
    Scenario,
    CrossCutting,
    ActionLine,
}
