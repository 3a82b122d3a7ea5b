using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using static WorkshopBot.Web.Verifying.ContentCheck;

namespace WorkshopBot.Web.Verifying;

/// <summary>What the file of a course input shows of itself: each line's sources are in it, its sums add up, and its logs are those of its sessions.</summary>
internal static class CourseInputCheck
{
    public static IEnumerable<Finding> Of(JsonElement file)
    {
        var lines = file.Each("lines").ToImmutableArray();
        var gaps = lines.SelectMany(l => l.Each("gaps")).ToImmutableArray();
        ImmutableArray<Finding> faults = [.. Names(file, lines, gaps), .. Sources(file, lines, gaps), .. Sums(file, lines, gaps), .. CourseFiguresCheck.Of(file, lines), .. Logs(file, gaps)];
        foreach (var fault in faults)
            yield return fault;
        if (faults.IsEmpty)
            yield return Finding.Says("FileCourseHolds", lines.Length, gaps.Length, gaps.Sum(g => g.Each("contributions").Count()), file.Each("sessions").Count());
        yield return Finding.Says("FileNeedsLogs", file.Each("logs").Count());
    }

    private static IEnumerable<Finding> Names(JsonElement file, ImmutableArray<JsonElement> lines, ImmutableArray<JsonElement> gaps) =>
    [
        .. Unique("line", lines.Select(l => l.Text("line"))),
        .. Unique("gap", gaps.Select(g => g.Text("gap"))),
        .. Unique("session", file.Each("sessions").Select(s => Session(s.Number("number")))),
        .. Unique("contribution", gaps.Where(g => g.Text("seen") is "Whole")
            .SelectMany(g => g.Each("contributions").Select(c => $"{Session(g.Number("session"))}, {c.Number("number")}").Distinct(StringComparer.Ordinal))),
        .. gaps.SelectMany(g => Unique($"contribution of {g.Text("label")}", g.Each("contributions").Select(c => Text(c.Number("number"))))),
        .. gaps.SelectMany(g => Unique($"reservation of {g.Text("label")}", g.Each("reservations").Select(r => Text(r.Number("number"))))),
        .. Unique("decision", lines.Select(l => l.Maybe("decision")).OfType<JsonElement>().Select(d => Text(d.Number("number")))),
        .. Called(lines.Select(l => (l.Text("label"), LabelOfLine(l.Text("line"))))),
        .. Called(gaps.Select(g => (g.Text("label"), LabelOfGap(g.Text("gap"))))),
        .. Called(file.Each("sessions").Select(s => (s.Text("label"), Session(s.Number("number"))))),
    ];

    /// <summary>Whatever is named is in the file: lines, gaps of the line itself, sessions.</summary>
    private static IEnumerable<Finding> Sources(JsonElement file, ImmutableArray<JsonElement> lines, ImmutableArray<JsonElement> gaps)
    {
        var sessions = file.Each("sessions").Select(s => Session(s.Number("number"))).ToHashSet(StringComparer.Ordinal);
        var cover = file.GetProperty("cover");
        var named = cover.Each("points").SelectMany(p => p.Each("lines").Select(l => ("cover", l.GetString()!)))
            .Concat(((string[])["disputed", "reserved", "caribbeanLines"]).SelectMany(part => cover.Each(part).Select(l => ($"cover {part}", l.GetString()!))))
            .Concat(file.Each("effects").SelectMany(e => e.Each("lines").Select(l => ("effects", l.GetString()!))))
            .Concat(file.Each("dilemmas").Select(l => ("dilemmas", l.GetString()!)))
            .Concat(file.Each("themes").SelectMany(t => t.Each("orders").Select(o => (t.Text("theme"), o.Text("line")))));
        var asked = gaps.Select(g => (g.Text("label"), Session(g.Number("session"))))
            .Concat(lines.SelectMany(l => l.GetProperty("coverage").Each("askedIn").Select(s => (l.Text("label"), Session(s.GetInt32())))))
            .Concat(file.Each("themes").SelectMany(t => t.Each("sessions").Select(s => (t.Text("theme"), Session(s.GetInt32())))))
            .Concat(file.Each("deviations").Select(d => ("deviations", Session(d.Number("session")))))
            .Concat(file.Each("setAside").Where(a => a.Maybe("session") is not null).Select(a => ("setAside", Session(a.Number("session")))));
        return
        [
            .. Known(lines.Select(l => l.Text("line")).ToHashSet(StringComparer.Ordinal), named),
            .. Known(sessions, asked),
            .. gaps.Where(g => LabelOfGap(g.Text("gap")).Split('·')[0] != Session(g.Number("session"))).Select(g => Finding.Fault("FileNamesUnknown", g.Text("label"), Session(g.Number("session")))),
            .. lines.SelectMany(OwnGaps),
        ];
    }

    /// <summary>What is said of a line was said of one of its gaps, and a gap by itself is its own line.</summary>
    private static IEnumerable<Finding> OwnGaps(JsonElement line)
    {
        var own = line.Each("gaps").Select(g => g.Text("gap")).ToHashSet(StringComparer.Ordinal);
        var said = ((string[])["exists", "who"]).SelectMany(part => line.GetProperty(part).Each("said").Select(s => s.Text("gap")))
            .Concat(line.GetProperty("effects").Each("said").SelectMany(e => e.Each("by").Select(b => b.Text("gap"))));
        var key = line.Text("line");
        return Known(own, said.Concat(key[0] == 'J' ? [] : [key]).Select(gap => (line.Text("label"), gap)));
    }

    private static IEnumerable<Finding> Sums(JsonElement file, ImmutableArray<JsonElement> lines, ImmutableArray<JsonElement> gaps)
    {
        var method = file.GetProperty("method");
        var aside = file.Each("setAside").Where(a => a.Maybe("line") is not null).ToImmutableArray();
        var asideGaps = aside.SelectMany(a => a.Each("gaps")).Count();
        var joined = lines.Where(l => l.Text("line")[0] == 'J').Sum(l => l.Each("gaps").Count());
        var counts = file.GetProperty("counts");
        var contributions = gaps.Sum(g => g.Each("contributions").Count());
        var people = file.GetProperty("participants");
        return
        [
            .. Equal("gaps", counts.Number("gaps"), gaps.Length + asideGaps),
            .. Equal("gaps of sessions", counts.Number("gaps"), file.Each("sessions").Sum(s => s.Number("gaps"))),
            .. Equal("gaps in lines", counts.Number("gapsInLines"), gaps.Length),
            .. Equal("joined gaps", counts.Number("gapsJoined"), joined),
            .. Equal("lines", counts.Number("lines"), lines.Length),
            .. Equal("contributions", counts.Number("contributions"), contributions),
            .. Equal("dilemmas", counts.Number("dilemmas"), file.Each("dilemmas").Count()),
            .. Equal("people", counts.Number("people"), people.Number("people")),
            .. AtMost("model wordings", gaps.Count(g => g.GetProperty("byModel").GetBoolean()), method.Number("wordingsByModel")),
            .. Equal("participants", people.Number("people"), people.Each("there").Sum(c => c.Number("people"))),
            .. file.Each("sessions").SelectMany(s => AtMost(
                $"gaps of {s.Text("label")}", gaps.Count(g => g.Number("session") == s.Number("number")), s.Number("gaps"))),
        ];
    }

    /// <summary>One log each for the programme and the sessions; no contribution comes from beyond the end of its log.</summary>
    private static IEnumerable<Finding> Logs(JsonElement file, ImmutableArray<JsonElement> gaps)
    {
        var logs = file.Each("logs").ToImmutableArray();
        var own = logs.Where(l => l.Maybe("session") is null).Select(l => l.Text("stream")).ToImmutableArray();
        var bySession = logs.Where(l => l.Maybe("session") is not null).ToLookup(l => l.Number("session"));
        return
        [
            .. Unique("log", logs.Select(l => l.Text("stream"))),
            .. Unique("session log", logs.Where(l => l.Maybe("session") is not null).Select(l => Session(l.Number("session")))),
            
            // In a draft a session that is shown in part has none: it would tell of what is not shown.
            .. Hashes(logs.Where(l => l.Maybe("hash") is not null).Select(l => ($"log {l.Text("stream")}", l.Text("hash")))),
            .. Known(own.ToHashSet(StringComparer.Ordinal), [("logs", file.Text("programme"))]),
            .. Known(
                file.Each("sessions").Select(s => Session(s.Number("number"))).ToHashSet(StringComparer.Ordinal),
                logs.Where(l => l.Maybe("session") is not null).Select(l => ($"log {l.Text("stream")}", Session(l.Number("session"))))),
            .. gaps.Where(g => !bySession.Contains(g.Number("session"))).Select(g => Finding.Fault("FileNoLog", g.Text("label"))),
            .. from gap in gaps
               from contribution in gap.Each("contributions")
               from log in bySession[gap.Number("session")]
               where log.Maybe("records") is { } records && contribution.Number("record") > records.GetInt32()
               select Finding.Fault("FileBeyondLog", gap.Text("label"), contribution.Number("number"), contribution.Number("record")),
        ];
    }

    private static string Session(int number) => Labels.Session(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
