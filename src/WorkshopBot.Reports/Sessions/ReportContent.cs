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
    /// <summary>Under which the log keeps the session; without it the file for machines cannot be checked away from the log.</summary>
    public SessionId? Id { get; init; }

    /// <summary>Of the key with which the file for machines is signed.</summary>
    public string? KeyFingerprint { get; init; }

    /// <summary>How many contributions and gaps were set aside in all.</summary>
    public int SetAside => Themes.Sum(t => t.Outcome.SetAside.Length);

    /// <param name="log">The whole log, of which <paramref name="session"/> is the fold.</param>
    /// <param name="names">Used only when attribution is by name.</param>
    /// <param name="summaries">Arranges the group's own words and counts; asks no service.</param>
    /// <exception cref="InvalidOperationException">The report may not leave: ask <see cref="ReportGate"/> first.</exception>
    public static ReportContent From(
        ImmutableArray<Recorded<SessionEvent>> log, Session session, Edition edition, string language, ImmutableDictionary<PersonId, string> names, ISummaries summaries)
    {
        if (ReportGate.MayLeave(session) != ReportLeave.Allowed)
            throw new InvalidOperationException("The marking question has not been answered: no report leaves before.");

        var plan = session.Plan;
        var tongue = language is "nl" ? "nl" : "en";
        ImmutableArray<ThemeContent> themes = [.. session.Themes.Select(t => ThemeContent.Of(session, t, edition, summaries.Of(session, t.Number, tongue), tongue))];
        return new ReportContent(
            tongue, edition, plan.Title.Body, plan.Place, edition[plan.Place].TimeZone,
            session.Closed.IsEmpty ? plan.StartsAt : session.Closed[0].OpenedAt, log[^1].Asked.At,
            session.Stage, session.CorrectionsUntil, session.FinalVersion, session.MarkingAnswer!.Marking, session.MarkingAnswer.MoreSensitive,
            ReportMethod.Of(session, themes), Attendance.Of(session),
            themes,
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
/// <param name="Dropped">How many drafted sentences failed which check: they are gone.</param>
public sealed record ReportMethod(
    SessionType Type, int Quorum, int Choices, int Seed, Attribution Attribution, ImmutableArray<string> Languages,
    ImmutableArray<(PhaseKind Phase, int Theme)> Skipped, int WentBack, int Joins, int JoinsUndone, int MarkingsSuspected,
    ModelPart? Model, ImmutableSortedDictionary<CheckRule, int> Dropped)
{
    internal static ReportMethod Of(Session session, ImmutableArray<ThemeContent> themes) => new(
        session.Plan.Type, session.Plan.Quorum, session.Plan.Choices, session.Plan.Seed, session.Plan.Attribution, session.Plan.Languages,
        [.. session.Closed.Where(c => c.End == PhaseEnd.Skipped).Select(c => (c.Stop.Kind, c.Stop.Theme)).Distinct()],
        session.Closed.Count(c => c.End == PhaseEnd.WentBack),
        session.Joins.Count, session.Joins.Values.Count(j => j.Undone), session.MarkingsSuspected,
        ModelPart.Of(session),
        DraftOutcome.Dropped(session).Concat(themes.SelectMany(t => t.Summary.Dropped).GroupBy(d => d.Rule).Select(g => KeyValuePair.Create(g.Key, g.Count())))
            .GroupBy(d => d.Key).ToImmutableSortedDictionary(g => g.Key, g => g.Sum(d => d.Value)));
}

/// <summary>What a language model did in a session that let it.</summary>
/// <param name="Drafts">It wrote, by what they were meant to become; translations and those nobody confirmed among them.</param>
/// <param name="Wordings">Put to the group from a draft of it.</param>
/// <param name="Pairs">It pointed at, for people to answer.</param>
/// <param name="Faults">How often it did not do what it was asked, and why: then the program did it from people's own words.</param>
public sealed record ModelPart(
    ImmutableSortedDictionary<DraftKind, int> Drafts, int Wordings, int Pairs, int Tokens, ImmutableSortedDictionary<ModelFault, int> Faults)
{
    /// <summary>Null when it had no part in the session.</summary>
    internal static ModelPart? Of(Session session)
    {
        var drafts = session.Drafts.Values.Where(d => d.By == Engine.Model).ToArray();
        var pairs = session.Themes.Sum(t => t.PairsByModel.Values.Sum(p => p.Length));
        if (!session.ModelIsOn && drafts.Length == 0 && pairs == 0 && session.ModelUsed.Tokens == 0 && session.ModelFaults.IsEmpty)
            return null;

        var byModel = drafts.Select(d => d.Number).ToHashSet();
        return new ModelPart(
            drafts.GroupBy(d => d.Kind).ToImmutableSortedDictionary(g => g.Key, g => g.Count()),
            session.Themes.SelectMany(t => t.Gaps.Values).Sum(g => g.Wordings.Count(w => w.FromDraft is { } n && byModel.Contains(n))),
            pairs, session.ModelUsed.Tokens, session.ModelFaults);
    }
}

/// <summary>What a report carries of every event, opened or not: enough to check that nothing was left out.</summary>
/// <param name="Type">As the log names it.</param>
public sealed record EventDigest(int Version, string Type, DateTimeOffset At, string Commitment, string Hash)
{
    private static readonly ImmutableDictionary<Type, string> Types = typeof(SessionEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>().ToImmutableDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    internal static EventDigest Of(Recorded<SessionEvent> r) => new(r.Version, Types[r.Event.GetType()], r.Asked.At, r.Commitment, r.Hash);
}
