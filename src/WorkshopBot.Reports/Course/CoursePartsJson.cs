using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>What stands behind the lines in the file for machines: themes, coverage, links, what was set aside, sessions and deviations.</summary>
internal sealed class CoursePartsJson(Utf8JsonWriter json, CourseContent content)
{
    private readonly CourseInput input = content.Input;

    public void Write()
    {
        json.Each("themes", input.Themes, Theme);
        Coverage();
        json.Each("threatLinks", input.Links.Threats, l =>
        {
            json.WriteString("from", l.Link.From);
            json.WriteString("kind", l.Link.Kind.Id);
            json.WriteString("to", l.Link.To);
        });
        json.Each("effects", input.Links.Effects, e =>
        {
            json.WriteString("from", e.From.Value);
            json.WriteString("kind", e.Kind.ToString());
            json.WriteString("to", e.To.Value);
            json.Texts("lines", e.Lines.Select(l => l.ToString()));
        });
        json.Texts("dilemmas", input.Links.Dilemmas.Select(d => d.Line.ToString()));
        json.Each("setAside", input.SetAside, a =>
        {
            json.WriteString("line", a.Line?.ToString());
            if (a.Session is { } session)
                json.WriteNumber("session", session);
            json.WriteString("gap", a.Gap?.ToString());
            json.Texts("gaps", a.Gaps.Select(g => g.ToString()));
            if (a.Line is not null)
                json.WriteNumber("behind", a.Behind);
            json.Numbers("contributions", a.Contributions);
            json.WriteString("text", a.Text);
            json.WriteString("reason", a.Reason);
            json.WriteString("byRole", a.ByRole?.ToString());
            json.WriteString("byName", a.ByName);
        });
        json.Each("sessions", input.Sessions, Session);
        json.Each("planned", input.Planned, s =>
        {
            json.WriteNumber("slot", s.Number);
            json.WriteString("type", s.Type.ToString());
            json.WriteString("place", s.Place.Value);
            json.WriteString("day", s.Day?.ToString("O", null));
            json.Texts("themes", s.Themes.Select(t => t.Value));
        });
        json.WriteStartObject("participants");
        json.WriteNumber("people", input.Attendance.People);
        json.Each("there", input.Attendance.There, c =>
        {
            json.WriteString("group", CourseShapes.NameOf(c.Group, content));
            json.WriteNumber("people", c.People);
        });
        json.Texts("together", input.Attendance.Together.Select(k => k.Value));
        json.Numbers("notCounted", input.Attendance.NotCounted);
        json.WriteEndObject();
        json.Each("deviations", input.Script.Deviations, d =>
        {
            json.WriteNumber("session", d.Session);
            json.WriteString("what", d.GetType().Name);
        });
    }

    private void Theme(CourseTheme theme)
    {
        json.WriteString("theme", theme.Theme.Value);
        json.Numbers("sessions", theme.Sessions);
        json.Each("subjects", theme.Subjects, s =>
        {
            json.WriteString("scenario", s.Scenario?.Id.Value);
            json.WriteString("question", s.Question);
            json.WriteString("likelihood", s.Scenario?.Likelihood?.Letter);
            json.WriteString("impact", s.Scenario?.Impact?.Letter);
            json.Texts("variants", s.Variants.Select(v => v.ToString()));
            json.Each("areas", s.Areas, Area);
            json.Texts("tooFew", s.TooFew.Select(f => f.ToString()));
        });
        json.Each("orders", theme.Orders.Gaps, g =>
        {
            json.WriteString("line", g.Gap);
            json.Counts("places", theme.Orders.Orders.Zip(g.Places, (o, p) => KeyValuePair.Create(o.BySeriousness ? $"{o.Voice}BySeriousness" : o.Voice.ToString(), p)));
        });
    }

    private void Area(AreaPicture a)
    {
        json.WriteString("family", a.Spread.Area.Family.ToString());
        json.WriteNumber("n", a.Spread.N);
        json.Counts("degrees", ResilienceScale.Degrees.Zip(a.Spread.Degrees, KeyValuePair.Create));
        json.WriteNumber("nobodyInView", a.Spread.NobodyInView);
        json.WriteNumber("cannotJudge", a.Spread.CannotJudge);
        json.Counts("certainties", ResilienceScale.Certainties.Zip(a.Spread.Certainties, KeyValuePair.Create));
        json.WriteString("knowledge", a.Knowledge.Strength.ToString());
        json.Texts("limits", a.Knowledge.Limits.Select(l => l.ToString()));
    }

    private void Coverage()
    {
        json.WriteStartObject("coverage");
        json.Each("cells", input.Coverage.Rows.SelectMany(r => r.Cells, (r, c) => (Row: r, Cell: c)), x =>
        {
            json.WriteString("theme", x.Row.Theme.Value);
            json.WriteString("place", x.Row.Place.Value);
            json.WriteString("kind", x.Cell.Kind.Value);
            json.WriteBoolean("wanted", x.Cell.Wanted);
            Count("invited", x.Cell.Invited);
            Count("came", x.Cell.Came);
            if (x.Cell.Silent is { } silent)
                Count("silent", silent);
        });
        json.Each("proposals", input.Coverage.Proposals, p =>
        {
            json.WriteString("place", p.Place.Value);
            json.WriteString("type", p.Type.ToString());
            json.Texts("themes", p.Themes.Select(t => t.Value));
            json.Texts("kinds", p.Kinds.Select(k => k.Value));
            json.WriteNumber("fills", p.Fills.Length);
        });
        json.WriteEndObject();
    }

    private void Count(string name, PeopleCount count)
    {
        if (count.Number is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteString(name, count.Shown.ToString());
    }

    private void Session(CourseSession s)
    {
        json.WriteNumber("number", s.Number);
        json.WriteString("label", Labels.Session(s.Number));
        json.WriteString("type", s.Type.ToString());
        json.WriteString("place", s.Place.Value);
        json.WriteString("part", s.Part.ToString());
        json.WriteString("title", s.Title);
        if (s.HeldAt is { } at)
            json.WriteString("heldAt", SessionReportJson.Time(at));
        json.Texts("themes", s.Themes.Select(t => t.Value));
        if (s.People is { } people)
            json.WriteNumber("people", people);
        json.WriteNumber("gaps", s.Gaps);
    }
}
