using System.Globalization;
using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Graph;

/// <summary>Makes calls to Graph, each with a deadline, and says in our own words what came of them.</summary>
public sealed class GraphCalls(GraphSettings settings, IAppTokens tokens, GraphHealth health, TimeProvider clock)
{
    private readonly Lazy<GraphServiceClient> client = new(() => GraphClients.Make(settings, tokens));

    public GraphSettings Settings => settings;

    /// <param name="permission">What an administrator must grant when Graph says no.</param>
    /// <param name="call">May be made twice: a token that was turned away is fetched anew once.</param>
    public async Task<GraphAnswer<T>> AskAsync<T>(
        GraphFeature feature, string permission, Func<GraphServiceClient, CancellationToken, Task<T?>> call, CancellationToken cancel)
        where T : class
    {
        using var patience = new CancellationTokenSource(settings.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            var value = await WithFreshTokenAsync(call, either.Token);
            health.Works(feature, permission);
            return value is null ? new GraphAnswer<T>.NotThere() : new GraphAnswer<T>.Got(value);
        }
        catch (ApiException no)
        {
            return Meaning<T>(feature, permission, no);
        }
        catch (AggregateException)
        {
            return new GraphAnswer<T>.Later(null); // the SDK's way to say that it tried often enough
        }
        catch (HttpRequestException)
        {
            return new GraphAnswer<T>.Later(null);
        }
        catch (IOException)
        {
            return new GraphAnswer<T>.Later(null); // broken off while it was read
        }
        catch (System.Text.Json.JsonException)
        {
            return new GraphAnswer<T>.Later(null); // cut off
        }
        catch (InvalidOperationException)
        {
            return new GraphAnswer<T>.Later(null); // some gateway's page instead of an answer
        }
        catch (NoTokenException)
        {
            return new GraphAnswer<T>.Later(null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new GraphAnswer<T>.Later(null);
        }
    }

    private async Task<T?> WithFreshTokenAsync<T>(Func<GraphServiceClient, CancellationToken, Task<T?>> call, CancellationToken cancel)
        where T : class
    {
        try
        {
            return await call(client.Value, cancel);
        }
        catch (ApiException no) when (no.ResponseStatusCode == (int)HttpStatusCode.Unauthorized)
        {
            await tokens.TokenAsync(settings.Scope, fresh: true, cancel);
            return await call(client.Value, cancel);
        }
    }

    private GraphAnswer<T> Meaning<T>(GraphFeature feature, string permission, ApiException no)
    {
        switch (no.ResponseStatusCode)
        {
            case 401 or 403:
                health.Lacks(feature, permission);
                return new GraphAnswer<T>.NotAllowed(permission);
            case 404 or 410:
                return new GraphAnswer<T>.NotThere();
            case 408 or 423 or 429 or >= 500:
                return new GraphAnswer<T>.Later(After(no));
            default:
                return new GraphAnswer<T>.Refused(no.ResponseStatusCode, (no as ODataError)?.Error?.Code ?? "");
        }
    }

    private TimeSpan? After(ApiException no)
    {
        var asked = no.ResponseHeaders?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(asked, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > clock.GetUtcNow() ? at - clock.GetUtcNow()
            : null;
    }
}
