using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>How JSON is written to a channel: letters stay letters, for a message's size is counted.</summary>
internal static class WireJson
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
