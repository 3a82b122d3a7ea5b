using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using WorkshopBot.Teams.Tokens;

namespace WorkshopBot.Web.Hosting;

/// <summary>Makes of the settings how the bot proves who it is.</summary>
internal static class Registration
{
    /// <summary>The ways that <see cref="TeamsSection.Credential"/> can name.</summary>
    public const string Secret = "Secret", Certificate = "Certificate", ManagedIdentity = "ManagedIdentity", Federated = "Federated";

    /// <summary>Null when the settings do not amount to one.</summary>
    public static AppRegistration? Of(TeamsSection teams) =>
        Credential(teams) is { } credential ? new AppRegistration(teams.AppId, teams.TenantId, credential) : null;

    private static AppCredential? Credential(TeamsSection teams) => teams.Credential switch
    {
        Secret when teams.Secret is not "" => new AppCredential.Secret(teams.Secret),
        Certificate when Read(teams) is { } certificate => new AppCredential.Certificate(certificate),
        ManagedIdentity => new AppCredential.ManagedIdentity(),
        Federated when Guid.TryParse(teams.FederatedIdentity, out _) => new AppCredential.Federated(teams.FederatedIdentity),
        _ => null,
    };

    /// <summary>A certificate with its key; null if the file is not there or does not hold both.</summary>
    public static X509Certificate2? Read(TeamsSection teams)
    {
        if (!File.Exists(teams.CertificateFile))
            return null;

        try
        {
            var certificate = Path.GetExtension(teams.CertificateFile) is ".pem"
                ? teams.CertificatePassword is "" ? X509Certificate2.CreateFromPemFile(teams.CertificateFile)
                    : X509Certificate2.CreateFromEncryptedPemFile(teams.CertificateFile, teams.CertificatePassword)
                : X509CertificateLoader.LoadPkcs12FromFile(teams.CertificateFile, teams.CertificatePassword);
            return certificate.HasPrivateKey ? certificate : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
