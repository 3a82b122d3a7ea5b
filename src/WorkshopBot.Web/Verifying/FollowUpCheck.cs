using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using static WorkshopBot.Web.Verifying.ContentCheck;

namespace WorkshopBot.Web.Verifying;

/// <summary>What the file of a follow-up output shows of itself: what is followed rests on decisions and lines in it, and its counts are those of its items.</summary>
internal static class FollowUpCheck
{
    public static IEnumerable<Finding> Of(JsonElement file)
    {
        var items = file.Each("parts").SelectMany(p => p.Each("items")).ToImmutableArray();
        var (lines, decisions) = (file.Each("lines").ToImmutableArray(), file.Each("decisions").ToImmutableArray());
        ImmutableArray<Finding> faults = [.. Names(items, lines, decisions), .. Sources(file, items, lines, decisions), .. Counts(file), .. Records(file, items, decisions)];
        foreach (var fault in faults)
            yield return fault;
        if (faults.IsEmpty)
            yield return Finding.Says("FileFollowUpHolds", items.Length, decisions.Length, lines.Length);
        yield return Finding.Says("FileNeedsLog", file.Text("programme"));
    }

    private static IEnumerable<Finding> Names(ImmutableArray<JsonElement> items, ImmutableArray<JsonElement> lines, ImmutableArray<JsonElement> decisions) =>
    [
        .. Unique("item", items.Select(i => i.Text("label"))),
        .. Unique("decision", decisions.Select(d => Text(d.Number("decision")))),
        .. Unique("line", lines.Select(Line)),
        .. lines.SelectMany(l => Unique($"gap of {l.Text("label")}", Gaps(l).Select(g => g.Text("gap")))),
        .. lines.SelectMany(Gaps).SelectMany(g => Unique($"contribution of {g.Text("label")}", g.Each("contributions").Select(c => Text(c.Number("number"))))),
        .. Called(items.Select(i => (i.Text("label"), Labels.Item(i.Number("item"))))),
        .. Called(lines.Select(l => (l.Text("label"), LabelOfLine(l.Text("line"))))),
        .. Called(lines.SelectMany(Gaps).Select(g => (g.Text("label"), LabelOfGap(g.Text("gap"))))),
    ];

    private static IEnumerable<Finding> Sources(JsonElement file, ImmutableArray<JsonElement> items, ImmutableArray<JsonElement> lines, ImmutableArray<JsonElement> decisions)
    {
        var there = lines.Select(Line).ToHashSet(StringComparer.Ordinal);
        var versions = file.Each("courses").Select(c => Text(c.Number("version"))).ToHashSet(StringComparer.Ordinal);
        var decided = decisions.DistinctBy(d => d.Number("decision")).ToDictionary(d => d.Number("decision"));
        var dilemmas = file.Each("dilemmas").ToImmutableArray();
        var gaps = lines.SelectMany(Gaps).Select(g => g.Text("gap")).ToHashSet(StringComparer.Ordinal);
        var keys = lines.Select(l => l.Text("line")).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Known(there, decisions.Select(d => ($"decision {d.Number("decision")}", Line(d)))
                .Concat(file.Each("undecided").Select(l => ("undecided", Line(l))))
                .Concat(dilemmas.Where(d => d.Maybe("line") is not null).Select(d => ("dilemmas", Line(d))))),
            .. Known(keys, file.Each("signals").SelectMany(s => s.Each("lines").Select(l => ("signals", l.GetString()!)))),
            .. Known(versions, lines.Select(l => (l.Text("label"), Text(l.Number("course"))))),
            .. Known(gaps, dilemmas.SelectMany(d => d.Each("helps").Concat(d.Each("harms"))).SelectMany(s => s.Each("saidBy")).Select(b => ("dilemmas", b.Text("gap")))),

            // A document about one subject names items and decisions of others by their numbers only.
            .. from item in items
               where item.Maybe("decision") is not null
               let number = item.Number("decision")
               where !decided.TryGetValue(number, out var decision) || decision.Text("line") != item.Text("line")
               select Finding.Fault("FileNamesUnknown", $"item {item.Text("label")}", $"decision {Text(number)}"),
            .. file.Text("output") is "HalfYear"
                ? Known(items.Select(i => i.Text("label")).ToHashSet(StringComparer.Ordinal), decisions.SelectMany(d => d.Each("items").Select(i => ($"decision {d.Number("decision")}", Labels.Item(i.GetInt32())))))
                : [],
        ];
    }

    private static IEnumerable<Finding> Counts(JsonElement file)
    {
        foreach (var part in file.Each("parts"))
        {
            if (part.Maybe("counts") is not { } counts)
                continue;

            var open = part.Each("items").Where(i => i.Maybe("closed") is null).ToImmutableArray();
            var last = open.Select(i => i.Each("reports").LastOrDefault(r => !r.GetProperty("replaced").GetBoolean())).ToImmutableArray();
            (string Name, int Counted)[] counted =
            [
                ("items", open.Length), ("lost", Count(last, Progress.Lost)), ("built", Count(last, Progress.Built)), ("sustained", Count(last, Progress.Sustained)),
                ("nothingReported", last.Count(r => r.ValueKind is JsonValueKind.Undefined)), ("overdue", open.Count(i => i.Each("missed").Any())),
            ];
            foreach (var fault in counted.SelectMany(c => Equal($"{part.Text("part")} {c.Name}", counts.Number(c.Name), c.Counted)))
                yield return fault;
        }
    }

    /// <summary>Every record of the programme's log is about one thing.</summary>
    private static IEnumerable<Finding> Records(JsonElement file, ImmutableArray<JsonElement> items, ImmutableArray<JsonElement> decisions) => Hashes(
        items.Select(i => ($"item {i.Text("label")}", i.Text("hash")))
            .Concat(items.SelectMany(i => i.Each("reports").Select(r => ($"report of item {i.Text("label")}", r.Text("hash")))))
            .Concat(decisions.Select(d => ($"decision {d.Number("decision")}", d.Text("hash"))))
            .Concat(file.Each("dilemmas").Where(d => d.Maybe("hash") is not null).Select((d, i) => ($"dilemma {i + 1}", d.Text("hash"))))
            .Concat(file.Each("signals").Select((s, i) => ($"signal {i + 1}", s.Text("hash")))));

    private static int Count(ImmutableArray<JsonElement> last, Progress progress) =>
        last.Count(r => r.ValueKind is not JsonValueKind.Undefined && r.Text("progress") == progress.ToString());

    private static IEnumerable<JsonElement> Gaps(JsonElement line) => line.TryGetProperty("gaps", out var gaps) ? gaps.EnumerateArray() : [];

    private static string Line(JsonElement of) => $"{of.Text("line")} ({of.Number("course")})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
