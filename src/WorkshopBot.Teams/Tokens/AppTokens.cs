using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Tokens;

/// <summary>No credential, no token: for a program that serves this machine only.</summary>
public sealed class NoTokens : IAppTokens
{
    public ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel) => new((string?)null);
}

/// <summary>
/// Gets tokens from the bot's own tenant through MSAL, which keeps them and gets the next one five minutes before one ends.
/// While the tenant does not answer, one that is still good is used.
/// </summary>
public sealed class AppTokens : IAppTokens, IDisposable
{
    /// <summary>When many sends are turned away at once, one new token serves them all.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private const string Default = "/.default";

    private readonly Func<string, bool, CancellationToken, Task<AuthenticationResult>> ask;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, (AuthenticationResult Token, DateTimeOffset AskedAt)> kept = [];

    public AppTokens(AppRegistration app, Cloud cloud, TimeProvider clock)
        : this(app, cloud, clock, new PlainHttp())
    {
    }

    public AppTokens(AppRegistration app, Cloud cloud, TimeProvider clock, IMsalHttpClientFactory http)
    {
        this.clock = clock;
        ask = app.Credential is AppCredential.ManagedIdentity
            ? AsIdentity(Identity(app.AppId, http))
            : AsApp(Confidential(app, cloud, http));
    }

    public async ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            var has = kept.TryGetValue(scope, out var last);
            try
            {
                var token = await ask(scope, fresh && !(has && now - last.AskedAt < Fresh), cancel);
                if (!has || token.AccessToken != last.Token.AccessToken)
                    kept[scope] = (token, now);
                return token.AccessToken;
            }
            catch (Exception no) when (no is MsalException or HttpRequestException || (no is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                if (!fresh && has && last.Token.ExpiresOn > now + Fresh)
                    return last.Token.AccessToken;
                throw new NoTokenException((no as MsalException)?.ErrorCode ?? no.GetType().Name, no);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private static Func<string, bool, CancellationToken, Task<AuthenticationResult>> AsApp(IConfidentialClientApplication app) =>
        (scope, fresh, cancel) => app.AcquireTokenForClient([scope]).WithForceRefresh(fresh).ExecuteAsync(cancel);

    /// <summary>An identity is asked for a resource, not for a scope.</summary>
    private static Func<string, bool, CancellationToken, Task<AuthenticationResult>> AsIdentity(IManagedIdentityApplication identity) =>
        (scope, fresh, cancel) => identity
            .AcquireTokenForManagedIdentity(scope.EndsWith(Default, StringComparison.Ordinal) ? scope[..^Default.Length] : scope)
            .WithForceRefresh(fresh).ExecuteAsync(cancel);

    private static IManagedIdentityApplication Identity(string clientId, IMsalHttpClientFactory http) =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build();

    private static IConfidentialClientApplication Confidential(AppRegistration app, Cloud cloud, IMsalHttpClientFactory http)
    {
        // The authority comes from our own table: no need to ask anybody whether it exists.
        var builder = ConfidentialClientApplicationBuilder.Create(app.AppId)
            .WithAuthority($"{cloud.Login}/{app.TenantId}", validateAuthority: false).WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false).WithHttpClientFactory(http);
        switch (app.Credential)
        {
            case AppCredential.Secret secret:
                return builder.WithClientSecret(secret.Value).Build();
            case AppCredential.Certificate certificate:
                return builder.WithCertificate(certificate.Value, sendX5C: true).Build();
            case AppCredential.Federated federated:
                var identity = Identity(federated.IdentityClientId, http);
                return builder.WithClientAssertion(async (AssertionRequestOptions options) =>
                    (await identity.AcquireTokenForManagedIdentity(cloud.ExchangeAudience).ExecuteAsync(options.CancellationToken)).AccessToken).Build();
            default:
                throw new System.Diagnostics.UnreachableException(app.Credential.ToString());
        }
    }

    /// <summary>No redirects: a credential goes where we send it and nowhere else.</summary>
    private sealed class PlainHttp : IMsalHttpClientFactory
    {
        private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = TimeSpan.FromSeconds(10),
        };

        public HttpClient GetHttpClient() => Http;
    }
}
