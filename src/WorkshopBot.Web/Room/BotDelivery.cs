using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Room;

/// <summary>What came of handing something to the bot.</summary>
internal abstract record BotAnswer
{
    private BotAnswer() { }

    public sealed record Taken(JsonElement? Body) : BotAnswer;

    /// <summary>The bot is there and does not want this; trying again would not help.</summary>
    public sealed record TurnedAway(HttpStatusCode Status) : BotAnswer;

    public sealed record NotReached : BotAnswer;
}

/// <summary>Hands activities to the bot as Teams would: over HTTP, with a token, again with the same id if the bot stumbles.</summary>
internal sealed class BotDelivery(HttpClient http, OwnAddress own, RoomBearers bearers, TimeProvider clock, ILogger<BotDelivery> log)
{
    private const int Tries = 3;

    /// <summary>In bytes.</summary>
    private const int LongestAnswer = 512 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<BotAnswer> DeliverAsync(JsonObject activity, CancellationToken cancel)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, JsonSerializerOptions.Web);
        for (var attempt = 1; ; attempt++)
        {
            var answer = await TryAsync(body, cancel);
            if (answer is not BotAnswer.NotReached || attempt == Tries)
            {
                log.Delivered((string?)activity["type"] ?? "", (string?)activity["id"] ?? "", attempt, answer.GetType().Name);
                return answer;
            }

            await Task.Delay(attempt * Pause, clock, cancel);
        }
    }

    private async Task<BotAnswer> TryAsync(byte[] body, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, own.Bot)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", await bearers.SignAsync(RoomBearers.ForBot, cancel)) },
        };
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return (int)response.StatusCode switch
            {
                < 300 => new BotAnswer.Taken(await BodyAsync(response.Content, either.Token)),
                501 or < 500 and not 429 => new BotAnswer.TurnedAway(response.StatusCode),
                _ => new BotAnswer.NotReached(),
            };
        }
        catch (HttpRequestException)
        {
            return new BotAnswer.NotReached();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new BotAnswer.NotReached();
        }
    }

    private static async Task<JsonElement?> BodyAsync(HttpContent content, CancellationToken cancel)
    {
        await content.LoadIntoBufferAsync(LongestAnswer, cancel);
        var bytes = await content.ReadAsByteArrayAsync(cancel);
        try
        {
            return bytes is [] ? null : JsonElement.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
