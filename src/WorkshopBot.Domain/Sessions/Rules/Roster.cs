using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Who is what in a session, and what that lets them do.</summary>
public static class Roster
{
    /// <summary>What somebody is; <see langword="null"/> for whoever never joined and was never named.</summary>
    public static Role? RoleOf(this Session session, PersonId person) =>
        session.Members.TryGetValue(person, out var member) ? member.Role
        : session.RolesGiven.TryGetValue(person, out var given) ? given
        : session.RoleInPlan(person);

    /// <summary>The one who leads, and all who may take over from them.</summary>
    public static bool MayLead(this Session session, PersonId person) =>
        person == session.Lead || session.RoleOf(person) == Role.Facilitator;

    /// <summary>Those who count: neither facilitators nor observers, note-takers or coordinators do.</summary>
    public static IEnumerable<Member> Participants(this Session session) =>
        session.Members.Values.Where(m => m.Role == Role.Participant && m.Person != session.Lead);

    public static bool IsParticipant(this Session session, PersonId person) =>
        session.Members.TryGetValue(person, out var m) && m.Role == Role.Participant && person != session.Lead;

    /// <summary>Whether what somebody said counts in outcomes: as things are now, or as they were at closing.</summary>
    public static bool CountsInOutcomes(this Session session, PersonId person) =>
        session.CountedAtClosing?.Contains(person) ?? session.IsParticipant(person);

    /// <summary>Everybody as they came in, so that a list can number them.</summary>
    public static IEnumerable<Member> Numbered(this Session session) =>
        session.Members.Values.OrderBy(m => m.JoinedAt).ThenBy(m => m.Version).ThenBy(m => m.Person.Value, StringComparer.Ordinal);

    /// <summary>The members whose words count in outcomes; after closing they stay the same, so that two drafts cannot be set against each other.</summary>
    public static IEnumerable<Member> Counted(this Session session) =>
        session.Members.Values.Where(m => session.CountsInOutcomes(m.Person));

    /// <summary>Those who joined and may take over the lead.</summary>
    public static IEnumerable<PersonId> CoFacilitators(this Session session) => session.Members.Keys
        .Where(p => p != session.Lead && session.MayLead(p)).OrderBy(p => p.Value, StringComparer.Ordinal);

    /// <summary>Who is in the chat or was invited by account, and has not joined; whoever leads need not.</summary>
    public static IEnumerable<PersonId> NotJoined(this Session session) =>
        session.InChat.Concat(session.Plan.Invited.Select(i => i.Person).OfType<PersonId>())
            .Where(p => p != session.Lead && !session.Members.ContainsKey(p)).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal);

    /// <summary>The invited of whom nobody came.</summary>
    public static ImmutableArray<Invitee> Absent(this Session session) => [.. session.Plan.Invited.Where((invitee, at) =>
        !(invitee.Person is { } p && session.Members.ContainsKey(p)) && session.Members.Values.All(m => m.Invited != at))];

    /// <summary>How many participants acted in this theme or pressed "present".</summary>
    public static int PresentIn(this Session session, int theme) =>
        session.Themes[theme - 1].Acted.Count(session.CountsInOutcomes);

    internal static Role? RoleInPlan(this Session session, PersonId person) =>
        session.Plan.Facilitators.Contains(person) ? Role.Facilitator
        : session.Plan.NoteTakers.Contains(person) ? Role.NoteTaker
        : session.Plan.Coordinators.Contains(person) ? Role.Coordinator
        : null;

    internal static Refusal? NotAParticipant(this Session session, PersonId person) =>
        session.IsParticipant(person) ? null
        : session.RoleOf(person) is null ? new JoinFirst()
        : new OnlyParticipantsMay();

    internal static Refusal? NotALead(this Session session, PersonId person) =>
        person == session.Lead ? null
        : session.MayLead(person) ? new OnlyTheLeadMay()
        : new OnlyFacilitatorsMay();
}
