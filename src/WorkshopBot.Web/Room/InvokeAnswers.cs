using System.Text.Json;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Web.Room;

/// <summary>Reads what the bot answered to a button.</summary>
internal static class InvokeAnswers
{
    /// <summary>The card that takes the old one's place; nothing if the bot answered something else.</summary>
    public static JsonElement? Card(JsonElement body) =>
        body.Text("type") == InvokeAnswer.CardType && body.Child("value") is { ValueKind: JsonValueKind.Object } card ? card : null;

    public static RoomActionAnswer Read(BotAnswer answer) => answer switch
    {
        BotAnswer.Taken { Body: { } body } when Card(body) is not null => new RoomActionAnswer("card", null),
        BotAnswer.Taken { Body: { } body } when body.Text("type") == InvokeAnswer.MessageType => new RoomActionAnswer("message", body.Text("value")),
        BotAnswer.Taken { Body: { } body } => new RoomActionAnswer("error", body.Child("value")?.Text("message")),
        _ => new RoomActionAnswer("error", null),
    };
}
