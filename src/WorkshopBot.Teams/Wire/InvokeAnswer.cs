using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>What the bot answers to a pressed button, in the response to the press itself; always sent with HTTP 200.</summary>
public abstract record InvokeAnswer
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    private InvokeAnswer() { }

    /// <summary>Replaces the card, for the person who pressed.</summary>
    public sealed record Card(string CardJson) : InvokeAnswer;

    /// <summary>Is shown to the person who pressed, in passing; the card stays as it is.</summary>
    public sealed record Message(string Text) : InvokeAnswer;

    /// <summary>The status stands inside the body; the channel looks no further than HTTP 200.</summary>
    public sealed record Problem(int StatusCode, string Code, string Text) : InvokeAnswer;

    /// <summary>Taken; there is nothing to show.</summary>
    public sealed record Nothing : InvokeAnswer;

    /// <summary>Empty when there is nothing to say.</summary>
    public string ToJson()
    {
        if (this is Nothing)
            return "";

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.Writing))
        {
            Write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", this is Problem { StatusCode: var code } ? code : 200);
        switch (this)
        {
            case Card card:
                json.WriteString("type", CardType);
                json.WritePropertyName("value");
                json.WriteRawValue(card.CardJson);
                break;
            case Message message:
                json.WriteString("type", MessageType);
                json.WriteString("value", message.Text);
                break;
            case Problem error:
                json.WriteString("type", ErrorType);
                json.WriteStartObject("value");
                json.WriteString("code", error.Code);
                json.WriteString("message", error.Text);
                json.WriteEndObject();
                break;
            default:
                throw new UnreachableException(GetType().Name);
        }

        json.WriteEndObject();
    }
}
