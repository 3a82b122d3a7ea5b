using System.Security.Claims;
using Microsoft.Identity.Client;

namespace WorkshopBot.Teams.Tokens;

/// <summary>
/// Signs people in in a browser: the authorization-code flow with PKCE, through MSAL. The answer comes from the tenant over
/// our own connection, so what it says of the person is the tenant's word.
/// </summary>
/// <remarks>A managed identity has no page to sign in on: then only the tab in Teams lets people in.</remarks>
public sealed class UserSignIn(AppRegistration app, Cloud cloud, AllowedTenants tenants, IMsalHttpClientFactory http)
{
    /// <summary>Nothing is asked for but who they are.</summary>
    private static readonly string[] Scopes = ["openid", "profile"];

    private readonly Lazy<IConfidentialClientApplication?> client = new(() =>
        app.Credential is AppCredential.ManagedIdentity ? null : MsalApps.Confidential(app, cloud, http));

    public UserSignIn(AppRegistration app, Cloud cloud, AllowedTenants tenants)
        : this(app, cloud, tenants, MsalApps.PlainHttp)
    {
    }

    public bool IsThere => client.Value is not null;

    /// <summary>Where people are sent to say who they are.</summary>
    public string Host => cloud.Login;

    /// <summary>Where to send the browser, and what must stay with us until it is back.</summary>
    public async Task<SignInBegun> BeginAsync(Uri back, string state, string nonce, CancellationToken cancel)
    {
        var asking = client.Value!.GetAuthorizationRequestUrl(Scopes).WithRedirectUri(back.AbsoluteUri)
            .WithExtraQueryParameters(new Dictionary<string, (string, bool)>(StringComparer.Ordinal) { ["state"] = (state, false), ["nonce"] = (nonce, false), ["response_mode"] = ("query", false) })
            .WithPkce(out var verifier);
        return new SignInBegun(await asking.ExecuteAsync(cancel), verifier);
    }

    /// <summary>Who came back; null when the tenant does not know the code, or it is not a tenant that we serve.</summary>
    public async Task<SignedIn?> EndAsync(string code, string verifier, string nonce, CancellationToken cancel)
    {
        try
        {
            var result = await client.Value!.AcquireTokenByAuthorizationCode(Scopes, code).WithPkceCodeVerifier(verifier).ExecuteAsync(cancel);
            return result.ClaimsPrincipal is { } who && who.HasClaim("nonce", nonce) && Of(who, "oid") is { } oid && tenants.Contains(Of(who, "tid"))
                ? new SignedIn(oid, Of(who, "name") ?? "", who)
                : null;
        }
        catch (MsalServiceException)
        {
            return null;
        }
    }

    private static string? Of(ClaimsPrincipal who, string claim) => who.FindFirst(claim)?.Value;
}

/// <summary>A sign-in that is under way.</summary>
/// <param name="Verifier">Of PKCE: it stays with us.</param>
public sealed record SignInBegun(Uri Address, string Verifier);

/// <summary>Somebody whom the tenant knows.</summary>
public sealed record SignedIn(string Oid, string Name, ClaimsPrincipal Claims);
