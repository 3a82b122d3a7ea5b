using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>Lets Bot Builder send with the program's own tokens: one place knows the secret, the certificate or the identity.</summary>
/// <param name="tokens">Null without a registration: then nothing is sent along and nobody's token is checked.</param>
internal sealed class AppTokenCredentials(BotBuilderSettings settings, IAppTokens? tokens) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == settings.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(settings.AppId is "");

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new Bearer(tokens, settings.Cloud.ConnectorScope));

    private sealed class Bearer(IAppTokens? tokens, string scope) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (tokens is not null && await tokens.TokenAsync(scope, fresh: false, cancellationToken) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }
}

/// <summary>Clients that go where they are told and nowhere else; Bot Builder disposes each, their connections stay.</summary>
internal sealed class DirectClients(SocketsHttpHandler handler) : IHttpClientFactory, IDisposable
{
    public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);

    public void Dispose() => handler.Dispose();
}
