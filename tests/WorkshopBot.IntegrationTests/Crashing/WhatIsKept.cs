using Dapper;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;

namespace WorkshopBot.IntegrationTests.Crashing;

/// <summary>Holds what a database file contains against what was acknowledged.</summary>
internal static class WhatIsKept
{
    /// <summary>The acknowledged deliveries of which the file does not know.</summary>
    public static async Task<IEnumerable<string>> LostAsync(string database, Ledger ledger, CancellationToken cancel)
    {
        var acknowledged = ledger.Acknowledged.Select(a => a.Cause).Distinct().ToArray();
        await using var file = new SqliteConnection($"Data Source={database};Pooling=False");
        await file.OpenAsync(cancel);
        return acknowledged.Except(await file.QueryAsync<string>("select cause from turn"), StringComparer.Ordinal);
    }

    /// <summary>Every way in which the file breaks the promise; nothing when it is kept.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(string database, Ledger ledger, CancellationToken cancel)
    {
        var faults = new List<string>();
        await using (var file = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await file.OpenAsync(cancel);
            if (await file.ExecuteScalarAsync<string>("pragma integrity_check") is var said && said != "ok")
                faults.Add($"integrity_check: {said}");

            var turns = (await file.QueryAsync<(string Cause, string? Refusal)>("select cause, refusal from turn"))
                .ToDictionary(t => t.Cause, t => t.Refusal, StringComparer.Ordinal);
            var texts = (await file.QueryAsync<string>("select body from text")).CountBy(t => t, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            var causes = (await file.QueryAsync<string>("select distinct cause from event")).ToArray();

            faults.AddRange(ledger.Acknowledged.Where(a => !turns.ContainsKey(a.Cause)).Select(a => $"lost: {a.Cause}").Distinct());
            faults.AddRange(ledger.Acknowledged.Where(a => a.Words is not null && turns.GetValueOrDefault(a.Cause) is not null)
                .Select(a => $"refused: {a.Cause} {turns[a.Cause]}"));
            faults.AddRange(ledger.Acknowledged.Where(a => a.Words is { } words && texts.GetValueOrDefault(words) != 1)
                .Select(a => $"{texts.GetValueOrDefault(a.Words!)} times: {a.Words}"));
            faults.AddRange(texts.Where(t => t.Value > 1 && t.Key.StartsWith("Bij inbreng", StringComparison.Ordinal)).Select(t => $"doubled: {t.Key}"));
            faults.AddRange(causes.Where(c => !turns.ContainsKey(c)).Select(c => $"event without turn: {c}"));
        }

        await using (var store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, cancel))
        {
            var found = await store.Verification.RunAsync(Folds.All, cancel);
            faults.AddRange(found.Faults.Select(f => f.ToString()));
            if (found.Streams != 1)
                faults.Add($"{found.Streams} sessions");
        }

        return [.. faults.Distinct()];
    }
}
