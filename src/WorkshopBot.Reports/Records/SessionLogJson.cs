using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Records;

/// <summary>
/// The log of a session as it leaves: every event with its place in the chain, and opened as far as <see cref="Openings"/> goes. Words
/// stand in it only where the report shows them too, so nothing that was taken back or removed comes along.
/// </summary>
public static class SessionLogJson
{
    public const string Format = "workshopbot-session-log";
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <param name="log">The whole log, of which <paramref name="content"/> is the report.</param>
    public static byte[] Write(ReportContent content, ImmutableArray<Recorded<SessionEvent>> log)
    {
        var words = Words(content);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("session", content.Id?.ToString());
            json.WriteString("edition", content.Edition.Id);
            json.WriteString("marking", content.Marking.ToString());
            json.WriteNumber("reportVersion", content.FinalVersion);
            json.Each("events", log.Zip(content.Events), e => Event(json, e.First, e.Second, words.GetValueOrDefault(e.First.Version)));
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Event(Utf8JsonWriter json, Recorded<SessionEvent> record, EventDigest digest, string? words)
    {
        json.WriteNumber("version", digest.Version);
        json.WriteString("type", digest.Type);
        json.WriteString("at", SessionReportJson.Time(digest.At));
        json.WriteString("commitment", digest.Commitment);
        json.WriteString("hash", digest.Hash);
        if (!Openings.Opened.TryGetValue(record.Event.GetType(), out var members))
            return;

        json.WriteStartObject("opened");
        foreach (var member in members)
        {
            json.WritePropertyName(JsonNamingPolicy.CamelCase.ConvertName(member));
            var property = record.Event.GetType().GetProperty(member)!;
            JsonSerializer.Serialize(json, property.GetValue(record.Event), property.PropertyType);
        }

        if (words is not null)
            json.WriteString("words", words);
        json.WriteEndObject();
    }

    /// <summary>The words that the report shows literally, by the event that holds them.</summary>
    private static Dictionary<int, string> Words(ReportContent content)
    {
        var words = new Dictionary<int, string>();
        foreach (var theme in content.Themes)
        {
            foreach (var c in theme.Contributions.Values)
                words[c.Version] = c.Text;
            foreach (var item in theme.Outcome.SetAside.Where(a => a.Reason is not null))
                words[(item.Gap is { } gap ? theme.Outcome.Theme.Gaps[gap.Number].SetAside : item.Contributions[0].SetAside)!.Version] = item.Reason!;
            foreach (var gap in theme.Outcome.Gaps)
            {
                foreach (var put in ((PutWording?[])[gap.VotedOn, gap.SecondReading, gap.OfferedLater]).OfType<PutWording>().Where(p => p.Text is not null))
                    words[gap.Gap.Wordings.First(w => w.Number == put.Number).Version] = put.Text!;
                foreach (var r in gap.Reservations.Where(r => r.Text is not null))
                    words[gap.Gap.Reservations.First(x => x.Number == r.Number).Version] = r.Text!;
            }
        }

        return words;
    }
}
