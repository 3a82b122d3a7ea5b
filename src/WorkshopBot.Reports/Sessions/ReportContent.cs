using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>
/// What a report of a session says, before it has words and a format. It is a pure fold, and holds nothing of a person
/// that the plan's attribution does not allow.
/// </summary>
/// <param name="Title">Null once removed.</param>
/// <param name="Zone">In which times are shown: that of the place the session is about.</param>
/// <param name="Names">Of people; empty unless attribution is by name.</param>
public sealed record ReportContent(
    string Language, Edition Edition, string? Title, PlaceId Place, string Zone, DateTimeOffset StartedAt, DateTimeOffset LastChange,
    Stage Stage, DateTimeOffset? CorrectionsUntil, int FinalVersion, Marking Marking, bool MoreSensitive,
    ReportMethod Method, Attendance Attendance, ImmutableArray<ThemeContent> Themes, bool CourseHeld,
    ImmutableArray<EventDigest> Events, ImmutableDictionary<PersonId, string> Names)
{
    /// <summary>How many contributions and gaps were set aside in all.</summary>
    public int SetAside => Themes.Sum(t => t.Outcome.SetAside.Length);

    /// <param name="log">The whole log, of which <paramref name="session"/> is the fold.</param>
    /// <param name="names">Used only when attribution is by name.</param>
    /// <exception cref="InvalidOperationException">The report may not leave: ask <see cref="ReportGate"/> first.</exception>
    public static ReportContent From(
        ImmutableArray<Recorded> log, Session session, Edition edition, string language, ImmutableDictionary<PersonId, string> names)
    {
        if (ReportGate.MayLeave(session) != ReportLeave.Allowed)
            throw new InvalidOperationException("The marking question has not been answered: no report leaves before.");

        var plan = session.Plan;
        return new ReportContent(
            language is "nl" ? "nl" : "en", edition, plan.Title.Body, plan.Place, edition[plan.Place].TimeZone,
            session.Closed.IsEmpty ? plan.StartsAt : session.Closed[0].OpenedAt, log[^1].Asked.At,
            session.Stage, session.CorrectionsUntil, session.FinalVersion, session.MarkingAnswer!.Marking, session.MarkingAnswer.MoreSensitive,
            ReportMethod.Of(session), Attendance.Of(session),
            [.. session.Themes.Select(t => ThemeContent.Of(session, t, edition))],
            session.Closed.Any(c => c.Stop.Kind == PhaseKind.Course && c.End == PhaseEnd.Closed)
                || session.Themes.Any(t => t.LiveGaps.Any(g => !g.Course.IsEmpty)),
            [.. log.Select(EventDigest.Of)],
            plan.Attribution == Attribution.Name ? names : ImmutableDictionary<PersonId, string>.Empty);
    }
}

/// <summary>How the session went about it, for who wants to judge its outcome.</summary>
/// <param name="Skipped">Phases that were passed over, as "phase, theme"; theme 0 belongs to none.</param>
/// <param name="WentBack">How often a phase was opened anew.</param>
/// <param name="MarkingsSuspected">How often a text with a state-secret marking was refused.</param>
public sealed record ReportMethod(
    SessionType Type, int Quorum, int Choices, int Seed, Attribution Attribution, ImmutableArray<string> Languages,
    ImmutableArray<(PhaseKind Phase, int Theme)> Skipped, int WentBack, int Joins, int JoinsUndone, int MarkingsSuspected)
{
    internal static ReportMethod Of(Session session) => new(
        session.Plan.Type, session.Plan.Quorum, session.Plan.Choices, session.Plan.Seed, session.Plan.Attribution, session.Plan.Languages,
        [.. session.Closed.Where(c => c.End == PhaseEnd.Skipped).Select(c => (c.Stop.Kind, c.Stop.Theme)).Distinct()],
        session.Closed.Count(c => c.End == PhaseEnd.WentBack),
        session.Joins.Count, session.Joins.Values.Count(j => j.Undone), session.MarkingsSuspected);
}

/// <summary>What a report carries of every event, opened or not: enough to check that nothing was left out.</summary>
/// <param name="Type">As the log names it.</param>
public sealed record EventDigest(int Version, string Type, DateTimeOffset At, string Commitment, string Hash)
{
    private static readonly ImmutableDictionary<Type, string> Types = typeof(SessionEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>().ToImmutableDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    internal static EventDigest Of(Recorded r) => new(r.Version, Types[r.Event.GetType()], r.Asked.At, r.Commitment, r.Hash);
}
