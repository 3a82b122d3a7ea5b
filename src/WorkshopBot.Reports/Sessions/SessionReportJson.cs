using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>
/// The session report for machines: the same numbers and cells as the document, and a digest of every event. People
/// appear as in the document, never as pseudonyms: even a letter a person would join what the tables keep apart.
/// </summary>
public static class SessionReportJson
{
    public const string Format = "workshopbot-session-report";
    public const int FormatVersion = 2;

    /// <summary>Leaves &lt; and &gt; escaped: a page that embeds the file must not meet markup in it.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(ReportContent content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("session", content.Id?.ToString());
            Head(json, content);
            json.Each("themes", content.Themes, t => new ThemeJson(json, content, t).Write());
            json.Each("events", content.Events, e =>
            {
                json.WriteNumber("version", e.Version);
                json.WriteString("type", e.Type);
                json.WriteString("at", Time(e.At));
                json.WriteString("commitment", e.Commitment);
                json.WriteString("hash", e.Hash);
            });
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>In universal time, to the tick: the time that the hash is over.</summary>
    internal static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static void Head(Utf8JsonWriter json, ReportContent c)
    {
        json.WriteString("language", c.Language);
        json.WriteString("edition", c.Edition.Id);
        json.WriteString("title", c.Title);
        json.WriteString("place", c.Place.Value);
        json.WriteString("startedAt", Time(c.StartedAt));
        json.WriteString("lastChange", Time(c.LastChange));
        json.WriteString("stage", c.Stage.ToString());
        if (c.CorrectionsUntil is { } until)
            json.WriteString("correctionsUntil", Time(until));
        json.WriteNumber("reportVersion", c.FinalVersion);
        json.WriteString("marking", c.Marking.ToString());
        json.WriteBoolean("wholeMoreSensitive", c.MoreSensitive);
        json.WriteBoolean("courseHeld", c.CourseHeld);

        json.WriteStartObject("method");
        json.WriteString("sessionType", c.Method.Type.ToString());
        json.WriteNumber("quorum", c.Method.Quorum);
        json.WriteNumber("choices", c.Method.Choices);
        json.WriteNumber("seed", c.Method.Seed);
        json.WriteString("attribution", c.Method.Attribution.ToString());
        json.WriteNumber("fewestInACell", SmallCells.Fewest);
        json.Texts("languages", c.Method.Languages);
        json.Each("skipped", c.Method.Skipped, s =>
        {
            json.WriteString("phase", s.Phase.ToString());
            json.WriteNumber("theme", s.Theme);
        });
        json.WriteNumber("wentBack", c.Method.WentBack);
        json.WriteNumber("joins", c.Method.Joins);
        json.WriteNumber("joinsUndone", c.Method.JoinsUndone);
        json.WriteNumber("markingsSuspected", c.Method.MarkingsSuspected);
        json.Counts("sentencesDropped", c.Method.Dropped);
        if (c.Method.Model is { } model)
        {
            json.WriteStartObject("model");
            json.Counts("drafts", model.Drafts);
            json.WriteNumber("wordings", model.Wordings);
            json.WriteNumber("pairs", model.Pairs);
            json.WriteNumber("tokens", model.Tokens);
            json.Counts("faults", model.Faults);
            json.WriteEndObject();
        }

        json.WriteEndObject();

        json.WriteStartObject("attendance");
        json.WriteNumber("participants", c.Attendance.Participants);
        json.Cells("there", c.Attendance.There, c);
        json.WriteNumber("facilitators", c.Attendance.Facilitators);
        json.WriteNumber("noteTakers", c.Attendance.NoteTakers);
        json.WriteNumber("observers", c.Attendance.Observers);
        json.WriteNumber("coordinators", c.Attendance.Coordinators);
        json.WriteNumber("absent", c.Attendance.Absent);
        json.Cells("notThere", c.Attendance.NotThere, c);
        json.Texts("kindsNotThere", c.Attendance.KindsNotThere.Select(k => k.Value));
        json.WriteEndObject();
    }
}

/// <summary>The few shapes that recur in the file.</summary>
internal static class JsonShapes
{
    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    public static void Counts<T>(this Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<T, int>> counts)
    {
        json.WriteStartObject(name);
        foreach (var (what, count) in counts)
            json.WriteNumber(what!.ToString()!, count);
        json.WriteEndObject();
    }

    public static void Cells(this Utf8JsonWriter json, string name, ImmutableArray<Cell> cells, ReportContent content) => json.Each(name, cells, c =>
    {
        json.WriteString("group", NameOf(c.Group, content));
        json.WriteNumber("people", c.People);
    });

    public static string? NameOf(Group group, ReportContent content) => GroupNames.Id(group, content.Names);
}
