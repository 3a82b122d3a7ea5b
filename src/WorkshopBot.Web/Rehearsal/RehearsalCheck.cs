using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>Looks for everything that was acknowledged: first in the log, then in the report.</summary>
internal static class RehearsalCheck
{
    public static async Task<RehearsalResult> OfAsync(
        Store store, SessionId id, Ledger ledger, ImmutableArray<FileInfo> files, int groupMessages, ImmutableArray<Player> cast, CancellationToken cancel)
    {
        var records = await store.Log.ReadAsync(id, 0, cancel);
        var session = Session.Replay(records)!;
        var missing = ImmutableArray.CreateBuilder<string>();
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var reported = files.Where(f => f.Extension == ".json").Select(f => Texts(JsonDocument.Parse(File.ReadAllBytes(f.FullName)).RootElement).ToHashSet(StringComparer.Ordinal)).ToArray();
        if (reported.Length == 0)
            missing.Add("report.json");

        foreach (var entry in ledger.Acknowledged)
        {
            if (await store.Log.FindTurnAsync(entry.Cause, cancel) is not { } turn)
            {
                if (!OnlyShows(entry.What))
                    missing.Add($"{entry.What} {entry.Cause}");
                continue;
            }

            if (turn.Refused is { } why)
            {
                var name = why.GetType().Name;
                refused[name] = refused.GetValueOrDefault(name) + 1;
            }
            else if (entry.Words is { } words)
            {
                var kept = records.Skip(turn.Seen).Take(turn.Events).SelectMany(r => Words(r.Event)).ToArray();
                if (!kept.Contains(words.Trim(), StringComparer.Ordinal))
                    missing.Add($"{entry.What} {entry.Cause}: log");
                if (reported.Any(r => !r.Contains(words.Trim())))
                    missing.Add($"{entry.What} {entry.Cause}: report");
            }
        }

        var verified = await store.Verification.RunAsync(Folds.All, cancel);
        missing.AddRange(verified.Faults.Select(f => f.ToString()!));

        var presses = ledger.Acknowledged.Where(e => e.Theme.Length > 0 && e.Who.StartsWith('P'))
            .GroupBy(e => (e.Who, e.Theme)).Select(g => g.Count()).Order().ToArray();
        var gaps = session.Themes.SelectMany(t => t.LiveGaps).GroupBy(g => Outcomes.Of(session, g)).ToImmutableSortedDictionary(g => g.Key, g => g.Count());

        return new RehearsalResult(
            cast.Length, cast.Count(p => p.Absent), ledger.Sent, ledger.Repeated, ledger.Acknowledged.Count, ledger.Failed, records.Length,
            session.Contributions.Count, session.Contributions.Values.Count(c => c.Withdrawn),
            session.Contributions.Values.Count(c => c.SetAside is not null), gaps, refused.ToImmutableSortedDictionary(), groupMessages,
            (presses.Length == 0 ? 0 : presses[presses.Length / 2], presses.LastOrDefault()),
            Waited(ledger.Answers), Waited(ledger.Acknowledgements), missing.ToImmutable(), files);
    }

    /// <summary>Presses that only open a form are answered and leave nothing.</summary>
    private static bool OnlyShows(string what) => what is Ledger.OnlyShows or Ledger.Typed;

    private static IEnumerable<string> Words(SessionEvent happened) => happened switch
    {
        SessionEvent.ContributionStored e => [e.Text.Body ?? ""],
        SessionEvent.ReservationMade e => [e.Text.Body ?? ""],
        SessionEvent.ContributionSetAside e => [e.Reason.Body ?? ""],
        SessionEvent.CourseSaid e => [e.Exists?.Body ?? ""],
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.String => [e.GetString()!],
        JsonValueKind.Array => e.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => e.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };

    private static (double Median, double P99) Waited(double[] sorted) => (At(sorted, 0.5), At(sorted, 0.99));

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
}
