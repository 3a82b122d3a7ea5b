namespace WorkshopBot.Web.Hosting;

/// <summary>The bot as Teams and its tenant know it. Without an app id the program serves this machine only.</summary>
internal sealed class TeamsSection
{
    public const string Name = "Teams";

    /// <summary>What speaks with Teams: "Wire", or "BotBuilder" in a program built with -p:BotBuilder=true.</summary>
    public string Host { get; init; } = "Wire";

    /// <summary>The app id of the bot's registration; of a managed identity, its client id.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The tenant of the registration: where tokens come from.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>Tenants whose people may take part, with commas; empty means the bot's own.</summary>
    public string AllowedTenants { get; init; } = "";

    /// <summary>"Secret", "Certificate", "ManagedIdentity" or "Federated".</summary>
    public string Credential { get; init; } = "";

    public string Secret { get; init; } = "";

    /// <summary>A pfx file, or a pem file with certificate and key.</summary>
    public string CertificateFile { get; init; } = "";

    public string CertificatePassword { get; init; } = "";

    /// <summary>With "Federated": the client id of the managed identity that the registration trusts.</summary>
    public string FederatedIdentity { get; init; } = "";

    /// <summary>"Public", "UsGovernment" or "China".</summary>
    public string Cloud { get; init; } = "Public";

    /// <summary>Hosts of connectors besides those of the cloud, with commas; a dot in front means "and all below".</summary>
    public string ServiceHosts { get; init; } = "";

    /// <summary>Client ids of Teams itself, with commas: only through these may a tab's token come. Desktop and phone, web.</summary>
    public string TabClients { get; init; } = "1fec8e78-bce4-4aaf-ab1b-5451cc387264,5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
}

/// <summary>How the program is reached from outside.</summary>
internal sealed class PublicSection
{
    public const string Name = "Public";

    /// <summary>Such as "https://workshopbot.example.nl", without a slash at its end; links on cards begin with it.</summary>
    public string Address { get; init; } = "";
}

/// <summary>What the program may ask of Microsoft Graph; each is off until it is switched on.</summary>
internal sealed class GraphSection
{
    public const string Name = "Graph";

    /// <summary>Names and organisations of people. Permission: User.Read.All (application); the basic one holds no organisation.</summary>
    public bool People { get; init; }

    /// <summary>
    /// Create a session's meeting in the facilitator's calendar, with the bot in its chat. Permissions (application): Calendars.ReadWrite,
    /// AppCatalog.Read.All, TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All, and OnlineMeetings.Read.All where join addresses are short.
    /// </summary>
    public bool Meetings { get; init; }

    /// <summary>Put reports in a SharePoint folder. Permission: Sites.Selected (application), with a grant to write on the site.</summary>
    public bool Files { get; init; }

    /// <summary>Offer a meeting's transcript as proposed contributions. Permission: OnlineMeetingTranscript.Read.Chat (resource-specific), with an application access policy.</summary>
    public bool Transcripts { get; init; }

    /// <summary>The id of the SharePoint site that holds the reports.</summary>
    public string Site { get; init; } = "";

    /// <summary>The folder in that site's documents.</summary>
    public string Folder { get; init; } = "WorkshopBot";
}
