using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using WorkshopBot.Testing.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

/// <summary>Somebody at the room's door or in it, over real HTTP.</summary>
internal sealed class RoomClient(RoomServer server, string room = "default") : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(server.Base) };

    public JsonElement Me { get; private set; }

    public string Id => Me.GetProperty("id").GetString()!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RoomClient> InAsync(RoomServer server, string demo, string room = "default")
    {
        var client = new RoomClient(server, room);
        using var answer = await client.EnterAsync(new { demo });
        Assert.True(answer.IsSuccessStatusCode);
        return client;
    }

    /// <summary>Enters, and keeps what was given at the door if it worked.</summary>
    public async Task<HttpResponseMessage> EnterAsync(object who)
    {
        var answer = await http.PostAsJsonAsync($"/room/api/{room}/people", who, Cancel);
        if (answer.IsSuccessStatusCode)
        {
            Me = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            Bear(Me.GetProperty("token").GetString()!);
        }

        return answer;
    }

    public void Bear(string token) => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public void Speak(string language) => http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

    public void Head(string name, string value) => http.DefaultRequestHeaders.Add(name, value);

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri($"/room/api/{room}{path}", UriKind.Relative), Cancel);

    public Task<HttpResponseMessage> PostAsync(string path, object body) => http.PostAsJsonAsync($"/room/api/{room}{path}", body, Cancel);

    /// <summary>As the bot, which bears a token of its own.</summary>
    public async Task<HttpResponseMessage> ConnectorAsync(HttpMethod method, string path, object? body = null) =>
        await http.SendAsync(
            new HttpRequestMessage(method, $"/room/connector/v3/conversations{path}")
            {
                Content = body is null ? null : JsonContent.Create(body),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", await server.ConnectorTokenAsync(Cancel)) },
            },
            Cancel);

    public async Task<JsonElement> SaysAsync(string lane, string text, string? clientId = null)
    {
        using var answer = await PostAsync("/messages", new { lane, text, clientId });
        return await OkAsync(answer);
    }

    public async Task<JsonElement> PressesAsync(string lane, string activityId, string verb, object data)
    {
        using var answer = await PostAsync("/actions", new { lane, activityId, verb, data });
        return await OkAsync(answer);
    }

    public async Task<JsonElement> NewsAsync(long since = 0)
    {
        using var answer = await GetAsync($"/messages?since={since}");
        return await OkAsync(answer);
    }

    public async Task<JsonElement[]> MessagesAsync(string lane, long since = 0) =>
        [.. (await NewsAsync(since)).GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("lane").GetString() == lane)];

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);

    public void Dispose() => http.Dispose();

    private static async Task<JsonElement> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        return await JsonAsync(answer);
    }
}
