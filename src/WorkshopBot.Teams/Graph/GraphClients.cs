using System.Diagnostics.CodeAnalysis;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Graph;

/// <summary>The one place where a Graph client is made: it follows no redirect, repeats a bounded number of times, and shows a token to Graph alone.</summary>
public static class GraphClients
{
    private const int FirstPause = 1;

    [SuppressMessage("Reliability", "CA2000", Justification = "The HttpClient disposes its handlers; the client lives as long as the program.")]
    public static GraphServiceClient Make(GraphSettings settings, IAppTokens tokens)
    {
        var again = new RetryHandlerOption { MaxRetry = settings.Again.Times, Delay = FirstPause, RetriesTimeLimit = settings.Again.Together };
        var http = GraphClientFactory.Create(
            [new RetryHandler(again), new ParametersNameDecodingHandler()], finalHandler: ConnectorClient.NewHandler(), disposeHandler: true);
        http.Timeout = Timeout.InfiniteTimeSpan; // each call has its own deadline
        return new GraphServiceClient(http, new OnlyForGraph(settings, tokens), settings.Address.ToString());
    }

    /// <summary>Adds the token when the request goes to Graph, and only then.</summary>
    private sealed class OnlyForGraph(GraphSettings settings, IAppTokens tokens) : IAuthenticationProvider
    {
        public async Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            var same = Uri.Compare(request.URI, settings.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
            if (same && await tokens.TokenAsync(settings.Scope, fresh: false, cancellationToken) is { } token)
                request.Headers.Add("Authorization", $"Bearer {token}");
        }
    }
}
