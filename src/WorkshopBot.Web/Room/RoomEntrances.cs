using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Room;

/// <summary>Decides who somebody is who comes to the door, by a ticket or by what they say of themselves.</summary>
internal sealed class RoomEntrances(IGuests guests, TimeProvider clock)
{
    /// <summary>In characters; a name is shown on every line somebody writes.</summary>
    public const int LongestName = 80;

    /// <summary>The person, or what is wrong.</summary>
    /// <param name="before">The token they still have from an earlier visit.</param>
    public async ValueTask<(RoomPerson? Person, RoomProblem Problem)> ReadAsync(string room, RoomEntrance entrance, RoomToken? before, CancellationToken cancel)
    {
        if (RoomDoors.SessionOf(room) is { } session)
        {
            return await guests.ByTicketAsync(session, entrance.Ticket ?? "", RoomAddresses.Guest, cancel) is { } guest
                ? (new RoomPerson(guest.Account, guest.Name, guest.Profile, RoomAddresses.Private(room, guest.Account), session), default)
                : (null, RoomProblem.TicketNotGood);
        }

        var (name, profile, problem) = Read(entrance);
        if (problem is { } wrong)
            return (null, wrong);

        var id = entrance.Demo is { } demo ? RoomAddresses.Demo(room, demo)
            : before is { } token && token.Room == room ? token.Person
            : RoomAddresses.NewPerson(clock.GetUtcNow());
        return (new RoomPerson(id, name, profile, RoomAddresses.Private(room, id)), default);
    }

    /// <summary>The name and profile that follow, or what is wrong; what was left open is filled in.</summary>
    private static (string Name, RoomProfile Profile, RoomProblem? Problem) Read(RoomEntrance entrance)
    {
        if (DemoPeople.All.FirstOrDefault(d => d.Id == entrance.Demo) is { } demo)
        {
            return (demo.Name, demo.Profile, null);
        }

        var name = entrance.Name?.Trim() ?? "";
        var profile = new RoomProfile(
            entrance.Organisation?.Trim() ?? "", entrance.Kind ?? "other", entrance.Place ?? "netherlands",
            entrance.Language ?? "nl", entrance.Role ?? "participant");
        return (name, profile, Problem(entrance.Demo, name, profile));
    }

    private static RoomProblem? Problem(string? demo, string name, RoomProfile profile) =>
        demo is not null ? RoomProblem.NoSuchChoice
        : name is "" ? RoomProblem.NameWanted
        : name.Length > LongestName ? RoomProblem.NameTooLong
        : !IsPlain(name) ? RoomProblem.NameNotPlain
        : profile.Organisation is "" ? RoomProblem.OrganisationWanted
        : profile.Organisation.Length > LongestName ? RoomProblem.OrganisationTooLong
        : !IsPlain(profile.Organisation) ? RoomProblem.OrganisationNotPlain
        : OrganisationKind.Knows(profile.Kind) && DemoPeople.Roles.Contains(profile.Role)
          && DemoPeople.Languages.Contains(profile.Language) && DemoPeople.Places.Any(p => p.Id.Value == profile.Place) ? null
        : RoomProblem.NoSuchChoice;

    /// <summary>No control characters, and none that turn the direction of what stands behind a name.</summary>
    private static bool IsPlain(string text) => !text.Any(c =>
        char.IsControl(c) || char.IsSurrogate(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');
}
