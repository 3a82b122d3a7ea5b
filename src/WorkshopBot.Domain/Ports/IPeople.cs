using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Ports;

/// <summary>Who is behind a pseudonym. Names live here and nowhere else.</summary>
public interface IPeople
{
    /// <summary>Finds the person with this account, or makes a pseudonym for them.</summary>
    /// <param name="channel">"msteams" or "webroom".</param>
    /// <param name="account">The channel's own id of the person.</param>
    Task<Person> MeetAsync(string channel, string account, string name, DateTimeOffset now, CancellationToken cancel);

    /// <summary>The same person also comes under this account: through another door.</summary>
    Task AlsoKnownAsync(PersonId id, string channel, string account, CancellationToken cancel);

    /// <summary>Who has this account, if they were ever met.</summary>
    Task<Person?> FindAsync(string channel, string account, CancellationToken cancel);

    Task<Person?> FindAsync(PersonId id, CancellationToken cancel);

    /// <summary>The names of these people; whoever was forgotten is left out.</summary>
    Task<ImmutableDictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PersonId> ids, CancellationToken cancel);

    /// <summary>Remembers what somebody filled in, so that the next session needs one press.</summary>
    Task RememberAsync(PersonId id, Profile profile, CancellationToken cancel);

    /// <summary>Deletes name, account and profile; the pseudonym in the events then points at nobody.</summary>
    Task ForgetAsync(PersonId id, CancellationToken cancel);
}

/// <summary>Somebody we have met.</summary>
/// <param name="Profile">What they last filled in; null before the first time.</param>
public sealed record Person(PersonId Id, string Channel, string Account, string Name, Profile? Profile);

/// <summary>What somebody fills in when they join.</summary>
public sealed record Profile(OrganisationKind Kind, string Organisation, PlaceId Place, string Language);
