using Microsoft.AspNetCore.Components;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Portal.SignIn;

/// <summary>The door on one machine: be somebody who does not exist.</summary>
public sealed partial class DemoDoor
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    /// <summary>Where to go once inside.</summary>
    [Parameter, EditorRequired]
    public string Model { get; set; } = "";

    private RoomWords Room => RoomWords.In(View.Say.Language);

    private static readonly string[] Roles = ["coordinator", "facilitator", "co-facilitator", "participant"];

    private static IEnumerable<(string Role, DemoPerson[] People)> Groups => Roles.Select(role => (role, DemoPeople.All.Where(p => p.Role == role).ToArray()));
}
