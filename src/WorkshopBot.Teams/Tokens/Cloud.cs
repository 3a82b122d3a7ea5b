using System.Collections.Immutable;

namespace WorkshopBot.Teams.Tokens;

/// <summary>
/// Where one of Microsoft's clouds issues tokens and which connectors are its own. The addresses stand here and nowhere
/// else: no setting can point the program at another issuer.
/// </summary>
public sealed record Cloud(string Name)
{
    /// <summary>Without a slash at its end; the tenant follows.</summary>
    public required string Login { get; init; }

    /// <summary>Describes the keys with which channels sign.</summary>
    public required string ChannelMetadata { get; init; }

    public required string ChannelIssuer { get; init; }

    /// <summary>Describes the keys with which Entra signs for every tenant; each key says for which.</summary>
    public required string EntraMetadata { get; init; }

    /// <summary>What the bot asks a token for, to speak to connectors.</summary>
    public required string ConnectorScope { get; init; }

    /// <summary>The issuer of Entra tokens of version 1, up to the tenant.</summary>
    public required string EntraV1 { get; init; }

    /// <summary>The audience of a managed identity's token when it stands in for a secret.</summary>
    public required string ExchangeAudience { get; init; }

    /// <summary>Hosts of connectors; a dot in front means "and all below". Anybody may register below trafficmanager.net, so that one is exact.</summary>
    public required ImmutableArray<string> ServiceHosts { get; init; }

    public static readonly Cloud Public = new("Public")
    {
        Login = "https://login.microsoftonline.com",
        ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        ChannelIssuer = "https://api.botframework.com",
        EntraMetadata = "https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration",
        ConnectorScope = "https://api.botframework.com/.default",
        EntraV1 = "https://sts.windows.net",
        ExchangeAudience = "api://AzureADTokenExchange",
        ServiceHosts = ["smba.trafficmanager.net", ".teams.microsoft.com", ".botframework.com"],
    };

    public static readonly Cloud UsGovernment = new("UsGovernment")
    {
        Login = "https://login.microsoftonline.us",
        ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        ChannelIssuer = "https://api.botframework.us",
        EntraMetadata = "https://login.microsoftonline.us/organizations/v2.0/.well-known/openid-configuration",
        ConnectorScope = "https://api.botframework.us/.default",
        EntraV1 = "https://sts.windows.net",
        ExchangeAudience = "api://AzureADTokenExchangeUSGov",
        ServiceHosts = [".teams.microsoft.us", ".botframework.us", ".botframework.azure.us"],
    };

    public static readonly Cloud China = new("China")
    {
        Login = "https://login.partner.microsoftonline.cn",
        ChannelMetadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        ChannelIssuer = "https://api.botframework.azure.cn",
        EntraMetadata = "https://login.partner.microsoftonline.cn/organizations/v2.0/.well-known/openid-configuration",
        ConnectorScope = "https://api.botframework.azure.cn/.default",
        EntraV1 = "https://sts.chinacloudapi.cn",
        ExchangeAudience = "api://AzureADTokenExchangeChina",
        ServiceHosts = [".botframework.azure.cn"],
    };

    public static Cloud? Named(string name) => name switch
    {
        nameof(Public) => Public,
        nameof(UsGovernment) => UsGovernment,
        nameof(China) => China,
        _ => null,
    };

    /// <summary>Both spellings in which a tenant signs: version 2 first.</summary>
    public ImmutableArray<string> IssuersOf(string tenant) => [$"{Login}/{tenant}/v2.0", $"{EntraV1}/{tenant}/"];
}
