using WorkshopBot.Teams.Tokens;

namespace WorkshopBot.Web.Hosting;

/// <summary>
/// What keeps the program from starting: settings that are missing or not safe. In Development it may go without a
/// registration, and then serves this machine only; with one, or anywhere else, all of it must be right.
/// </summary>
internal static class SafeStart
{
    /// <summary>Keys of CommandWords.resx, in the order of the settings.</summary>
    public static IEnumerable<string> Problems(IConfiguration settings, IHostEnvironment environment)
    {
        var teams = settings.GetSection(TeamsSection.Name).Get<TeamsSection>() ?? new();
        return environment.IsDevelopment() && teams.AppId is ""
            ? []
            : [.. OfTeams(teams), .. OfCredential(teams), .. environment.IsDevelopment() ? [] : OfPublic(settings.GetSection(PublicSection.Name).Get<PublicSection>() ?? new())];
    }

    private static IEnumerable<string> OfTeams(TeamsSection teams)
    {
        if (!Guid.TryParseExact(teams.AppId, "D", out _))
            yield return "StartAppId";
        if (!Guid.TryParseExact(teams.TenantId, "D", out _))
            yield return "StartTenant";
        if (!Settings.List(teams.AllowedTenants).All(t => Guid.TryParseExact(t, "D", out _)))
            yield return "StartAllowedTenants";
        if (Cloud.Named(teams.Cloud) is null)
            yield return "StartCloud";
        if (!Settings.List(teams.ServiceHosts).All(IsHost))
            yield return "StartServiceHosts";
    }

    private static IEnumerable<string> OfCredential(TeamsSection teams) => teams.Credential switch
    {
        Registration.Secret => teams.Secret is "" ? ["StartSecret"] : [],
        Registration.Certificate => !File.Exists(teams.CertificateFile) ? ["StartCertificateFile"] : Registration.Read(teams) is null ? ["StartCertificate"] : [],
        Registration.ManagedIdentity => [],
        Registration.Federated => Guid.TryParseExact(teams.FederatedIdentity, "D", out _) ? [] : ["StartFederatedIdentity"],
        _ => ["StartCredential"],
    };

    private static IEnumerable<string> OfPublic(PublicSection reached) =>
        Uri.TryCreate(reached.Address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.UserInfo is ""
        && string.Equals(reached.Address, url.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            ? []
            : ["StartAddress"];

    /// <summary>A name of at least two parts; a whole top-level domain, an address or a pattern would let in strangers.</summary>
    private static bool IsHost(string host) =>
        host.TrimStart('.') is var name && host.Length - name.Length <= 1 && name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) is UriHostNameType.Dns;
}
