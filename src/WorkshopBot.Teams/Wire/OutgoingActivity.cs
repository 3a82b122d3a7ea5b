using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>What a message shows. Text and card never travel together: a channel splits them, and then neither can be updated.</summary>
public abstract record OutgoingContent
{
    private OutgoingContent() { }

    /// <summary>Plain text; nothing in it becomes active.</summary>
    public sealed record PlainText(string Text) : OutgoingContent;

    /// <summary>An Adaptive Card, ready to send.</summary>
    public sealed record AdaptiveCard(string CardJson) : OutgoingContent;

    /// <summary>Asks whether a file may be put among somebody's own; only in a private chat. What is asked about comes back with the answer.</summary>
    public sealed record FileQuestion(string Name, string Description, long Size, string Session, string Format, string Language) : OutgoingContent;

    /// <summary>A file that was put among somebody's own.</summary>
    public sealed record FileLink(string Name, string ContentUrl, string UniqueId, string FileType) : OutgoingContent;
}

/// <summary>
/// A message from the bot into a conversation. The summary is what a notification says, for a card has no
/// words of its own there; lang is the language of the words, nl or en.
/// </summary>
public sealed record OutgoingActivity(
    OutgoingContent Content, Account From, string ConversationId, Account? Recipient, string? Summary, string Lang)
{
    public string? ReplyToId { get; init; }

    /// <summary>Null for words that people wrote or that are the bot's own.</summary>
    public Made? Made { get; init; }

    /// <summary>The name of the marking that the message falls under; null for unmarked.</summary>
    public string? Marking { get; init; }

    public string ToJson()
    {
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
        json.WriteString("type", ActivityTypes.Message);
        json.WriteAccount("from", From);
        if (Recipient is not null)
        {
            json.WriteAccount("recipient", Recipient);
        }

        json.WriteStartObject("conversation");
        json.WriteString("id", ConversationId);
        json.WriteEndObject();
        json.WriteString("locale", Lang);
        json.WriteIfAny("summary", Summary);
        json.WriteIfAny("replyToId", ReplyToId);
        WriteContent(json);
        json.WriteEntity(Made, Marking, Words);
        json.WriteEndObject();
    }

    private string Words => Content switch
    {
        OutgoingContent.PlainText text => text.Text,
        OutgoingContent.AdaptiveCard card => card.CardJson,
        _ => throw new UnreachableException(Content.GetType().Name),
    };

    private void WriteContent(Utf8JsonWriter json)
    {
        switch (Content)
        {
            case OutgoingContent.PlainText text:
                json.WriteString("text", text.Text);
                json.WriteString("textFormat", "plain");
                break;
            case OutgoingContent.AdaptiveCard card:
                json.WriteStartArray("attachments");
                json.WriteStartObject();
                json.WriteString("contentType", InvokeAnswer.CardType);
                json.WritePropertyName("content");
                json.WriteRawValue(card.CardJson);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case OutgoingContent.FileQuestion question:
                json.WriteFileQuestion(question);
                break;
            case OutgoingContent.FileLink link:
                json.WriteFileLink(link);
                break;
            default:
                throw new UnreachableException(Content.GetType().Name);
        }
    }
}

/// <summary>Writes the small parts that many activities share.</summary>
internal static class JsonWriting
{
    extension(Utf8JsonWriter json)
    {
        public void WriteIfAny(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }

        public void WriteAccount(string name, Account account)
        {
            json.WriteStartObject(name);
            json.WriteString("id", account.Id);
            json.WriteIfAny("name", account.Name);
            json.WriteEndObject();
        }
    }
}
