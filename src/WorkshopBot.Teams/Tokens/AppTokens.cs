using Microsoft.Identity.Client;
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
        : this(app, cloud, clock, MsalApps.PlainHttp)
    {
    }

    public AppTokens(AppRegistration app, Cloud cloud, TimeProvider clock, IMsalHttpClientFactory http)
    {
        this.clock = clock;
        ask = app.Credential is AppCredential.ManagedIdentity
            ? AsIdentity(MsalApps.Identity(app.AppId, http))
            : AsApp(MsalApps.Confidential(app, cloud, http));
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
}
