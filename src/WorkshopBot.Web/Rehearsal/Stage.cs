using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>The room during a rehearsal: the players with their browsers, and waiting until a card is there.</summary>
internal sealed class Stage(Uri address, string room, Ledger ledger, TimeProvider clock, bool slow) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(40), Slow = TimeSpan.FromMilliseconds(900);

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseProxy = false }) { BaseAddress = address };

    public Ledger Ledger => ledger;

    public async Task<RoomClient> EnterAsync(JsonObject person, string key, CancellationToken cancel)
    {
        var client = new RoomClient(http, room, ledger, key);
        await client.EnterAsync(person, cancel);
        return client;
    }

    public async Task<RoomClient> EnterDemoAsync(string demo, CancellationToken cancel) =>
        await EnterAsync(new JsonObject { ["demo"] = demo }, demo, cancel);

    /// <summary>Looks until a card with this button is there.</summary>
    /// <exception cref="TimeoutException">It never came.</exception>
    public async Task<RoomCard> WaitForAsync(RoomClient who, string lane, string verb, string? stop, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Patience;
        while (true)
        {
            await who.LookAsync(cancel);
            if (who.Find(lane, verb, stop) is { } card)
                return card;
            if (clock.GetUtcNow() > until)
                throw new TimeoutException($"{lane}: {verb} {stop}");
            await Task.Delay(Glance, clock, cancel);
        }
    }

    /// <summary>People think for a while, each at their own pace; slowly enough to follow when somebody watches.</summary>
    public Task ThinkAsync(Player player, Dice dice, CancellationToken cancel) =>
        Task.Delay((slow ? Slow : Quick) * player.Pace * (1 + dice.Throw(3)), clock, cancel);

    public Task BreatheAsync(CancellationToken cancel) => slow ? Task.Delay(Slow * 3, clock, cancel) : Task.CompletedTask;

    public async Task<byte[]> FetchAsync(Uri link, CancellationToken cancel) => await http.GetByteArrayAsync(link, cancel);

    public void Dispose() => http.Dispose();

    /// <summary>Gives everybody a part at the same time, each with dice of their own so that the order of arrival changes nothing.</summary>
    public static Task AllAsync(ImmutableArray<Performer> players, int seed, Func<Performer, Dice, Task> part) =>
        Task.WhenAll(players.Select(p => part(p, new Dice(unchecked((seed * 7919) + p.Player.Number)))));
}

/// <summary>A player with their browser.</summary>
internal sealed record Performer(Player Player, RoomClient Room);
