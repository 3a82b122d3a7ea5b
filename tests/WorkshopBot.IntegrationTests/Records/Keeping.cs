using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Records;

/// <summary>Puts a held session into a database.</summary>
internal static class Keeping
{
    /// <summary>Appends the events as they came, from the one after <paramref name="seen"/>.</summary>
    /// <param name="causes">Stands before the causes, which are the same in every held session.</param>
    public static async Task KeepAsync(this Store store, SessionId id, HeldSession held, string causes, int seen = 0)
    {
        foreach (var turn in held.Log.Where(r => r.Version > seen).GroupBy(r => r.Asked.Cause))
        {
            Assert.IsType<Appended.Done>(await store.Log.AppendAsync(
                id, turn.First().Version - 1, new Turn<SessionEvent>(turn.First().Asked with { Cause = causes + turn.Key }, [.. turn.Select(r => r.Event)], [], null), CancellationToken.None));
        }
    }
}
