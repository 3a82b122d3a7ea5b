using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace WorkshopBot.Teams.Tokens;

/// <summary>The registration as MSAL wants it.</summary>
internal static class MsalApps
{
    public static readonly IMsalHttpClientFactory PlainHttp = new NoRedirects();

    public static IManagedIdentityApplication Identity(string clientId, IMsalHttpClientFactory http) =>
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).WithHttpClientFactory(http).Build();

    public static IConfidentialClientApplication Confidential(AppRegistration app, Cloud cloud, IMsalHttpClientFactory http)
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
    private sealed class NoRedirects : IMsalHttpClientFactory
    {
        private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = TimeSpan.FromSeconds(10),
        };

        public HttpClient GetHttpClient() => Http;
    }
}
