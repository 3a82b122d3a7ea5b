using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>
/// Sends messages through a channel's connector, at the serviceUrl the channel gave. Its HttpClient is made
/// over <see cref="Connections.NewHandler"/> (or <see cref="NewHandler"/>), so that it follows no redirect.
/// </summary>
/// <param name="tokens">What goes along; nothing when it is left out.</param>
public sealed class ConnectorClient(HttpClient http, ServiceUrlGuard guard, TimeProvider clock, ConnectorTokens? tokens = null) : IConnector, IAsking
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>In bytes; an answer is an id or an error, a longer one is not read.</summary>
    private const int LongestAnswer = 64 * 1024;

    /// <summary>A handler that goes where it is told and nowhere else: no redirects, no cookies, no proxy.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The HttpClient made over it disposes it.")]
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public Task<Delivery> SendAsync(string serviceUrl, OutgoingActivity activity, CancellationToken cancel) =>
        CallAsync(HttpMethod.Post, serviceUrl, Activities(activity.ConversationId), activity.ToJson(), cancel);

    public Task<Delivery> UpdateAsync(string serviceUrl, string activityId, OutgoingActivity activity, CancellationToken cancel) =>
        CallAsync(HttpMethod.Put, serviceUrl, $"{Activities(activity.ConversationId)}/{Escaped(activityId)}", activity.ToJson(), cancel);

    public Task<Delivery> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancel) =>
        CallAsync(HttpMethod.Delete, serviceUrl, $"{Activities(conversationId)}/{Escaped(activityId)}", null, cancel);

    public Task<Delivery> CreatePrivateAsync(
        string serviceUrl, Account bot, string memberId, string? tenantId, CancellationToken cancel) =>
        CallAsync(HttpMethod.Post, serviceUrl, "/v3/conversations", PrivateConversation.ToJson(bot, memberId, tenantId), cancel);

    public async Task<JsonElement?> AskAsync(string serviceUrl, string path, CancellationToken cancel) =>
        await AnsweredAsync(HttpMethod.Get, serviceUrl, path, null, cancel) is { Delivery: Delivery.Sent, Answer: var answer } ? answer : null;

    private static string Activities(string conversationId) => $"/v3/conversations/{Escaped(conversationId)}/activities";

    private static string Escaped(string id) => Uri.EscapeDataString(id);

    private async Task<Delivery> CallAsync(HttpMethod method, string serviceUrl, string path, string? body, CancellationToken cancel) =>
        (await AnsweredAsync(method, serviceUrl, path, body, cancel)).Delivery;

    private async Task<Answered> AnsweredAsync(HttpMethod method, string serviceUrl, string path, string? body, CancellationToken cancel)
    {
        if (guard.Judge(serviceUrl) is not { } to)
        {
            return new(new Delivery.Failed(null, null, FailureKind.Refused, "ServiceUrlNotAllowed"));
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        var call = new Call(method, to, path, body);
        var first = await TryAsync(call, fresh: false, either.Token, cancel);

        // A token that was taken back looks good to us until somebody turns it away: one more try, with a new one.
        return first.Delivery is Delivery.Failed { Status: HttpStatusCode.Unauthorized } && to.Kind is DestinationKind.Connector && tokens is not null
            ? await TryAsync(call, fresh: true, either.Token, cancel)
            : first;
    }

    private async Task<Answered> TryAsync(Call call, bool fresh, CancellationToken either, CancellationToken cancel)
    {
        var sending = false;
        try
        {
            using var request = new HttpRequestMessage(call.Method, call.To.Root + call.Path)
            {
                Content = call.Body is null ? null : new StringContent(call.Body, Encoding.UTF8, "application/json"),
            };
            request.Options.Set(Connections.Kind, call.To.Kind);
            request.Headers.Authorization = tokens is not null && await tokens.ForAsync(call.To.Kind, fresh, either) is { } token
                ? new AuthenticationHeaderValue("Bearer", token)
                : null;

            sending = true;
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either);
            return await OutcomeAsync(call.Method, response, either);
        }
        catch (NoTokenException none)
        {
            return new(new Delivery.Failed(null, null, FailureKind.Retry, $"NoToken:{none.Code}"));
        }
        catch (HttpRequestException failed)
        {
            return new(new Delivery.Failed(null, null, Outcomes.Of(call.Method, failed)));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(new Delivery.Failed(null, null, sending ? Outcomes.WithoutAnswer(call.Method) : FailureKind.Retry, "Timeout"));
        }
    }

    private async Task<Answered> OutcomeAsync(HttpMethod method, HttpResponseMessage response, CancellationToken cancel)
    {
        var answer = await AnswerAsync(response.Content, cancel);
        if (response.IsSuccessStatusCode)
        {
            return new(new Delivery.Sent(answer?.Text("id")), answer);
        }

        var wait = After(response.Headers.RetryAfter);
        var code = answer?.Child("error")?.Text("code");
        return new(new Delivery.Failed(response.StatusCode, wait, Outcomes.Of(method, response.StatusCode, wait, code), code));
    }

    /// <summary>The answer as JSON, or nothing: once the status is in, a broken answer changes nothing.</summary>
    private static async Task<JsonElement?> AnswerAsync(HttpContent content, CancellationToken cancel)
    {
        var buffer = new byte[LongestAnswer];
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancel);
            var read = await stream.ReadAtLeastAsync(buffer, LongestAnswer, throwOnEndOfStream: false, cancel);
            var answer = buffer.AsMemory(0, read);
            return read < LongestAnswer && CheckedJson.FirstFault(answer.Span) is null ? JsonElement.Parse(answer.Span) : null;
        }
        catch (IOException)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private TimeSpan? After(RetryConditionHeaderValue? header) =>
        header is { Delta: { } delta } ? delta
        : header is { Date: { } date } ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks))
        : null;

    private readonly record struct Answered(Delivery Delivery, JsonElement? Answer = null);

    private sealed record Call(HttpMethod Method, Destination To, string Path, string? Body);
}
