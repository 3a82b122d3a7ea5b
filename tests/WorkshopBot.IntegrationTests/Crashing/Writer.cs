using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Programs;

namespace WorkshopBot.IntegrationTests.Crashing;

/// <summary>Somebody who takes part without pause: contributes, rates, recognises, changes language; now and then a delivery comes twice.</summary>
internal sealed class Writer(int number, Courier courier, Uri serviceUrl, Random dice)
{
    private readonly Chatter self = new($"writer-{number}");
    private int written;

    public Task JoinAsync(CancellationToken cancel) => courier.DeliverAsync(
        Activities.Pressed(self, $"join-{number}", serviceUrl, Verb.Join, new JsonObject
        {
            ["role"] = "Participant", ["kind"] = "ministry", ["organisation"] = "BZK", ["place"] = "european-netherlands", ["language"] = "nl",
        }, CrashRun.Group),
        null, cancel);

    public async Task WriteAsync(CancellationToken stop, CancellationToken cancel)
    {
        while (!stop.IsCancellationRequested)
        {
            var (activity, words) = Next(string.Create(CultureInfo.InvariantCulture, $"{number}-{++written}"));
            await courier.DeliverAsync(activity, words, cancel);
            if (dice.Next(12) == 0)
                await courier.DeliverAsync(activity, words: null, cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(6)), cancel);
        }
    }

    private (JsonObject Activity, string? Words) Next(string id)
    {
        var words = $"Bij inbreng {id} ontbreekt een oefening, waardoor niemand weet wie beslist.";
        return dice.Next(10) switch
        {
            < 3 => (Activities.Typed(self, id, serviceUrl, $"thema 1: {words}"), words),
            < 5 => (Activities.Pressed(self, id, serviceUrl, Verb.Contribute, new JsonObject { ["theme"] = "1", ["text"] = words }), words),
            < 7 => (Activities.Typed(self, id, serviceUrl, $"oordeel 1 {dice.Next(1, 6)} hoog"), null),
            7 => (Activities.Typed(self, id, serviceUrl, $"herken {dice.Next(1, 60)}"), null),
            8 => (Activities.Pressed(self, id, serviceUrl, Verb.Present, []), null),
            _ => (Activities.Pressed(self, id, serviceUrl, Verb.Language, new JsonObject { ["language"] = dice.Next(2) == 0 ? "nl" : "en" }), null),
        };
    }
}
