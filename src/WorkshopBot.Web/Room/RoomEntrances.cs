using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Room;

/// <summary>Decides whether what somebody says of themselves at the door will do.</summary>
internal static class RoomEntrances
{
    /// <summary>In characters; a name is shown on every line somebody writes.</summary>
    public const int LongestName = 80;

    /// <summary>The name and profile that follow, or what is wrong; what was left open is filled in.</summary>
    public static (string Name, RoomProfile Profile, RoomProblem? Problem) Read(RoomEntrance entrance)
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
