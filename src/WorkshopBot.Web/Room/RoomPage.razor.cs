using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Room;

/// <summary>The page on which people meet each other and the bot.</summary>
public sealed partial class RoomPage
{
    [Parameter]
    public string Room { get; set; } = "";

    /// <summary>The second door of a session: people come in by an address of their own, and nobody is asked who they are.</summary>
    [Parameter]
    public bool IsDoor { get; set; }

    [Parameter]
    public RoomWords Say { get; set; } = RoomWords.In("nl");

    private string Name => IsDoor ? Say["SessionRoom"] : string.Format(null, Say["RoomName"], Room);

    private string Other => Say.Language is "nl" ? "en" : "nl";
}
