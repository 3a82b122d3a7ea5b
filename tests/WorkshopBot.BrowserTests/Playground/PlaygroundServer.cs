using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace WorkshopBot.BrowserTests.Playground;

/// <summary>Somebody in the playground's group chat.</summary>
internal sealed record Attendee(string Account, string Name)
{
    /// <summary>The playground wants just these: one who types, and five others.</summary>
    public static readonly Attendee[] All =
    [
        new("rosalie", "Rosalie van den Berg"), new("bram", "Bram Kooistra"), new("ineke", "Ineke Verhulst"),
        new("joost", "Joost Hendriks"), new("sanne", "Sanne de Boer"), new("ethan", "Ethan Johnson"),
    ];

    /// <summary>As in Entra.</summary>
    public string ObjectId => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{Array.IndexOf(All, this) + 1:D12}");
}

/// <summary>Microsoft's own stand-in for Teams, as a process of its own.</summary>
internal sealed class PlaygroundServer : IAsyncDisposable
{
    public const string Group = "19:weerbaarheid@thread.v2";

    public const string GroupName = "Weerbaarheid van de delta";

    public const string Private = "a:rosalie";

    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    private const string Listening = "Listening on ";

    private readonly Process process;
    private readonly Task rest;

    private PlaygroundServer(Process process, int port)
    {
        this.process = process;
        rest = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Address = new Uri($"http://127.0.0.1:{port}/");
        ServiceUrl = new Uri($"http://localhost:{port}/_connector");
    }

    public Uri Address { get; }

    /// <summary>Its connector, as it names it in its own activities.</summary>
    public Uri ServiceUrl { get; }

    /// <param name="folder">For its settings and its log.</param>
    /// <param name="bot">The program.</param>
    public static async Task<PlaygroundServer> StartAsync(string folder, Uri bot, CancellationToken cancel)
    {
        var settings = Path.Combine(folder, ".m365agentsplayground.yml");
        await File.WriteAllTextAsync(settings, Settings(), cancel);
        var start = new ProcessStartInfo("node", [Script(), "start", "--port", FreePort(), "--disable-telemetry"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["BOT_ENDPOINT"] = new Uri(bot, "/api/messages").ToString();
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = settings;

        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return new PlaygroundServer(process, int.Parse(line[Listening.Length..], CultureInfo.InvariantCulture));
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(cancel));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await rest;
        process.Dispose();
    }

    /// <summary>All JSON is YAML, which is what it reads.</summary>
    private static string Settings() => JsonSerializer.Serialize(new
    {
        version = "0.1.1",
        tenantId = Tenant,
        bot = new { id = "28:workshopbot", name = "WorkshopBot" },
        currentUser = User(Attendee.All[0]),
        users = Attendee.All[1..].Select(User),
        personalChat = new { id = Private },
        groupChat = new { id = Group, name = GroupName },
        team = new
        {
            id = "19:team@thread.tacv2",
            name = "Team",
            aadGroupId = "00000000-0000-0000-0000-000000000031",
            channels = new[] { new { id = "19:kanaal@thread.tacv2", name = "Kanaal" } },
        },
    });

    private static object User(Attendee one) => new
    {
        id = $"29:{one.Account}",
        name = one.Name,
        userPrincipleName = $"{one.Account}@example.nl",
        aadObjectId = one.ObjectId,
        givenName = one.Name[..one.Name.IndexOf(' ', StringComparison.Ordinal)],
        surname = one.Name[(one.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        email = $"{one.Account}@example.nl",
    };

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static string Script()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WorkshopBot.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");

        return Path.Combine(folder, "tests", "clients", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
    }
}
