using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>What somebody finds when they come in.</summary>
/// <param name="Running">Sessions that are under way.</param>
/// <param name="Waiting">What waits for them, the most urgent first.</param>
/// <param name="Coming">Planned sessions, the first first.</param>
public sealed record HomeModel(
    ImmutableArray<(SessionGlance Session, Involvement As)> Running, ImmutableArray<Waiting> Waiting, ImmutableArray<(SessionGlance Session, Involvement As)> Coming,
    IReadOnlyList<OwnProgramme> Programmes)
{
    internal static HomeModel Of(ImmutableArray<(SessionGlance Session, Involvement As)> sessions, IReadOnlyList<OwnProgramme> programmes, PersonId me, DateTimeOffset now) => new(
        [.. sessions.Where(s => s.Session.Stage == Stage.Running)],
        [
            .. sessions.Where(s => s is { As: Involvement.Leads or Involvement.Coordinates, Session: { ClosedAt: not null, MarkingAnswered: false } })
                .Select(s => new Waiting("Marking", s.Session.Title, $"/portal/sessions/{s.Session.Id}", s.Session.ClosedAt)),
            .. sessions.Where(s => s.Session is { Stage: Stage.Corrections, MarkingAnswered: true })
                .Select(s => new Waiting("Corrections", s.Session.Title, $"/portal/sessions/{s.Session.Id}", s.Session.CorrectionsUntil)),
            .. programmes.Where(p => p.Overdue > 0).Select(p => new Waiting("Overdue", p.Title, $"/portal/programmes/{p.Id}/follow-up", null)),
        ],
        [.. sessions.Where(s => s.Session.Stage == Stage.Planned && s.Session.StartsAt > now.AddDays(-1)).Reverse()],
        programmes);
}

/// <summary>Something that waits for somebody.</summary>
/// <param name="What">A phrase of <see cref="HomeWords"/>, after "Waits/".</param>
public sealed record Waiting(string What, string? Title, string Path, DateTimeOffset? Until);

/// <summary>A programme in a list.</summary>
/// <param name="Overdue">Items of which progress should have come.</param>
public sealed record OwnProgramme(ProgrammeId Id, string? Title, string Edition, DateTimeOffset PlannedAt, int Sessions, int Approved, int Overdue)
{
    internal static OwnProgramme Of(ProgrammeId id, Programme programme, Reader reader, DateOnly today) => new(
        id, programme.Plan.Title.Body, programme.Plan.Edition, programme.PlannedAt,
        programme.Gathered.Count(s => Sight.MayKnow(programme, s, reader)), programme.Approvals.Length,
        FollowUpItems.Seen(programme, reader).Values.Count(i => i.IsOverdue(today)));
}

/// <summary>Marks the resource with the words of these pages.</summary>
public sealed class HomeWords;
