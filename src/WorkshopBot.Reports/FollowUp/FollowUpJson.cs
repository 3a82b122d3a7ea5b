using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>
/// The follow-up for machines, in one shape for every output: the cells of the document, with the hash of each record of the
/// programme's log. Records have no numbers here, for those would tell how much there is that a Country does not show.
/// </summary>
public sealed class FollowUpJson
{
    public const string Format = "workshopbot-follow-up";
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    private readonly Utf8JsonWriter json;
    private readonly FollowUpContent content;
    private readonly FollowUpParts parts;

    private FollowUpJson(Utf8JsonWriter json, FollowUpContent content, FollowUpParts parts) => (this.json, this.content, this.parts) = (json, content, parts);

    private FollowUpHashes Hashes => content.File.Hashes;

    public static byte[] Write(FollowUpContent content, FollowUpOutput output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            new FollowUpJson(json, content, FollowUpParts.Of(content, output)).Write(output);
        return [.. stream.ToArray(), (byte)'\n'];
    }

    private void Write(FollowUpOutput output)
    {
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("output", output.ToString());
        Head(parts.Head);
        json.Each("parts", parts.Parts, Part);
        json.Each("decisions", parts.Decisions, Decision);
        json.Each("undecided", parts.Undecided, Named);
        json.Each("dilemmas", parts.Dilemmas, Dilemma);
        json.Each("signals", parts.Signals, Signal);
        json.Each("lines", parts.Lines, l => new FollowedLineJson(json, content).Write(l));
        json.WriteEndObject();
    }

    private void Head(FollowUpHead head)
    {
        json.WriteString("programme", content.File.Id.ToString());
        json.WriteString("title", head.Title);
        json.WriteString("language", content.Language);
        json.WriteString("edition", head.Edition.Id);
        json.WriteString("reader", head.Reader is Reader.OfCountry own ? own.Country.Value : "national");
        json.WriteString("on", Day(head.On));
        json.WriteString("since", Day(head.Since));
        json.WriteString("lastChange", SessionReportJson.Time(head.LastChange));
        json.WriteString("marking", head.Marking.ToString());
        json.Each("courses", head.Courses, c =>
        {
            if (c is not CourseVersion.Approved approved)
            {
                json.WriteNumber("version", 0);
                return;
            }

            json.WriteNumber("version", approved.Number);
            json.WriteString("name", approved.Name);
            json.WriteString("at", SessionReportJson.Time(approved.At));
        });
    }

    private void Part(KingdomPartNote note)
    {
        var part = note.Followed;
        json.WriteString("part", part.Part.ToString());
        if (part.Country is { } country)
            json.WriteString("country", country.Value);
        if (part.Words is { } own)
        {
            json.WriteString("mechanism", own.Mechanism);
            json.WriteString("lineWord", own.LineWord);
        }

        json.WriteString("shows", note.Shows.ToString());
        if (note.Shows == PartShows.Something)
        {
            json.WriteStartObject("counts");
            json.WriteNumber("items", part.Count.Items);
            json.WriteNumber("lost", part.Count.Lost);
            json.WriteNumber("built", part.Count.Built);
            json.WriteNumber("sustained", part.Count.Sustained);
            json.WriteNumber("nothingReported", part.Count.NothingReported);
            json.WriteNumber("overdue", part.Count.Overdue);
            json.WriteEndObject();
        }

        json.Each("items", part.Items, Item);
    }

    private void Item(FollowedItem item)
    {
        json.WriteNumber("item", item.Number);
        json.WriteString("label", Labels.Item(item.Number));
        json.WriteString("place", item.Scope.Value);
        if (item.ScopeWhy is { } why)
            json.WriteString("placeWhy", why);
        json.WriteString("text", item.Text);
        json.WriteString("function", item.Function);
        json.WriteString("organisation", item.Organisation);
        json.WriteString("landsIn", item.LandsIn);
        json.WriteString("opened", SessionReportJson.Time(item.OpenedAt));
        if (item.Decision is { } decision)
        {
            json.WriteNumber("decision", decision.Number);
            json.WriteString("line", decision.Line.Key.ToString());
        }

        if (item.ActionLine is { } line)
            json.WriteString("actionLine", line.Value);
        json.WriteString("next", Day(item.NextDate));
        json.Texts("missed", item.Missed.Select(Day));
        json.Each("reports", item.Reports, r =>
        {
            json.WriteString("for", Day(r.For));
            json.WriteBoolean("inBetween", r.InBetween);
            json.WriteString("progress", r.Progress.ToString());
            json.WriteString("note", r.Note);
            json.WriteString("evidence", r.Evidence);
            json.WriteString("at", SessionReportJson.Time(r.At));
            json.WriteBoolean("replaced", r.Replaced);
            json.WriteString("hash", Hashes.ByRecord.GetValueOrDefault(r.Record, ""));
        });
        if (item.Closed is { } end)
        {
            json.WriteStartObject("closed");
            json.WriteString("why", end.Why);
            json.WriteString("at", SessionReportJson.Time(end.At));
            json.WriteEndObject();
        }

        json.WriteString("hash", Hashes.Items.GetValueOrDefault(item.Number, ""));
    }

    private void Decision(FollowedDecision d)
    {
        json.WriteNumber("decision", d.Number);
        Named(d.Line);
        json.WriteString("verdict", d.Verdict.ToString());
        json.WriteString("body", d.Body);
        json.WriteString("on", Day(d.On));
        json.WriteString("document", d.Document);
        json.WriteString("reason", d.Reason);
        json.WriteBoolean("replaced", d.Later);
        json.Numbers("items", d.Items);
        json.WriteString("hash", Hashes.Decisions.GetValueOrDefault(d.Number, ""));
    }

    private void Named(FollowedLine line)
    {
        json.WriteString("line", line.Key.ToString());
        json.WriteNumber("course", line.Course);
    }

    private void Dilemma(FollowedDilemma dilemma)
    {
        json.WriteString("part", dilemma.Part.ToString());
        if (dilemma.Country is { } country)
            json.WriteString("country", country.Value);
        if (dilemma is FollowedDilemma.OfLine line)
            Named(line.Line);
        else if (dilemma is FollowedDilemma.OfItem item)
        {
            json.WriteNumber("item", item.Item.Number);
            json.WriteString("text", item.Text);
            json.WriteString("at", SessionReportJson.Time(item.At));
            json.WriteString("hash", Hashes.ByRecord.GetValueOrDefault(item.Record, ""));
        }

        json.Each("helps", dilemma.Helps, Side);
        json.Each("harms", dilemma.Harms, Side);
        json.Texts("ministries", dilemma.Ministries.Select(m => m.Id));
        json.WriteBoolean("hasEffort", dilemma.HasEffort);
    }

    private void Side(DilemmaSide side)
    {
        json.WriteString("theme", side.Theme.Value);
        json.Each("saidBy", side.By, b =>
        {
            json.WriteString("gap", b.Gap.ToString());
            json.WriteString("by", NameOf(b.By, content));
        });
    }

    private void Signal(FollowedSignal signal)
    {
        json.WriteString("theme", signal.Theme.Value);
        json.WriteString("place", signal.Scope.Value);
        if (signal.Item is { } item)
            json.WriteNumber("item", item.Number);
        json.WriteString("text", signal.Text);
        json.WriteString("at", SessionReportJson.Time(signal.At));
        json.Each("scenarios", signal.Scenarios, Scenario);
        json.Texts("lines", signal.Lines.Select(l => l.Key.ToString()));
        json.Numbers("items", signal.Items);
        json.Texts("ministries", signal.Ministries.Select(m => m.Id));
        json.WriteString("hash", Hashes.ByRecord.GetValueOrDefault(signal.Record, ""));
    }

    private void Scenario(Scenario scenario)
    {
        json.WriteString("scenario", scenario.Id.Value);
        json.WriteString("likelihood", scenario.Likelihood?.Id);
        json.WriteString("likelihoodUpper", scenario.LikelihoodUpper?.Id);
        json.WriteString("impact", scenario.Impact?.Id);
        json.WriteString("impactUpper", scenario.ImpactUpper?.Id);
    }

    internal static string? NameOf(Group group, FollowUpContent content) => GroupNames.Id(group, content.File.Names);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>A line that is named in the file, with its gaps and the literal contributions behind them.</summary>
internal sealed class FollowedLineJson(Utf8JsonWriter json, FollowUpContent content)
{
    public void Write(FollowedLine followed)
    {
        json.WriteString("line", followed.Key.ToString());
        json.WriteString("label", Labels.Line(followed.Key));
        json.WriteNumber("course", followed.Course);
        if (followed.Line is not { } line)
            return;

        json.WriteString("wording", line.Wording);
        if (line.Edited is { } edit)
        {
            json.WriteString("original", line.Original);
            json.WriteString("editedBy", edit.Name);
        }

        json.WriteString("actionLine", line.Assigned.Line?.Value);
        json.Texts("themes", line.Themes.Select(t => t.Value));
        json.Texts("places", line.Scope.Places.Select(p => p.Value));
        json.Each("gaps", line.Members, Member);
    }

    private void Member(LineMember m)
    {
        json.WriteString("gap", m.Key.ToString());
        json.WriteString("label", Labels.Gap(m.Key));
        json.WriteString("seen", m.Seen.ToString());
        json.WriteString("text", m.Text);
        if (m.SecondReading is not null)
            json.WriteString("secondReading", m.SecondReading);
        json.WriteString("outcome", m.Outcome.ToString());
        json.Each("contributions", m.Contributions, c =>
        {
            json.WriteNumber("number", c.Number);
            if (c.Record is { } record)
                json.WriteNumber("record", record);
            json.WriteString("text", c.Text);
            json.WriteString("by", FollowUpJson.NameOf(c.By, content));
        });
        json.Each("reservations", m.Reservations, r =>
        {
            json.WriteNumber("number", r.Number);
            json.WriteString("text", r.Text);
            json.WriteString("standing", r.Standing.ToString());
            json.WriteString("by", FollowUpJson.NameOf(r.Shown, content));
        });
    }
}
