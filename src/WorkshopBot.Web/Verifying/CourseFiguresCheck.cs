using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using static WorkshopBot.Web.Verifying.ContentCheck;

namespace WorkshopBot.Web.Verifying;

/// <summary>The figures of a course input, reckoned anew from what stands beside them in the file.</summary>
internal static class CourseFiguresCheck
{
    public static IEnumerable<Finding> Of(JsonElement file, ImmutableArray<JsonElement> lines) =>
        [.. lines.SelectMany(Agreement), .. lines.SelectMany(Ranks), .. Orders(lines), .. Rounds(file, lines), .. Spreads(file), .. lines.SelectMany(Votes)];

    private static IEnumerable<Finding> Agreement(JsonElement line)
    {
        if (line.Maybe("agreement") is not { } agreement)
            yield break;

        var (label, groups) = (line.Text("label"), agreement.Each("groups").Select(g => (Agree: g.Number("agree"), N: g.Number("n"))).ToImmutableArray());
        if (groups.IsEmpty || groups.Any(g => g.Agree < 0 || g.Agree > g.N))
        {
            yield return Finding.Fault("FileFigureWrong", label, "agreement");
            yield break;
        }

        var shares = groups.Select(g => Domain.Course.Agreement.ShareOf(g.Agree, g.N)).ToImmutableArray();
        if (shares.Aggregate(Fraction.One, (product, share) => product * share).ToString() != agreement.Text("product"))
            yield return Finding.Fault("FileFigureWrong", label, "agreement product");
        if ((shares.Max()! - shares.Min()!).ToString() != agreement.Text("spread"))
            yield return Finding.Fault("FileFigureWrong", label, "agreement spread");
        foreach (var fault in Equal($"agreement n of {label}", agreement.Number("n"), groups.Sum(g => g.N)))
            yield return fault;
    }

    private static IEnumerable<Finding> Ranks(JsonElement line)
    {
        var themes = line.Each("themes").Select(t => t.GetString()!).ToHashSet(StringComparer.Ordinal);
        foreach (var rank in line.Each("ranks"))
        {
            var (place, lowest, highest, of) = (rank.Number("place"), rank.Number("lowest"), rank.Number("highest"), rank.Number("of"));
            if (lowest < 1 || lowest > place || place > highest || highest > of || rank.Number("chose") > rank.Number("asked") || !themes.Contains(rank.Text("theme")))
                yield return Finding.Fault("FileFigureWrong", line.Text("label"), $"rank {rank.Text("theme")}");
        }
    }

    /// <summary>So many lines have a place in a theme as each of them says.</summary>
    private static IEnumerable<Finding> Orders(ImmutableArray<JsonElement> lines) =>
        from rank in lines.SelectMany(l => l.Each("ranks"))
        group rank.Number("of") by rank.Text("theme") into theme
        from of in theme.Distinct()
        from fault in Equal($"lines of {theme.Key}", of, theme.Count())
        select fault;

    private static IEnumerable<Finding> Rounds(JsonElement file, ImmutableArray<JsonElement> lines)
    {
        var held = lines.SelectMany(l => l.Each("rounds").Select(r => (Line: l.Text("label"), Round: r))).ToImmutableArray();
        return
        [
            .. held.SelectMany(r => AtMost($"round of {r.Line}", Math.Max(r.Round.Number("recognised"), r.Round.Number("chosen")), r.Round.Number("n"))),
            .. held.GroupBy(r => r.Round.Number("round")).Where(g => g.Select(r => r.Round.Number("n")).Distinct().Count() > 1).Select(g => Finding.Fault("FileFigureWrong", $"round {g.Key}", "n")),
            .. AtMost("rounds", held.Select(r => r.Round.Number("round")).Distinct().Count(), file.GetProperty("method").Number("rounds")),
        ];
    }

    private static IEnumerable<Finding> Spreads(JsonElement file) =>
        from theme in file.Each("themes")
        from subject in theme.Each("subjects")
        from area in subject.Each("areas")
        let judged = area.GetProperty("degrees").EnumerateObject().Sum(d => d.Value.GetInt32())
        let outside = area.Number("nobodyInView") + area.Number("cannotJudge")
        let what = $"{theme.Text("theme")} {area.Text("family")}"
        from fault in Equal(what, area.Number("n"), judged + outside)
            .Concat(AtMost($"{what} certainties", area.GetProperty("certainties").EnumerateObject().Sum(c => c.Value.GetInt32()), area.Number("n")))
        select fault;

    private static IEnumerable<Finding> Votes(JsonElement line) =>
        from gap in line.Each("gaps")
        where gap.Maybe("chose") is not null
        from fault in AtMost($"choices of {gap.Text("label")}", gap.Number("chose"), gap.Number("asked"))
        select fault;
}
