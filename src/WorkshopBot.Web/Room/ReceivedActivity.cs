using System.Text.Json;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Web.Room;

/// <summary>What the bot wants shown: a text, a card, or both, which a channel shows as two.</summary>
/// <param name="ByModel">The sender says that a model wrote the words.</param>
internal sealed record ReceivedActivity(string? Text, JsonElement? Card, bool ByModel)
{
    public bool IsBoth => Text is not null && Card is not null;

    public bool IsNothing => Text is null && Card is null;

    public static ReceivedActivity From(JsonElement activity) => new(
        activity.Text("text") is { Length: > 0 } text ? text : null,
        activity.Items("attachments").Where(a => a.Text("contentType") == InvokeAnswer.CardType)
            .Select(a => a.Child("content")).FirstOrDefault(c => c is { ValueKind: JsonValueKind.Object })?.Clone(),
        activity.Items("entities").Any(e => e.Items("additionalType").Any(t => t is { ValueKind: JsonValueKind.String } && t.ValueEquals("AIGeneratedContent"))));
}
