using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    public sealed record Planned(WorkshopPlan Plan, PersonId By) : SessionEvent;

    /// <summary>Somebody came in, or changed their details: the last one counts.</summary>
    /// <param name="Organisation">A name; like all names it is kept apart.</param>
    /// <param name="Place">The area they speak for when they rate.</param>
    /// <param name="Language">"nl" or "en".</param>
    /// <param name="Invited">Their place on the plan's list of the invited, from 0; null when they are not on it.</param>
    public sealed record Joined(
        PersonId Person, Role Role, OrganisationKind Kind, Said Organisation, PlaceId Place, string Language,
        int? Invited = null) : SessionEvent;

    public sealed record RoleAsked(PersonId Person, Role Role) : SessionEvent;

    public sealed record RoleGiven(PersonId Person, Role Role, PersonId By) : SessionEvent;

    public sealed record LanguageChosen(PersonId Person, string Language) : SessionEvent;

    /// <summary>Somebody pressed "present" in a theme in which they had not acted.</summary>
    public sealed record Present(PersonId Person, int Theme) : SessionEvent;
}
