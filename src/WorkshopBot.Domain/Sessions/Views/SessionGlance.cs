using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What somebody has to do with a session, the most first.</summary>
public enum Involvement { Leads, Coordinates, TakesPart }

/// <summary>A session in a list: enough to find it and to know what it waits for.</summary>
/// <param name="Title">Null once removed.</param>
/// <param name="Open">The phase that runs now.</param>
/// <param name="Involved">Everybody who has to do with it; nobody else may know of it.</param>
public sealed record SessionGlance(
    SessionId Id, int Records, string? Title, SessionType Type, PlaceId Place, Stage Stage, DateTimeOffset StartsAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? CorrectionsUntil, bool MarkingAnswered, Stop? Open, ImmutableArray<ThemeId> Themes, ImmutableDictionary<PersonId, Involvement> Involved)
{
    public static SessionGlance Of(SessionId id, Session session) => new(
        id, session.Version, session.Plan.Title.Body, session.Plan.Type, session.Plan.Place, session.Stage, session.Plan.StartsAt, session.ClosedAt,
        session.CorrectionsUntil, session.MarkingAnswer is not null, session.Open?.Stop, [.. session.Plan.Themes.Select(t => t.Theme).Distinct()],
        Everybody(session).ToImmutableDictionary(p => p, p => AsWhat(session, p)));

    private static ImmutableHashSet<PersonId> Everybody(Session session) =>
    [
        session.Lead, session.PlannedBy, .. session.Members.Keys, .. session.RolesGiven.Keys, .. session.Plan.Facilitators, .. session.Plan.NoteTakers,
        .. session.Plan.Coordinators, .. session.Plan.Invited.Select(i => i.Person).OfType<PersonId>(),
    ];

    private static Involvement AsWhat(Session session, PersonId person) =>
        person == session.Lead || person == session.PlannedBy || session.MayLead(person) ? Involvement.Leads
        : session.RoleOf(person) == Role.Coordinator || session.Plan.Coordinators.Contains(person) ? Involvement.Coordinates
        : Involvement.TakesPart;
}
