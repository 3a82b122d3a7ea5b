using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.BrowserTests.Playground;

/// <summary>Somebody in the group who does not sit at the playground's keyboard: what they do goes to the program as the playground sends it.</summary>
internal sealed class Neighbour(Attendee who, HttpClient program, PlaygroundServer playground)
{
    private readonly Chatter chatter = new(who.Account);
    private int deeds;

    /// <summary>Presses a button of a card in the group, with what they filled in; what they see then is returned.</summary>
    public async Task<JsonElement> PressAsync(JsonElement card, string verb, params (string Field, string Value)[] filled)
    {
        var data = JsonNode.Parse(Assert.NotNull(Shown.Button(card, verb)).GetRawText())!.AsObject();
        var known = Shown.Fields(card).ToArray();
        foreach (var (field, value) in filled)
        {
            Assert.Contains(field, known);
            data[field] = value;
        }

        var answer = JsonElement.Parse(await SendAsync(Activities.Pressed(chatter, Next(), playground.ServiceUrl, verb, data, PlaygroundServer.Group)));
        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
        return answer.GetProperty("value");
    }

    /// <summary>Types to the bot, in the group, by its name.</summary>
    public Task SayInGroupAsync(string text) => SendAsync(Activities.Typed(chatter, Next(), playground.ServiceUrl, text, PlaygroundServer.Group));

    /// <summary>Types to the bot in private.</summary>
    public async Task SayAsync(string text)
    {
        var activity = Activities.Typed(chatter, Next(), playground.ServiceUrl, text);
        activity["conversation"]!["id"] = await PrivateChatAsync();
        await SendAsync(activity);
    }

    /// <summary>The playground gives everybody one, the same each time.</summary>
    private async Task<string> PrivateChatAsync()
    {
        var wanted = new JsonObject { ["isGroup"] = false, ["members"] = new JsonArray(new JsonObject { ["id"] = chatter.Account }) };
        using var http = new HttpClient();
        using var made = await http.PostAsync(
            new Uri($"{playground.ServiceUrl}/v3/conversations"), Activities.Body(wanted), TestContext.Current.CancellationToken);
        return JsonElement.Parse(await made.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("id").GetString()!;
    }

    private async Task<string> SendAsync(JsonObject activity)
    {
        activity["channelId"] = "msteams";
        activity["from"]!["name"] = who.Name;
        activity["from"]!["aadObjectId"] = who.ObjectId;
        activity["conversation"]!["tenantId"] = PlaygroundServer.Tenant;
        using var answer = await program.PostAsync(new Uri("/api/messages", UriKind.Relative), Activities.Body(activity), TestContext.Current.CancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"{who.Account}-{++deeds}");
}
