using System.Text.Json;

namespace WorkshopBot.Web.Room;

/// <summary>Who somebody says they are at the door: a demo person, a name and what goes with it, or the ticket of their own address.</summary>
internal sealed record RoomEntrance(
    string? Demo, string? Name, string? Organisation, string? Kind, string? Place, string? Language, string? Role, string? Ticket = null);

/// <summary>What somebody needs to take part; reached is whether the bot knows that they are there.</summary>
internal sealed record RoomEntered(
    string Id, string Name, string Token, string Language, string PrivateConversation, string GroupConversation, bool Reached);

/// <summary>What somebody typed in a lane, "group" or "private".</summary>
internal sealed record RoomTyped(string? Lane, string? Text, string? ClientId, string? Language);

/// <summary>A button that somebody pressed on a card.</summary>
/// <param name="ClientId">The presser's own name for the press: sent again under the same name, it counts once.</param>
internal sealed record RoomAction(string? Lane, string? ActivityId, string? Verb, JsonElement? Data, string? Language, string? ClientId);

/// <summary>What the bot answered to a button: a card (already in the lane), a message or an error, with its words if it gave any.</summary>
/// <param name="Id">Of the activity that carried the press.</param>
internal sealed record RoomActionAnswer(string Type, string? Text, string Id = "");

/// <summary>A message as one person sees it.</summary>
internal sealed record RoomMessageView(
    long Seq, long Order, string Lane, string Id, RoomAuthor From, DateTimeOffset At, string? Text, JsonElement? Card,
    bool Updated, bool Deleted, bool Undelivered, string? ClientId);

/// <summary>What is new, and the number to ask with next time.</summary>
internal sealed record RoomNews(long Seq, IReadOnlyList<RoomMessageView> Messages);

/// <summary>Somebody in the room; here is whether they have it open.</summary>
internal sealed record RoomPersonView(string Id, string Name, string Organisation, bool Here);
