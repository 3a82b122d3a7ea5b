using System.Text.Json.Serialization;

namespace WorkshopBot.Domain.Course;

/// <summary>How much of a Country's session its coordinator shows to the others of the programme.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseKind>))]
public enum ReleaseKind
{
    Nothing,

    /// <summary>Wordings and outcomes of all its gaps; no contributions, no reservations' words, no people.</summary>
    Summary,

    /// <summary>The named gaps with what is behind them; of the others nothing, not even how many.</summary>
    Gaps,
    Whole,
}

/// <summary>Which text of a line of the course input was edited; the original stays beside it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LineField>))]
public enum LineField
{
    Wording,

    /// <summary>A line of action by its id.</summary>
    ActionLine,

    /// <summary>What exists already.</summary>
    Exists,

    /// <summary>Keep, Intensify or New.</summary>
    Effort,

    /// <summary>A place of the catalogue by its id.</summary>
    Scope,
    Who,
    Effects,
    Coverage,
}

/// <summary>A part of the cover note that the coordinator writes.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoverField>))]
public enum CoverField
{
    /// <summary>What is asked of which body, and when.</summary>
    Asked,
    Differs,
    Caribbean,

    /// <summary>"Not examined" unless said.</summary>
    Costs,
    Disclosure,
}

/// <summary>What a body decided on a line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict { TakenOver, Held, NotTakenOver }

/// <summary>How resilience on a follow-up item went since the last half-yearly date.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Progress>))]
public enum Progress { Lost, Built, Sustained }
