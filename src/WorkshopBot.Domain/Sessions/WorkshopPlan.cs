using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What a session will do, as its facilitator prepared it.</summary>
public sealed record WorkshopPlan(
    Said Title, SessionType Type, ImmutableArray<PlannedTheme> Themes, DateTimeOffset StartsAt)
{
    /// <summary>The edition of the catalogue that theme and scenario ids come from.</summary>
    public string Edition { get; init; } = "2023";

    public string? Programme { get; init; }

    /// <summary>Whose area the session is about: a place of the catalogue.</summary>
    public PlaceId Place { get; init; } = new("european-netherlands");

    public PhaseTimes Times { get; init; } = PhaseTimes.Default;

    /// <summary>How many people must have acted in a theme, or pressed "present", for its wordings to be upheld.</summary>
    public int Quorum { get; init; } = 5;

    /// <summary>How many gaps a theme one person may choose.</summary>
    public int Choices { get; init; } = 3;

    /// <summary>Ask how serious and how certain for each gap somebody chose.</summary>
    public bool AsksSeriousness { get; init; }

    public Attribution Attribution { get; init; } = Attribution.Kind;

    /// <summary>The marking that stands on every card and page until the closing question is answered.</summary>
    public Marking Marking { get; init; } = Marking.Unmarked;

    /// <summary>An administrator allowed "Departementaal Vertrouwelijk"; without it nothing above unmarked is carried.</summary>
    public bool AllowsDepartmentalConfidential { get; init; }

    /// <summary>The languages of the session, the group's first.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["nl", "en"];

    /// <summary>Who may lead; the first of them does at the start.</summary>
    public ImmutableArray<PersonId> Facilitators { get; init; } = [];

    public ImmutableArray<PersonId> NoteTakers { get; init; } = [];

    public ImmutableArray<PersonId> Coordinators { get; init; } = [];

    public ImmutableArray<Invitee> Invited { get; init; } = [];

    /// <summary>Whom to call when the chat may hold classified information; empty when nobody was configured.</summary>
    public string SecurityContact { get; init; } = "";

    /// <summary>Draws the lots of this session, so that the same log gives the same numbers.</summary>
    public int Seed { get; init; }
}

/// <summary>One theme of a plan, with at most three scenarios or questions to rate.</summary>
/// <param name="Theme">A theme of the catalogue.</param>
/// <param name="Scenarios">Scenarios of that theme; may be empty.</param>
/// <param name="Questions">Questions of the facilitator's own, rated like scenarios.</param>
public sealed record PlannedTheme(ThemeId Theme, ImmutableArray<ScenarioId> Scenarios, ImmutableArray<Said> Questions)
{
    public const int MostSubjects = 3;

    /// <summary>Which of its subjects are ways in which one threat could go on; empty when the plan did not ask that.</summary>
    public ImmutableArray<Variant> Variants { get; init; } = [];
}

/// <summary>A scenario or question that stands for one way in which a threat could go on.</summary>
/// <param name="Subject">A scenario's id, or "q1" to "q3".</param>
public sealed record Variant(string Subject, VariantKind Kind);

/// <summary>How a threat could go on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VariantKind>))]
public enum VariantKind { Continuation, Escalation, DeEscalation }

/// <summary>Somebody who was asked to come, so that the report can say who was not in the room.</summary>
public sealed record Invitee(Said Name, OrganisationKind Kind, PlaceId Place, PersonId? Person);

/// <summary>How long each phase is meant to take. A clock never closes a phase: the facilitator is asked.</summary>
public sealed record PhaseTimes(
    TimeSpan Opening, TimeSpan Threat, TimeSpan Rate, TimeSpan Talk, TimeSpan Collect,
    TimeSpan Join, TimeSpan Rank, TimeSpan Word, TimeSpan Slack, TimeSpan Course, TimeSpan Closing)
{
    /// <summary>The ninety minutes of the design: seven to open, three themes of 23, eight for the course, six to close.</summary>
    public static readonly PhaseTimes Default = Minutes(7, 1, 2, 3, 4, 5, 1, 5, 2, 8, 6);

    public static PhaseTimes Minutes(
        double opening, double threat, double rate, double talk, double collect,
        double join, double rank, double word, double slack, double course, double closing) => new(
        TimeSpan.FromMinutes(opening), TimeSpan.FromMinutes(threat), TimeSpan.FromMinutes(rate), TimeSpan.FromMinutes(talk),
        TimeSpan.FromMinutes(collect), TimeSpan.FromMinutes(join), TimeSpan.FromMinutes(rank), TimeSpan.FromMinutes(word),
        TimeSpan.FromMinutes(slack), TimeSpan.FromMinutes(course), TimeSpan.FromMinutes(closing));

    public TimeSpan Theme => Threat + Rate + Talk + Collect + Join + Rank + Word + Slack;

    public TimeSpan Of(PhaseKind kind) => kind switch
    {
        PhaseKind.Opening => Opening,
        PhaseKind.Threat => Threat,
        PhaseKind.Rate => Rate,
        PhaseKind.Talk => Talk,
        PhaseKind.Collect => Collect,
        PhaseKind.Join => Join,
        PhaseKind.Rank => Rank,
        PhaseKind.Word => Word,
        PhaseKind.Course => Course,
        PhaseKind.Closing => Closing,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
