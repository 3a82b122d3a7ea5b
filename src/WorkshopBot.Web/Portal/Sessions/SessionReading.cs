using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Gathers what one person may see of a session: the one place that decides what that is.</summary>
internal sealed class SessionReading(
    SessionsAtHand sessions, SessionRunner runner, ISessionLog log, IPeople people, KnownPeople known, InvitedDoors doors, IDownloads downloads, Edition edition, TimeProvider clock)
{
    /// <summary>Null when there is no such session, or none for them.</summary>
    public async Task<SessionModel?> OfAsync(SessionId id, PersonId me, MarkingEntry? typed, CancellationToken cancel)
    {
        if (await sessions.FindAsync(id, me, cancel) is not var (_, involved) || await runner.ReadAsync(id, cancel) is not { } session)
            return null;

        var oversees = involved is Involvement.Leads or Involvement.Coordinates;
        var names = oversees || session.Plan.Attribution == Attribution.Name
            ? await people.NamesAsync([.. session.Members.Keys], cancel)
            : ImmutableDictionary<PersonId, string>.Empty;
        return new SessionModel(
            id, session, edition, me, involved, clock.GetUtcNow(),
            oversees ? names : ImmutableDictionary<PersonId, string>.Empty,
            session.Plan.Attribution == Attribution.Name ? names : ImmutableDictionary<PersonId, string>.Empty,
            oversees ? await FilesAsync(id, session, me, cancel) : [],
            oversees && session.Stage == Stage.Final ? await VersionsAsync(id, cancel) : [],
            await doors.OfAsync(id, session, me, cancel), involved == Involvement.Leads ? await InvitedAsync(id, session, cancel) : [], typed);
    }

    private async Task<ImmutableArray<Download>> FilesAsync(SessionId id, Session session, PersonId me, CancellationToken cancel) =>
        session.Stage is not (Stage.Corrections or Stage.Final) || ReportGate.MayLeave(session) != ReportLeave.Allowed ? []
        : [.. (await downloads.ForAsync(id, me, cancel)).Where(f => f.Format != Download.Archive || session.Stage == Stage.Final)];

    private async Task<ImmutableArray<(int, DateTimeOffset)>> VersionsAsync(SessionId id, CancellationToken cancel) =>
    [
        .. (await log.ReadAsync(id, 0, cancel)).Where(r => r.Event is SessionEvent.Finalised).Select(r => (((SessionEvent.Finalised)r.Event).Version, r.Asked.At)),
    ];

    /// <summary>Whoever signs in elsewhere comes in there: an address that lets somebody in as themselves is made for the others only.</summary>
    private async Task<ImmutableArray<InvitedRow>> InvitedAsync(SessionId id, Session session, CancellationToken cancel)
    {
        var pasted = await known.PastedAsync(session.Plan, cancel);
        var absent = session.Absent();
        var rows = ImmutableArray.CreateBuilder<InvitedRow>(session.Plan.Invited.Length);
        foreach (var invitee in session.Plan.Invited)
        {
            var line = invitee.Person is { } p ? pasted.GetValueOrDefault(p) : null;
            var room = invitee.Person is { } person && (await people.FindAsync(person, cancel))?.Channel == KnownPeople.Channel ? await doors.OfAsync(id, session, person, cancel) : null;
            rows.Add(new InvitedRow(invitee.Name.Body, line?.Organisation ?? "", invitee.Kind, invitee.Place, line?.Mail ?? "", !absent.Contains(invitee), invitee.Person, room));
        }

        return rows.DrainToImmutable();
    }
}
