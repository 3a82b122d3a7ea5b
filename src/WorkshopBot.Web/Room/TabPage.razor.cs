using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Room;

/// <summary>The tab in Teams: it asks Teams who looks, and goes to the room of the session they joined last.</summary>
public sealed partial class TabPage
{
    [Parameter]
    public RoomWords Say { get; set; } = RoomWords.In("nl");
}
