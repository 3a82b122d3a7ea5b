using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>
/// The course input for machines: the same numbers and cells as the document. Each line names its gaps, contributions and
/// the records of the logs behind them; each log is named with its number of records and its last hash.
/// </summary>
public static class CourseJson
{
    public const string Format = "workshopbot-course-input";
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(CourseContent content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("formatVersion", FormatVersion);
            Head(json, content);
            Cover(json, content.Input.Cover);
            json.Each("lines", content.Input.Lines, l => new LineJson(json, content, l).Write());
            new CoursePartsJson(json, content).Write();
            json.Each("logs", content.File.Sessions.Prepend(content.File.Programme), d => Log(json, d));
            json.WriteEndObject();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Head(Utf8JsonWriter json, CourseContent c)
    {
        json.WriteString("language", c.Language);
        json.WriteString("edition", c.Input.Edition.Id);
        json.WriteString("programme", c.File.Programme.Id);
        json.WriteString("title", c.Input.Title);
        json.WriteString("lastChange", SessionReportJson.Time(c.Input.ChangedAt));
        json.WriteString("marking", c.Input.Marking.ToString());
        json.WriteStartObject("version");
        if (c.Input.Version is CourseVersion.Approved v)
        {
            json.WriteNumber("approved", v.Number);
            json.WriteString("name", v.Name);
            json.WriteString("at", SessionReportJson.Time(v.At));
        }
        else if (c.Input.Version is CourseVersion.Draft d)
            json.WriteNumber("draftAfter", d.Last);
        json.WriteEndObject();

        var m = c.Input.Method;
        json.WriteStartObject("method");
        json.WriteNumber("seed", m.Seed);
        json.WriteNumber("draws", m.Draws);
        json.WriteNumber("fewestInACell", SmallCells.Fewest);
        json.WriteNumber("fewestAsked", RankIntervals.FewestAsked);
        json.WriteString("agreement", "product((agree + 1) / (n + 2))");
        json.WriteNumber("rounds", m.RoundsHeld);
        json.WriteNumber("wordingsByModel", m.WordingsByModel);
        json.WriteEndObject();
        Counts(json, c.Input.Counts);
    }

    /// <summary>The numbers of cover and chapters.</summary>
    private static void Counts(Utf8JsonWriter json, CourseCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("sessions", counts.Sessions);
        json.WriteNumber("sessionsCounted", counts.SessionsCounted);
        json.WriteNumber("people", counts.People);
        json.WriteNumber("gaps", counts.Gaps);
        json.WriteNumber("gapsInLines", counts.GapsInLines);
        json.WriteNumber("gapsAside", counts.GapsAside);
        json.WriteNumber("gapsJoined", counts.GapsJoined);
        json.WriteNumber("contributions", counts.Contributions);
        json.WriteNumber("lines", counts.Lines);
        json.WriteNumber("linesAside", counts.LinesAside);
        json.WriteNumber("linesUnassigned", counts.Unassigned);
        json.WriteNumber("asideInSessions", counts.AsideInSessions);
        json.WriteNumber("dilemmas", counts.Dilemmas);
        json.WriteNumber("cellsWanted", counts.CellsWanted);
        json.WriteNumber("cellsEmpty", counts.CellsEmpty);
        json.WriteEndObject();
    }

    private static void Cover(Utf8JsonWriter json, CourseCover cover)
    {
        json.WriteStartObject("cover");
        json.Edited("asked", cover.Asked);
        json.Each("points", cover.Points, p =>
        {
            json.Texts("lines", p.Lines.Select(l => l.ToString()));
            json.WriteString("text", p.Text);
        });
        json.WriteString("pointsFrom", cover.PointsFrom.ToString());
        if (cover.PointsBy is { } by)
        {
            json.WriteString("pointsBy", by.Name);
            json.WriteString("pointsAt", SessionReportJson.Time(by.At));
        }

        json.Edited("differs", cover.Differs);
        json.Texts("disputed", cover.Disputed.Select(l => l.ToString()));
        json.Texts("reserved", cover.Reserved.Select(l => l.ToString()));
        json.Edited("caribbean", cover.Caribbean);
        json.Texts("caribbeanLines", cover.CaribbeanPart.Lines.Select(l => l.ToString()));
        json.Texts("caribbeanAsked", cover.CaribbeanPart.Asked.Select(p => p.Value));
        json.Texts("caribbeanNotAsked", cover.CaribbeanPart.NotAsked.Select(p => p.Value));
        json.Edited("costs", cover.Costs);
        json.Edited("disclosure", cover.Disclosure);
        json.WriteEndObject();
    }

    private static void Log(Utf8JsonWriter json, StreamDigest digest)
    {
        json.WriteString("stream", digest.Id);
        if (digest.Number > 0)
            json.WriteNumber("session", digest.Number);
        if (digest.Records is { } records)
            json.WriteNumber("records", records);
        if (digest.Hash is not "")
            json.WriteString("hash", digest.Hash);
    }
}

/// <summary>The few shapes that recur in the file.</summary>
internal static class CourseShapes
{
    public static void Edited(this Utf8JsonWriter json, string name, EditedText? edit)
    {
        if (edit is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("text", edit.Text);
        json.WriteString("name", edit.Name);
        json.WriteString("at", SessionReportJson.Time(edit.At));
        json.WriteEndObject();
    }

    public static string? NameOf(Group group, CourseContent content) => GroupNames.Id(group, content.File.Names);

    public static void Said(this Utf8JsonWriter json, string name, LineTold told, CourseContent content)
    {
        json.WriteStartObject(name);
        json.Edited("edited", told.Edited);
        json.Each("said", told.Said, s =>
        {
            json.WriteString("gap", s.Gap.ToString());
            json.WriteString("text", s.Text);
            json.WriteString("by", NameOf(s.By, content));
        });
        json.WriteEndObject();
    }
}
