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
        var model = OfModel(settings.GetSection(ModelSection.Name).Get<ModelSection>() ?? new(), environment.IsDevelopment());
        string[] always = [.. model, .. OfRecords(settings.GetSection(RecordsSection.Name).Get<RecordsSection>() ?? new())];
        return environment.IsDevelopment() && teams.AppId is ""
            ? always
            : [.. OfTeams(teams), .. OfCredential(teams), .. environment.IsDevelopment() ? [] : OfPublic(settings.GetSection(PublicSection.Name).Get<PublicSection>() ?? new()), .. always];
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

    /// <summary>A model is left out, or reached in a way that shows nobody else what people wrote.</summary>
    private static IEnumerable<string> OfModel(ModelSection model, bool development)
    {
        if (model.Endpoint is "")
            yield break;
        if (!Uri.TryCreate(model.Endpoint, UriKind.Absolute, out var url) || url is { UserInfo.Length: > 0 } or { Query.Length: > 0 } or { Fragment.Length: > 0 }
            || (url.Scheme != Uri.UriSchemeHttps && !(development && url is { Scheme: "http", IsLoopback: true } && model.Key is not "")))
            yield return "StartModelEndpoint";
        if (model.Deployment is "")
            yield return "StartModelDeployment";
        if (model.Key is not "" && !development)
            yield return "StartModelKey";
        if (model.Identity is not "" && !Guid.TryParseExact(model.Identity, "D", out _))
            yield return "StartModelIdentity";
        if (model is { DeadlineSeconds: < 1 or > 120 } or { MostTokens: < 0 } or { MostCost: < 0 } or { PriceIn: < 0 } or { PriceOut: < 0 } or { FailuresBeforeRest: < 1 } or { RestSeconds: < 1 })
            yield return "StartModelNumbers";
    }

    /// <summary>A term, or none at all: not both.</summary>
    private static string[] OfRecords(RecordsSection records) =>
        records.RetainYears is < 0 or > 200 || (records.RetainForEver && records.RetainYears > 0) ? ["StartRecords"] : [];

    /// <summary>A name of at least two parts; a whole top-level domain, an address or a pattern would let in strangers.</summary>
    private static bool IsHost(string host) =>
        host.TrimStart('.') is var name && host.Length - name.Length <= 1 && name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) is UriHostNameType.Dns;
}
