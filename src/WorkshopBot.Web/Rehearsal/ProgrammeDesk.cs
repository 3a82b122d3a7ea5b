using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>A coordinator at work over HTTP, with the token the room gave them.</summary>
internal sealed class ProgrammeDesk(HttpClient http, string token)
{
    private string id = "";
    private int requests;

    public int Requests => requests;

    /// <summary>The same programme, worked on by somebody else.</summary>
    public ProgrammeDesk Of(string otherToken) => new(http, otherToken) { id = id };

    public async Task<string> PlanAsync(object plan, CancellationToken cancel)
    {
        var begun = await SendAsync(HttpMethod.Post, "/api/programmes", plan, cancel);
        return id = (string)begun["id"]!;
    }

    /// <summary>Does something, and gives the number that was given out by it.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message says why.</exception>
    public async Task<int> DoAsync(string action, object fields, CancellationToken cancel)
    {
        var did = await SendAsync(HttpMethod.Post, $"/api/programmes/{id}/{action}", fields, cancel);
        return (int?)did["events"]!.AsArray().Select(e => e!["number"]).FirstOrDefault(n => n is not null) ?? 0;
    }

    /// <summary>Does something that must be refused, and says with which kind of no it was.</summary>
    public async Task<string> RefusedAsync(string action, object fields, CancellationToken cancel)
    {
        using var answer = await RawAsync(HttpMethod.Post, $"/api/programmes/{id}/{action}", fields, cancel);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel));
        return answer.IsSuccessStatusCode ? throw new InvalidOperationException($"{action} was not refused.") : ((string)said!["type"]!).Split(':')[^1];
    }

    public Task<JsonNode> ReadAsync(string what, CancellationToken cancel) => SendAsync(HttpMethod.Get, $"/api/programmes/{id}{what}", null, cancel);

    public async Task<byte[]> FetchAsync(string what, CancellationToken cancel)
    {
        using var answer = await RawAsync(HttpMethod.Get, $"/api/programmes/{id}/{what}", null, cancel);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsByteArrayAsync(cancel)
            : throw new InvalidOperationException($"{what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string where, object? what, CancellationToken cancel)
    {
        using var answer = await RawAsync(method, where, what, cancel);
        var said = await answer.Content.ReadAsStringAsync(cancel);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(said)! : throw new InvalidOperationException($"{where}: {(int)answer.StatusCode} {said}");
    }

    private async Task<HttpResponseMessage> RawAsync(HttpMethod method, string where, object? what, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref requests);
        using var request = new HttpRequestMessage(method, where)
        {
            Headers = { Authorization = new("Bearer", token), AcceptLanguage = { new("nl") } },
            Content = what is null ? null : JsonContent.Create(what, options: JsonSerializerOptions.Web),
        };
        request.Headers.Add("Idempotency-Key", number.ToString(CultureInfo.InvariantCulture));
        return await http.SendAsync(request, cancel);
    }
}
