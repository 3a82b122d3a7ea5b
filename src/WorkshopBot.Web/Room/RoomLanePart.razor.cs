using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Room;

/// <summary>One conversation on the page: what was said, and a box to type in.</summary>
public sealed partial class RoomLanePart
{
    [Parameter]
    public string Lane { get; set; } = "";

    [Parameter]
    public RoomWords Say { get; set; } = RoomWords.In("nl");

    /// <summary>The phrase of this lane under that name: GroupHint, PrivateHint.</summary>
    private string Own(string name) => Say[(IsGroup ? "Group" : "Private") + name];

    private bool IsGroup => Lane is "group";
}
