using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>
/// A button that somebody pressed on a card. Its data is the button's own with what was filled in; every
/// input comes as text.
/// </summary>
public sealed record CardAction(string Verb, JsonElement Data)
{
    /// <summary>The name of the invoke that carries a press.</summary>
    public const string InvokeName = "adaptiveCard/action";

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    /// <summary>Reads the press from an invoke; fails if it is not an Action.Execute with a verb and an object as data.</summary>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out CardAction? action)
    {
        var pressed = activity is { Type: ActivityTypes.Invoke, Name: InvokeName } ? activity.Value?.Child("action") : null;
        var data = pressed?.Child("data") ?? Nothing;

        action = pressed?.Text("type") is "Action.Execute" && pressed?.Text("verb") is { Length: > 0 } verb
                 && data.ValueKind is JsonValueKind.Object
            ? new CardAction(verb, data)
            : null;
        return action is not null;
    }
}
