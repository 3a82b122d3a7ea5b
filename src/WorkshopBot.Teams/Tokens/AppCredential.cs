using System.Security.Cryptography.X509Certificates;

namespace WorkshopBot.Teams.Tokens;

/// <summary>How the bot proves to its tenant that it is itself. Never prints what it holds.</summary>
public abstract record AppCredential
{
    private AppCredential() { }

    public sealed override string ToString() => GetType().Name;

    public sealed record Secret(string Value) : AppCredential;

    public sealed record Certificate(X509Certificate2 Value) : AppCredential;

    /// <summary>The bot is a managed identity: its app id is the identity's client id.</summary>
    public sealed record ManagedIdentity : AppCredential;

    /// <summary>The registration trusts a managed identity, whose token stands in for a secret.</summary>
    public sealed record Federated(string IdentityClientId) : AppCredential;
}

/// <summary>The bot as its tenant knows it.</summary>
public sealed record AppRegistration(string AppId, string TenantId, AppCredential Credential);
