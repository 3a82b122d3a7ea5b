using System.Buffers;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>The one body that makes a private conversation; Teams refuses every other shape.</summary>
internal static class PrivateConversation
{
    public static string ToJson(Account bot, string memberId, string? tenantId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.Writing))
        {
            json.WriteStartObject();
            json.WriteBoolean("isGroup", false);
            json.WriteAccount("bot", bot);
            json.WriteStartArray("members");
            json.WriteStartObject();
            json.WriteString("id", memberId);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteIfAny("tenantId", tenantId);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
