namespace WorkshopBot.Teams.Graph;

/// <summary>What the bot may ask of Microsoft Graph; everything is off until it is switched on.</summary>
/// <param name="App">The id in the bot's Teams manifest, by which a tenant's catalogue knows it.</param>
/// <param name="Site">The SharePoint site that holds the reports.</param>
/// <param name="Folder">The folder in that site's documents.</param>
public sealed record GraphSettings(
    bool People, bool Meetings, bool Files, bool Transcripts, string App, string Site, string Folder)
{
    public static readonly GraphSettings Off = new(false, false, false, false, "", "", "");

    /// <summary>Graph itself; tests and national clouds have another.</summary>
    public Uri Address { get; init; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>Where SharePoint lets files be put, without a token of ours; a dot in front means "and all below".</summary>
    public UploadHosts UploadHosts { get; init; } = UploadHosts.SharePoint;

    /// <summary>How often a call that Graph put off is made again, and how long the waits may be together.</summary>
    public (int Times, TimeSpan Together) Again { get; init; } = (3, TimeSpan.FromSeconds(20));

    /// <summary>How long one call may take, its repeats included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public string Scope => $"{Address.GetLeftPart(UriPartial.Authority)}/.default";

    public bool AnyIsOn => People || Meetings || Files || Transcripts;

    public bool Has(GraphFeature feature) => feature switch
    {
        GraphFeature.People => People,
        GraphFeature.Meetings => Meetings,
        GraphFeature.Files => Files,
        GraphFeature.Transcripts => Transcripts,
        _ => throw new System.Diagnostics.UnreachableException(feature.ToString()),
    };

    /// <summary>Where Graph is in a national cloud; none of them is more than its own.</summary>
    public static Uri AddressIn(string cloud) => new(cloud switch
    {
        "UsGovernment" => "https://graph.microsoft.us/v1.0",
        "China" => "https://microsoftgraph.chinacloudapi.cn/v1.0",
        _ => "https://graph.microsoft.com/v1.0",
    });
}

/// <summary>What Graph is used for; each has a setting of its own.</summary>
public enum GraphFeature { People, Meetings, Files, Transcripts }

/// <summary>The application permissions that are asked for, each the least that gives what is used (Graph reference, November 2026).</summary>
public static class GraphPermission
{
    /// <summary>User.ReadBasic.All holds names and mail but neither company nor department, and has been refused on /users to applications.</summary>
    public const string People = "User.Read.All";

    public const string Calendar = "Calendars.ReadWrite";

    /// <summary>Only asked for when a join address does not name its chat; with an application access policy.</summary>
    public const string Meeting = "OnlineMeetings.Read.All";

    public const string Catalogue = "AppCatalog.Read.All";

    /// <summary>The one without "AndConsent" may not install an app whose manifest names resource-specific permissions.</summary>
    public const string Install = "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All";

    /// <summary>With a grant to write on the one site.</summary>
    public const string Files = "Sites.Selected";

    /// <summary>Resource-specific, in the manifest: consented to for each meeting.</summary>
    public const string Transcript = "OnlineMeetingTranscript.Read.Chat";

    /// <summary>The same for the whole tenant.</summary>
    public const string Transcripts = "OnlineMeetingTranscript.Read.All";
}
