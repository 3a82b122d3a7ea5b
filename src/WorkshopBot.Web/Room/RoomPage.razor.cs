using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Room;

/// <summary>The page on which people meet each other and the bot.</summary>
public sealed partial class RoomPage
{
    [Parameter]
    public string Room { get; set; } = "";

    [Parameter]
    public RoomWords Say { get; set; } = RoomWords.In("nl");

    private string Other => Say.Language is "nl" ? "en" : "nl";
}
