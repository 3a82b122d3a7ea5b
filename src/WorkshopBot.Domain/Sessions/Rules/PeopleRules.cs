using WorkshopBot.Domain.Catalogue;
using static WorkshopBot.Domain.Sessions.Decision;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Coming in, roles, and who leads.</summary>
internal static class PeopleRules
{
    public const int MostOrganisation = 80;

    /// <summary>How long a facilitator may be silent before a co-facilitator can take over.</summary>
    public static readonly TimeSpan LeadMayBeSilent = TimeSpan.FromMinutes(5);

    public static Decision Join(Session session, SessionCommand.Join command, Asked asked, Edition edition)
    {
        if (edition.FindPlace(command.Place.Value) is not { } place)
            return Refuse(new NoSuchPlace());

        var organisation = Typed.Kept(command.Organisation);
        if (organisation.Length > MostOrganisation)
            return Refuse(new TextIsTooLong(organisation.Length, MostOrganisation));

        var language = command.Language is "nl" or ['n', 'l', '-', ..] ? "nl" : "en";
        var given = session.RoleOf(asked.By) ?? (asked.By == session.Lead ? Role.Facilitator : null);
        var role = given ?? (command.Role is Role.Participant ? Role.Participant : Role.Observer);
        var kind = command.Kind == default ? OrganisationKind.Other : command.Kind;
        var joined = new Joined(asked.By, role, kind, organisation, place.Id, language, InvitedAs(session, command.Name));

        // Who asks for more than to take part or look on, looks on until the facilitator says yes.
        return given is null or Role.Participant or Role.Observer && command.Role is (Role.NoteTaker or Role.Facilitator or Role.Coordinator)
            ? Accept(joined, new RoleAsked(asked.By, command.Role))
            : given is Role.Participant or Role.Observer && command.Role is Role.Participant or Role.Observer && given != command.Role
                ? Accept(joined, new RoleGiven(asked.By, command.Role, asked.By))
                : Accept(joined);
    }

    /// <summary>Where this name stands on the list of the invited, if nobody came under it yet.</summary>
    private static int? InvitedAs(Session session, string name) => session.Plan.Invited
        .Select((i, at) => (i.Name.Body, At: (int?)at))
        .FirstOrDefault(i => i.Body?.Trim() is { Length: > 0 } invited && invited.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)
            && session.Members.Values.All(m => m.Invited != i.At)).At;

    public static Decision GiveRole(Session session, SessionCommand.GiveRole command, Asked asked) =>
        !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : !session.Members.ContainsKey(command.Person) || command.Person == session.Lead || !Enum.IsDefined(command.Role) ? Refuse(new NoSuchPerson())
        : Accept(new RoleGiven(command.Person, command.Role, asked.By));

    public static Decision ChooseLanguage(Session session, SessionCommand.ChooseLanguage command, Asked asked) =>
        !session.Members.TryGetValue(asked.By, out var member) ? Refuse(new JoinFirst())
        : (command.Language is "nl" ? "nl" : "en") is var language && member.Language == language ? Accept()
        : Accept(new LanguageChosen(asked.By, language));

    public static Decision BePresent(Session session, Asked asked) =>
        session.NotAParticipant(asked.By) is { } no ? Refuse(no)
        : session.Open is not { Stop.Theme: > 0 } open ? Refuse(new PhaseIsNotOpen(PhaseKind.Word, session.Open?.Stop))
        : session.Themes[open.Stop.Theme - 1].Acted.Contains(asked.By) ? Accept()
        : Accept(new Present(asked.By, open.Stop.Theme));

    public static Decision TakeLead(Session session, Asked asked) =>
        asked.By == session.Lead ? Refuse(new YouLeadAlready())
        : !session.MayLead(asked.By) ? Refuse(new OnlyFacilitatorsMay())
        : asked.At < session.LeadSeen + LeadMayBeSilent ? Refuse(new LeadIsHere(session.LeadSeen + LeadMayBeSilent))
        : Accept(new LeadTaken(asked.By, session.Lead));

    public static Decision HandLead(Session session, SessionCommand.HandLead command, Asked asked) =>
        session.NotALead(asked.By) is { } no ? Refuse(no)
        : command.To == session.Lead ? Refuse(new YouLeadAlready())
        : !session.MayLead(command.To) ? Refuse(new NoSuchPerson())
        : Accept(new LeadTaken(command.To, asked.By));
}
