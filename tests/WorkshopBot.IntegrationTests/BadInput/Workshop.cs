using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Words;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>A running session in a group chat of its own: Fay leads, Cora may, Ann and Bob take part.</summary>
internal sealed class Workshop
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ServedProgram program;
    private int activities;

    private Workshop(ServedProgram program, string language)
    {
        (this.program, Language) = (program, language);
        var n = program.NextWorkshop();
        (Group, Fay, Cora, Ann, Bob, Stranger) = ($"19:bad-{n}@thread", new($"fay-{n}"), new($"cora-{n}"), new($"ann-{n}"), new($"bob-{n}"), new($"stranger-{n}"));
    }

    public string Group { get; }

    public Chatter Fay { get; }

    public Chatter Cora { get; }

    public Chatter Ann { get; }

    public Chatter Bob { get; }

    /// <summary>Never joins.</summary>
    public Chatter Stranger { get; }

    public string Language { get; }

    /// <summary>What the bot says in the language of these people.</summary>
    public BotWords Words => new(Language);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A session of two themes, led on until this phase of the first one.</summary>
    /// <param name="contributions">How many each of the two contributes on the way; with none there is nothing to rank.</param>
    public static async Task<Workshop> OpenAsync(ServedProgram program, string language, PhaseKind until, int contributions = 2)
    {
        var w = new Workshop(program, language);
        foreach (var who in new[] { w.Fay, w.Cora, w.Ann, w.Bob })
            await w.MeetsAsync(who);
        await w.PressesAsync(w.Fay, Verb.Start, ("title", "Weerbaar"), ("themes", "climate-natural-disasters,cyber-threats"), ("language", language), ("choices", "3"));
        foreach (var who in new[] { w.Fay, w.Cora, w.Ann, w.Bob })
            await w.PressesAsync(who, Verb.Join, ("role", who == w.Cora ? "Facilitator" : "Participant"), ("kind", "ministry"), ("organisation", "BZK"), ("place", "european-netherlands"), ("language", language));
        var cora = (await w.SessionAsync()).Numbered().First(m => m.RoleAsked is not null).Person;
        await w.PressesAsync(w.Fay, Verb.GiveRole, ("person", cora.Value), ("role", "Facilitator"));
        while ((await w.SessionAsync()).Open?.Stop.Kind != until)
        {
            await w.PressesAsync(w.Fay, Verb.Next);
            for (var i = 0; i < contributions && (await w.SessionAsync()).Open!.Stop.Kind == PhaseKind.Collect; i++)
                foreach (var who in new[] { w.Ann, w.Bob })
                    await w.PressesAsync(who, Verb.Contribute, ("theme", "1"), ("text", $"Bij punt {i} van {who.Name} ontbreekt een oefening."));
        }

        return w;
    }

    public async Task<Session> SessionAsync()
    {
        var at = await program.Store.Addresses.FindAsync(Activities.Channel, Group, Cancel);
        return Session.Replay(await program.Store.Log.ReadAsync(at!.Session!.Value, 0, Cancel))!;
    }

    /// <summary>Presses a button, and gives the card that comes back.</summary>
    public async Task<CardSeen> PressesAsync(Chatter who, string verb, params (string Name, string Value)[] data)
    {
        var activity = Activities.Pressed(who, NextId(), program.Sink.Address, verb, new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Value))), Group);
        activity["locale"] = Language == "nl" ? "nl-NL" : "en-GB";
        using var answer = await program.PostAsync(activity, Cancel);
        Assert.Equal(200, (int)answer.StatusCode);
        var said = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel);
        Assert.Equal("application/vnd.microsoft.card.adaptive", said.RootElement.GetProperty("type").GetString());
        return new CardSeen(said.RootElement.GetProperty("value"));
    }

    /// <summary>The bot is added for somebody: from now on it knows where to reach them.</summary>
    private async Task MeetsAsync(Chatter who)
    {
        var activity = Activities.Of("conversationUpdate", who, NextId(), program.Sink.Address);
        activity["membersAdded"] = new JsonArray(activity["recipient"]!.DeepClone());
        using var answer = await program.PostAsync(activity, Cancel);
        Assert.Equal(202, (int)answer.StatusCode);
    }

    public async Task TypesAsync(Chatter who, string text, bool inGroup = false)
    {
        using var answer = await program.PostAsync(Activities.Typed(who, NextId(), program.Sink.Address, text, inGroup ? Group : null), Cancel);
        Assert.Equal(202, (int)answer.StatusCode);
    }

    /// <summary>Waits until a card with this sentence stands in somebody's private chat.</summary>
    public async Task<CardSeen> HearsAsync(Chatter who, string sentence)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (true)
        {
            if (CardsOf(who.Private).FirstOrDefault(c => c.Says(sentence)) is { } card)
                return card;
            Assert.False(patience.IsCancellationRequested, $"{who.Name} never heard: {sentence}\nbut\n{string.Join('\n', CardsOf(who.Private).SelectMany(c => c.Formatted).Distinct())}");
            await Task.Delay(20, Cancel);
        }
    }

    public IEnumerable<CardSeen> CardsOf(string conversation) => program.Sink.CardsFor(conversation).Select(c => new CardSeen(JsonElement.Parse(c)));

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"{Group}-{Interlocked.Increment(ref activities)}");
}
