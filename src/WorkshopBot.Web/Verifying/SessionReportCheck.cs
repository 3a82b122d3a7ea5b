using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Storage.Events;

namespace WorkshopBot.Web.Verifying;

/// <summary>What the file of a session report shows of itself: its chain, the events that its items name, and its counts.</summary>
internal static class SessionReportCheck
{
    private const string Stored = "contribution-stored", Offered = "wording-offered", Reserved = "reservation-made";

    private static readonly ImmutableArray<string> Aside = ["contribution-set-aside", "gap-set-aside"];

    public static IEnumerable<Finding> Of(JsonElement report)
    {
        foreach (var finding in Chain(report))
            yield return finding;

        var links = Links(report);
        var types = links.GroupBy(l => l.Version).ToDictionary(g => g.Key, g => g.First().Type);
        var named = report.GetProperty("themes").EnumerateArray().SelectMany(Named).ToImmutableArray();
        var wrong = named.Where(n => !types.TryGetValue(n.Event, out var type) || !n.Types.Contains(type)).ToImmutableArray();
        foreach (var item in wrong)
            yield return Finding.Fault("FileItemWithoutEvent", item.What, item.Event);
        if (wrong.IsEmpty)
            yield return Finding.Says("FileItemsHold", named.Length);

        foreach (var fault in Counts(report, links))
            yield return fault;
    }

    /// <summary>Of any file with the events of a session in it.</summary>
    public static IEnumerable<Finding> Chain(JsonElement file)
    {
        var session = file.GetProperty("session").GetString() ?? throw new FormatException("Without a session there is no chain.");
        var links = Links(file);
        yield return Finding.Says("FileSession", session);
        yield return ChainLink.FirstBroken(session, links) is { } broken
            ? Finding.Fault("FileChainBroken", broken)
            : Finding.Says("FileChainHolds", links.Length, links.Length == 0 ? "" : links[^1].Hash);
    }

    private static ImmutableArray<ChainLink> Links(JsonElement file) =>
    [
        .. file.GetProperty("events").EnumerateArray().Select(e => new ChainLink(
            e.GetProperty("version").GetInt64(), Text(e, "type"), Text(e, "at"), Text(e, "commitment"), Text(e, "hash"))),
    ];

    /// <summary>Everything in a theme that names the event it comes from.</summary>
    private static IEnumerable<(string What, long Event, ImmutableArray<string> Types)> Named(JsonElement theme)
    {
        foreach (var c in theme.GetProperty("contributions").EnumerateArray())
            yield return ($"contribution {c.GetProperty("number").GetInt32()}", Event(c), [Stored]);
        foreach (var a in theme.GetProperty("setAside").EnumerateArray())
            yield return ("setAside", Event(a), Aside);
        foreach (var gap in theme.GetProperty("gaps").EnumerateArray())
        {
            var name = Text(gap, "gap");
            foreach (var wording in (string[])["votedOn", "secondReading", "offeredLater"])
            {
                if (gap.TryGetProperty(wording, out var put))
                    yield return ($"{name} {wording}", Event(put), [Offered]);
            }

            foreach (var r in gap.GetProperty("reservations").EnumerateArray())
                yield return ($"{name} reservation {r.GetProperty("number").GetInt32()}", Event(r), [Reserved]);
        }
    }

    /// <summary>Each contribution that was stored is shown, or counted as taken back or removed; none is there twice.</summary>
    private static IEnumerable<Finding> Counts(JsonElement report, ImmutableArray<ChainLink> links)
    {
        var themes = report.GetProperty("themes").EnumerateArray().ToArray();
        var shown = themes.SelectMany(t => t.GetProperty("contributions").EnumerateArray()).Select(Event).ToArray();
        var gone = themes.Sum(t => t.GetProperty("withdrawn").GetInt32() + t.GetProperty("removed").GetInt32());
        var stored = links.Count(l => l.Type == Stored);
        yield return stored == shown.Length + gone && shown.Distinct().Count() == shown.Length
            ? Finding.Says("FileCountsAgree", stored, shown.Length, gone)
            : Finding.Fault("FileCountsDisagree", stored, shown.Length, gone);
        if (links.Length > 0 && Text(report, "lastChange") != links[^1].At)
            yield return Finding.Fault("FileTimeDisagrees");
    }

    private static long Event(JsonElement item) => item.GetProperty("event").GetInt64();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException(name);
}
