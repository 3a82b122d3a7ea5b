using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.Programmes;

/// <summary>The real program asks the people of a programme through its channel, and files what they answer.</summary>
public sealed class AskingPeople : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-asking-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private Sink? sink;
    private Store? store;
    private RunningProgram? program;
    private StoredProgramme? work;
    private PersonId zoe;
    private int delivered;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Sink Sink => sink!;

    /// <summary>Ana and Bob took part; Ana answers for an item whose date is near, and so does Zoe, whom nobody can reach.</summary>
    public async ValueTask InitializeAsync()
    {
        var database = Path.Combine(folder, "asking.db");
        sink = await Sink.StartAsync(Cancel);
        store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, Cancel);
        work = new StoredProgramme(store);
        var (ana, bob) = (await MeetAsync("ana"), await MeetAsync("bob"));
        await work.BeginAsync(ana, bob);
        var soon = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10);
        await work.FollowAsync(ana, soon);
        await work.FollowAsync(zoe = (await store.People.MeetAsync(Activities.Channel, "29:zoe", "Zoe", TimeProvider.System.GetUtcNow(), Cancel)).Id, soon);
        await work.DoesAsync(new ProgrammeCommand.OpenRound());
        program = await RunningProgram.StartAsync(database, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (program is not null)
            await program.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
        if (sink is not null)
            await sink.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Each_answers_the_round_and_the_owner_reports_and_the_one_who_cannot_be_reached_stays_visible()
    {
        foreach (var who in new[] { "ana", "bob" })
        {
            var data = await ButtonAsync(who, Verb.AnswerRound);
            data[Field.Recognise] = "2,4";
            data[Field.Choices] = who == "ana" ? "1,3" : "2";
            var (first, id) = await PressAsync(who, Verb.AnswerRound, data);
            Assert.Contains("2, 4", first, StringComparison.Ordinal);
            Assert.Equal(first, (await PressAsync(who, Verb.AnswerRound, data, id)).Card);
        }

        var report = await ButtonAsync("ana", Verb.Progress);
        (report[ProgressField.Progress], report[ProgressField.Note]) = ("Built", "Er is geoefend met de waterschappen.");
        (report[ProgressField.Theme], report[ProgressField.Signal]) = ("cyber-threats", "Er zijn meer storingen.");
        Assert.Contains("Er is geoefend met de waterschappen.", (await PressAsync("ana", Verb.Progress, report)).Card, StringComparison.Ordinal);

        var programme = await work!.ReadAsync();
        Assert.Equal([2, 1], programme.Rounds[1].Answers.Values.Select(a => a.Chooses.Length).OrderDescending());
        Assert.Equal(Domain.Course.Progress.Built, Assert.Single(programme.Items[1].Progress).Progress);
        Assert.Equal("Er zijn meer storingen.", Assert.Single(programme.Signals).Text.Body);

        Assert.DoesNotContain(Sink.CardsFor("a:bob"), c => c.Contains(Verb.ProgressForm, StringComparison.Ordinal) || c.Contains("\"progress\"", StringComparison.Ordinal));
        var stuck = await store!.Outbox.UndeliveredAsync(TimeProvider.System.GetUtcNow().AddHours(1), Cancel);
        Assert.Contains(stuck, w => w.Message.Card == CardKind.Progress && w.Message.To.Person == zoe);
    }

    private async Task<PersonId> MeetAsync(string name)
    {
        var who = new Chatter(name);
        var now = TimeProvider.System.GetUtcNow();
        var person = await store!.People.MeetAsync(Activities.Channel, who.Account, name, now, Cancel);
        await store.Addresses.RememberAsync(new Address(Activities.Channel, who.Private, Sink.Address.ToString(), "28:workshopbot", person.Id, null), now, Cancel);
        return person.Id;
    }

    /// <summary>The data of a button on a card that came.</summary>
    private async Task<JsonObject> ButtonAsync(string who, string verb)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < until)
        {
            foreach (var card in Sink.CardsFor($"a:{who}"))
            {
                if (JsonNode.Parse(card)!["actions"]?.AsArray().FirstOrDefault(a => (string?)a!["verb"] == verb) is { } button)
                    return button["data"]!.DeepClone().AsObject();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        }

        throw new InvalidOperationException($"No card with {verb} came to {who}: {string.Join('\n', Sink.CardsFor($"a:{who}"))} {program!.Said}");
    }

    private async Task<(string Card, string Id)> PressAsync(string who, string verb, JsonObject data, string? id = null)
    {
        var name = id ?? $"press-{++delivered}";
        using var answer = await http.PostAsync(
            new Uri(program!.Address, "/api/messages"), Activities.Body(Activities.Pressed(new Chatter(who), name, Sink.Address, verb, data.DeepClone().AsObject())), Cancel);
        answer.EnsureSuccessStatusCode();
        using var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel);
        return (body.RootElement.GetProperty("value").GetRawText(), name);
    }
}
