using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Room;

/// <summary>The door on the page: be a demo person, or say who you are.</summary>
public sealed partial class RoomEntrancePart
{
    [Parameter]
    public RoomWords Say { get; set; } = RoomWords.In("nl");

    private static IEnumerable<(string Role, DemoPerson[] People)> Groups =>
        DemoPeople.Roles.Select(role => (role, DemoPeople.All.Where(p => p.Role == role).ToArray()));

    /// <summary>Organisation, place if the organisation does not name it already, language.</summary>
    private IEnumerable<string> Details(DemoPerson person) => new[]
    {
        person.Organisation, Place(person.Place), Say[$"language/{person.Language}"],
    }.Distinct();

    private string Place(string id) => DemoPeople.Places.Single(p => p.Id.Value == id).Name.In(Say.Language);
}
