using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Course;

/// <summary>One line in the file for machines.</summary>
internal sealed class LineJson(Utf8JsonWriter json, CourseContent content, CourseLine line)
{
    public void Write()
    {
        json.WriteString("line", line.Key.ToString());
        json.WriteString("label", Labels.Line(line.Key));
        json.WriteString("wording", line.Wording);
        json.WriteString("original", line.Original);
        json.Edited("edited", line.Edited);
        json.Texts("themes", line.Themes.Select(t => t.Value));
        json.Texts("sameWordsAs", line.SameWords.Select(l => l.ToString()));
        if (line.Join is { } join)
        {
            json.WriteStartObject("join");
            json.WriteString("why", join.Why);
            json.WriteString("reason", join.Reason);
            json.WriteString("at", SessionReportJson.Time(join.At));
            json.WriteEndObject();
        }

        json.Each("gaps", line.Members, Member);
        Assigned();
        json.Said("exists", line.Exists, content);
        json.WriteStartObject("effort");
        json.WriteString("chosen", line.Efforts.Chosen?.ToString());
        json.Edited("edited", line.Efforts.Edited);
        json.Counts("proposed", line.Efforts.Proposed.Select(e => KeyValuePair.Create(e.Effort, e.People)));
        json.WriteEndObject();
        json.Said("who", line.Who, content);
        Effects();
        json.WriteStartObject("scope");
        json.Edited("edited", line.Scope.Edited);
        json.Texts("places", line.Scope.Places.Select(p => p.Value));
        json.WriteBoolean("caribbean", line.Scope.Caribbean);
        json.Each("ownWords", line.Scope.OwnWords, o =>
        {
            json.WriteString("country", o.Country.Value);
            json.WriteString("mechanism", o.Mechanism);
            json.WriteString("lineWord", o.LineWord);
        });
        json.WriteEndObject();
        Coverage();
        Weighing();
        if (line.Decision is { } d)
        {
            json.WriteStartObject("decision");
            json.WriteNumber("number", d.Number);
            json.WriteNumber("course", d.Course);
            json.WriteString("verdict", d.Verdict.ToString());
            json.WriteString("body", d.Body.Body);
            json.WriteString("on", d.On.ToString("O", null));
            json.WriteString("document", d.Document.Body);
            json.WriteString("reason", d.Reason?.Body);
            json.WriteEndObject();
        }

        json.WriteString("change", line.Change.ToString());
    }

    private void Member(LineMember m)
    {
        json.WriteString("gap", m.Key.ToString());
        json.WriteString("label", Labels.Gap(m.Key));
        json.WriteNumber("session", m.Key.Session);
        json.WriteString("theme", m.Theme.Value);
        json.WriteString("seen", m.Seen.ToString());
        json.WriteString("text", m.Text);
        if (m.SecondReading is not null)
            json.WriteString("secondReading", m.SecondReading);
        json.WriteNumber("wording", m.WordingNumber);
        json.WriteBoolean("byModel", m.ByModel);
        json.WriteString("outcome", m.Outcome.ToString());
        Votes(m);
        if (m.WasOnlyOne)
            json.WriteBoolean("onlyOneToChoose", true);
        if (m.Chose is { } chose)
        {
            json.WriteNumber("chose", chose.Chose);
            json.WriteNumber("asked", chose.Of);
        }

        json.Each("contributions", m.Contributions, c =>
        {
            json.WriteNumber("number", c.Number);
            if (c.Record is { } record)
                json.WriteNumber("record", record);
            json.WriteString("text", c.Text);
            json.WriteString("by", CourseShapes.NameOf(c.By, content));
            json.WriteString("timing", c.Timing.ToString());
            json.WriteBoolean("spoken", c.Spoken);
        });
        json.Each("reservations", m.Reservations, r =>
        {
            json.WriteNumber("number", r.Number);
            json.WriteString("text", r.Text);
            json.WriteString("standing", r.Standing.ToString());
            json.WriteString("by", CourseShapes.NameOf(r.Shown, content));
        });
    }

    /// <summary>Null where a Country shows only a summary: not known is not nought.</summary>
    private void Votes(LineMember m)
    {
        if (m.Tally is not { } tally || m.Recognised is not { } recognised)
        {
            json.WriteNull("tally");
            json.WriteNull("recognised");
            return;
        }

        json.WriteStartObject("tally");
        json.WriteNumber("agree", tally.Agree);
        json.WriteNumber("agreeSecond", tally.AgreeSecond);
        json.WriteNumber("reserve", tally.Reserve);
        json.WriteEndObject();
        json.WriteNumber("recognised", recognised);
    }

    private void Assigned()
    {
        json.WriteStartObject("actionLine");
        json.WriteString("line", line.Assigned.Line?.Value);
        json.WriteString("by", line.Assigned.By.ToString());
        json.Edited("edited", line.Assigned.Edited);
        json.Counts("proposed", line.Assigned.Proposed.Select(p => KeyValuePair.Create(p.Line, p.People)));
        json.Texts("fits", line.Assigned.Fits.Select(f => f.Value));
        json.WriteEndObject();
    }

    private void Effects()
    {
        json.WriteStartObject("effects");
        json.Edited("edited", line.Effects.Edited);
        json.Each("said", line.Effects.Said, e =>
        {
            json.WriteString("theme", e.Theme.Value);
            json.WriteString("kind", e.Kind.ToString());
            json.Each("by", e.By, b =>
            {
                json.WriteString("gap", b.Gap.ToString());
                json.WriteString("by", CourseShapes.NameOf(b.By, content));
            });
        });
        json.WriteBoolean("dilemma", line.IsDilemma);
        json.WriteEndObject();
    }

    private void Coverage()
    {
        json.WriteStartObject("coverage");
        json.Edited("remark", line.Coverage.Edited);
        json.Numbers("askedIn", line.Coverage.AskedIn);
        json.Texts("partsNotAsked", line.Coverage.PartsNotAsked.Select(p => p.Value));
        json.WriteEndObject();
    }

    private void Weighing()
    {
        if (line.Agreement is { } a)
        {
            json.WriteStartObject("agreement");
            json.WriteString("product", a.Product.ToString());
            json.WriteString("spread", a.Spread.ToString());
            json.WriteNumber("n", a.N);
            json.Each("groups", a.Groups, g =>
            {
                json.WriteString("group", CourseShapes.NameOf(g.Group, content));
                json.WriteNumber("agree", g.Agree);
                json.WriteNumber("n", g.N);
            });
            json.WriteEndObject();
        }

        json.Each("ranks", line.Ranks, r =>
        {
            json.WriteString("theme", r.Theme.Value);
            json.WriteNumber("place", r.Gap.Place);
            json.WriteBoolean("tied", r.Gap.Tied);
            json.WriteNumber("of", r.Of);
            json.WriteNumber("lowest", r.Gap.Lowest);
            json.WriteNumber("highest", r.Gap.Highest);
            json.WriteNumber("band", r.Gap.Band);
            json.WriteNumber("chose", r.Gap.Chose);
            json.WriteNumber("asked", r.Gap.Asked);
            json.WriteBoolean("tooFew", r.Gap.TooFew);
            json.WriteNumber("notToldApart", r.NotToldApart);
        });
        json.Each("rounds", line.Rounds, r =>
        {
            json.WriteNumber("round", r.Round);
            json.WriteString("askedAs", r.AskedAs.ToString());
            json.WriteNumber("recognised", r.Recognised);
            json.WriteNumber("chosen", r.Chosen);
            json.WriteNumber("n", r.N);
        });
    }
}
