using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>One person's browser, without the browser: the same addresses, the same tokens.</summary>
internal sealed class RoomClient(HttpClient http, string room, Ledger ledger, string key)
{
    private readonly Dictionary<string, RoomCard> messages = new(StringComparer.Ordinal);
    private long since;
    private int presses;

    public string Id { get; private set; } = "";

    /// <summary>What the room gave this person at its door.</summary>
    public string Token { get; private set; } = "";

    private string GroupConversation { get; set; } = "";

    private string PrivateConversation { get; set; } = "";

    public async Task EnterAsync(JsonObject person, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync($"/room/api/{room}/people", person, cancel);
        answer.EnsureSuccessStatusCode();
        var entered = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        Id = entered.GetProperty("id").GetString()!;
        Token = entered.GetProperty("token").GetString()!;
        GroupConversation = entered.GetProperty("groupConversation").GetString()!;
        PrivateConversation = entered.GetProperty("privateConversation").GetString()!;
    }

    /// <summary>Types a text in a lane; in the group it is for the bot only when it is named.</summary>
    public Task<bool> TypeAsync(string lane, string text, string theme, string? words, CancellationToken cancel)
    {
        var clientId = $"{key}-{Interlocked.Increment(ref presses)}";
        return ledger.DeliverAsync(key, Ledger.Typed, theme, words, async () =>
        {
            using var answer = await SendAsync("messages", new { lane, text, clientId }, cancel);
            if (!answer.IsSuccessStatusCode)
                return null;
            var message = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return message.GetProperty("undelivered").GetBoolean() ? null : Cause(lane, message.GetProperty("id").GetString()!);
        });
    }

    /// <summary>Presses a button; now and then the same press is delivered twice, as a channel does.</summary>
    public async Task<bool> PressAsync(RoomCard card, string verb, JsonObject data, string theme, string? words, bool twice, CancellationToken cancel, string? what = null)
    {
        var clientId = $"{key}-{Interlocked.Increment(ref presses)}";
        async Task<string?> Once()
        {
            using var answer = await SendAsync("actions", new { lane = card.Lane, activityId = card.Id, verb, data, clientId }, cancel);
            if (!answer.IsSuccessStatusCode)
                return null;
            var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return said.GetProperty("type").GetString() is "error" ? null : Cause(card.Lane, said.GetProperty("id").GetString()!);
        }

        var taken = await ledger.DeliverAsync(key, what ?? verb, theme, words, Once);
        if (twice)
            await ledger.DeliverAsync(key, verb, theme, words, Once, again: true);
        return taken;
    }

    /// <summary>What is new in both lanes.</summary>
    public async Task<IReadOnlyCollection<RoomCard>> LookAsync(CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/room/api/{room}/messages?since={since}") { Headers = { Authorization = new("Bearer", Token) } };
        using var answer = await http.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        var news = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        since = news.GetProperty("seq").GetInt64();
        foreach (var m in news.GetProperty("messages").EnumerateArray())
        {
            var card = m.TryGetProperty("card", out var c) && c.ValueKind == JsonValueKind.Object ? JsonNode.Parse(c.GetRawText())!.AsObject() : null;
            messages[m.GetProperty("id").GetString()!] = new RoomCard(
                m.GetProperty("id").GetString()!, m.GetProperty("lane").GetString()!, m.GetProperty("order").GetInt64(),
                m.GetProperty("from").GetProperty("bot").GetBoolean(), card);
        }

        return messages.Values;
    }

    /// <summary>The newest card in a lane with a button of this verb that carries this data.</summary>
    public RoomCard? Find(string lane, string verb, string? stop = null) => messages.Values
        .Where(m => m.Lane == lane && m.FromBot && m.Button(verb) is { } data && (stop is null || (string?)data["stop"] == stop))
        .MaxBy(m => m.Order);

    public ImmutableArray<RoomCard> All => [.. messages.Values.OrderBy(m => m.Order)];

    private string Cause(string lane, string id) => $"webroom|{(lane == "group" ? GroupConversation : PrivateConversation)}|{id}";

    private async Task<HttpResponseMessage> SendAsync(string where, object what, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/room/api/{room}/{where}")
        {
            Headers = { Authorization = new("Bearer", Token) },
            Content = JsonContent.Create(what),
        };
        return await http.SendAsync(request, cancel);
    }
}

/// <summary>A message as a browser holds it.</summary>
internal sealed record RoomCard(string Id, string Lane, long Order, bool FromBot, JsonObject? Card)
{
    /// <summary>The data of the first button with this verb; null when there is none.</summary>
    public JsonObject? Button(string verb) => Buttons(verb).FirstOrDefault();

    public IEnumerable<JsonObject> Buttons(string verb) => Objects(Card)
        .Where(o => (string?)o["type"] == "Action.Execute" && (string?)o["verb"] == verb)
        .Select(o => (o["data"] as JsonObject)?.DeepClone().AsObject() ?? []);

    /// <summary>The fields whose id begins so, with the values one can choose.</summary>
    public IEnumerable<(string Id, string[] Choices)> Inputs(string beginning) => Objects(Card)
        .Where(o => ((string?)o["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true
            && ((string?)o["id"])?.StartsWith(beginning, StringComparison.Ordinal) is true)
        .Select(o => ((string)o["id"]!, (o["choices"] as JsonArray)?.Select(c => (string)c!["value"]!).ToArray() ?? []));

    public IEnumerable<string> Links() => Objects(Card).Where(o => (string?)o["type"] == "Action.OpenUrl").Select(o => (string)o["url"]!);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.Select(p => p.Value).SelectMany(Objects).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
