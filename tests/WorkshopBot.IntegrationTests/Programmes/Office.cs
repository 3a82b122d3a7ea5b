using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Programs;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.IntegrationTests.Programmes;

/// <summary>The real program with closed sessions in its log, and people who work in the portal over HTTP.</summary>
public sealed class Office : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-office-").FullName;
    private readonly List<HttpClient> clients = [];
    private RunningProgram? program;
    private Store? store;

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    public Store Store => store!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = Path.Combine(folder, "office.db");
        program = await RunningProgram.StartAsync(database, Cancel);
        store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        if (store is not null)
            await store.DisposeAsync();
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A demo person of a room of their own; each room has its own people.</summary>
    internal async Task<Worker> EnterAsync(string room, string demo = "coordinator")
    {
        var http = new HttpClient { BaseAddress = program!.Address };
        clients.Add(http);
        using var answer = await http.PostAsJsonAsync($"/room/api/{room}/people", new { demo }, Cancel);
        var me = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", me.GetProperty("token").GetString());
        var person = await Store.People.FindAsync("webroom", me.GetProperty("id").GetString()!, Cancel);
        return new Worker(http, person!.Id);
    }

    /// <summary>Puts a closed session in the log, with a gap of each of these texts, and its marking answered.</summary>
    internal Task<SessionId> HoldAsync(SessionType type, string place, string title, params string[] texts) => HoldAsync(null, type, place, title, texts);

    /// <param name="coordinator">Of the session itself.</param>
    internal async Task<SessionId> HoldAsync(Worker? coordinator, SessionType type, string place, string title, params string[] texts)
    {
        var id = new SessionId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var story = GivenASession(p => p with { Type = type, Place = new PlaceId(place), Title = new Said(title), Coordinators = coordinator is null ? [] : [coordinator.Person] }).Opened(PhaseKind.Collect);
        for (var i = 0; i < texts.Length; i++)
            story = story.Contributed(Participants[i % Participants.Length], texts[i]);
        story = story.Opened(PhaseKind.Rank).Opened(PhaseKind.Closing).Closed().By(Fay).Did(new SessionCommand.SetMarking(false, Marking.Unmarked));

        foreach (var turn in story.Log.GroupBy(r => r.Asked.Cause))
        {
            var first = turn.First();
            var appended = await Store.Log.AppendAsync(
                id, first.Version - 1, new Turn<SessionEvent>(first.Asked with { Cause = $"{id}:{first.Asked.Cause}" }, [.. turn.Select(r => r.Event)], [], null), Cancel);
            Assert.IsType<Appended.Done>(appended);
        }

        return id;
    }

    /// <summary>A programme about the themes that the sessions here have, begun by this person.</summary>
    internal static async Task<string> PlanAsync(Worker by)
    {
        var begun = await by.PostAsync("/api/programmes", new
        {
            title = "Programma 2026",
            edition = "2023",
            script = new { themes = Plan.Themes.Select(t => new { theme = t.Theme.Value, scenarios = t.Scenarios.Select(s => s.Value), questions = Array.Empty<object>() }) },
        });
        Assert.Equal(201, begun.Status);
        return begun.Json.GetProperty("id").GetString()!;
    }
}

/// <summary>Somebody at work in the portal.</summary>
internal sealed record Worker(HttpClient Http, PersonId Person)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> PostAsync(string path, object body, string? key = null, string language = "nl")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: Office.Json), Headers = { AcceptLanguage = { new(language) } } };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return SendAsync(request);
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await Http.SendAsync(request, Cancel);
            return new Answer((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(Cancel), answer.Content.Headers.ContentType?.MediaType ?? "");
        }
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, byte[] Body, string Type)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Which problem it is; "" when it is none.</summary>
    public string Problem => Type == "application/problem+json" ? Json.GetProperty("type").GetString()!.Split(':')[^1] : "";

    /// <summary>The number that the first event gave out.</summary>
    public int Number => Json.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("number")).First(n => n.ValueKind == JsonValueKind.Number).GetInt32();
}
