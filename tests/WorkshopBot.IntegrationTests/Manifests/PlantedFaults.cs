using System.Text.Json.Nodes;
using Xunit;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>The checks of the package see red: each fault planted here is found, and told by its name.</summary>
public sealed class PlantedFaults(PlantedFaults.Good good) : IClassFixture<PlantedFaults.Good>
{
    private static readonly Dictionary<string, Func<AppPackage, AppPackage>> Faults = new(StringComparer.Ordinal)
    {
        ["/bots/0/scopes/2 must be equal to one of the allowed values"] = p => In(p, m => m["bots"]![0]!["scopes"]![2] = "groupchat"),
        ["/authorization/permissions must NOT have additional properties"] = p => In(p, m => m["authorization"]!["permissions"]!["orgWide"] = new JsonArray()),
        ["/name/short must NOT have more than 30 characters"] = p => In(p, m => m["name"]!["short"] = new string('x', 31)),
        ["manifest.json:  must have required property 'accentColor'"] = p => In(p, m => m.Remove("accentColor")),
        ["en-us.json:  must NOT have additional properties. Details: {\"additionalProperty\":\"staticTabs[0].title\"}"] = p => InEnglish(p, w => w["staticTabs[0].title"] = "Room"),
        ["a bot with the scope team must declare supportsChannelFeatures"] = p => In(p, m => m.Remove("supportsChannelFeatures")),
        ["17 resource-specific permissions"] = p => In(p, m =>
        {
            var asked = m["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray();
            while (asked.Count < 17)
                asked.Add((JsonNode)new JsonObject { ["name"] = $"Some.Read{asked.Count}.Chat", ["type"] = "Application" });
        }),
        ["ChatMessage.Read.Chat is asked for and never used"] = p => In(p, m =>
            m["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Add((JsonNode)new JsonObject { ["name"] = "ChatMessage.Read.Chat", ["type"] = "Application" })),
        ["is not in a valid domain"] = p => In(p, m => m["staticTabs"]![0]!["contentUrl"] = "https://elsewhere.example.nl/room"),
        ["https://workshopbot.example.nl is no plain domain"] = p => In(p, m => m["validDomains"]![0] = "https://workshopbot.example.nl"),
        ["is not of this host and this bot"] = p => In(p, m => m["webApplicationInfo"]!["resource"] = "api://botid-0a1b2c3d-1111-2222-3333-444455556666"),
        ["the bot and the web application have different ids"] = p => In(p, m => m["webApplicationInfo"]!["id"] = "0a1b2c3d-1111-2222-3333-444455556667"),
        ["manifest.json still holds {{APP_ID}}"] = p => In(p, m => m["bots"]![0]!["botId"] = "{{APP_ID}}"),
        ["developer.privacyUrl is not https"] = p => In(p, m => m["developer"]!["privacyUrl"] = "http://www.example.nl/privacy"),
        ["en-us.json lacks bots[0].commandLists[1].commands[2].title"] = p => InEnglish(p, w => w.Remove("bots[0].commandLists[1].commands[2].title")),
        ["nl-nl.json speaks of bots[0].commandLists[1].commands[9].title"] = p => InDutch(p, w => w["bots[0].commandLists[1].commands[9].title"] = "hulp"),
        ["its default language something else"] = p => In(p, m => m["staticTabs"]![0]!["name"] = "Kamer"),
        ["configurableTabs has texts that this check does not know"] = p => In(p, m => m["configurableTabs"] = new JsonArray()),
        ["'kijk' is no command in nl"] = p => InDutch(p, w => w["bots[0].commandLists[0].commands[3].title"] = "kijk"),
        ["'nu' is no command in en"] = p => InEnglish(p, w => w["bots[0].commandLists[0].commands[0].title"] = "nu"),
        ["'because' is no command in en"] = p => InEnglish(p, w => w["bots[0].commandLists[0].commands[0].title"] = "because"),
        ["'vlek' and 'vote' are different commands"] = p => InEnglish(p, w => w["bots[0].commandLists[0].commands[1].title"] = "vote"),
        ["is longer than 32"] = p => InDutch(p, w => w["bots[0].commandLists[0].commands[1].title"] = "vlek die zo lang is dat hij niet past"),
        ["more than 10 commands in one list"] = p => In(p, m => m["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Add((JsonNode)new JsonObject { ["title"] = "hulp" })),
        ["color.png is 32 by 32"] = p => p with { Color = p.Outline },
        ["outline.png is 192 by 192"] = p => p with { Outline = p.Color },
        ["outline.png is not a drawing on nothing"] = p => p with { Outline = p.Color },
        ["the zip holds app/manifest.json"] = p => p with { Names = [.. p.Names.Select(n => $"app/{n}")] },
    };

    public static TheoryData<string> Complaints => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Complaints))]
    public async Task A_fault_is_found(string complaint)
    {
        var package = Faults[complaint](good.Package.Copy());

        var found = PackageRules.Complaints(package).ToArray();

        if (!found.Any(Named))
            found = [.. found, .. await PackageScript.SchemaComplaintsAsync(package, TestContext.Current.CancellationToken)];
        Assert.Contains(found, Named);

        bool Named(string c) => c.Contains(complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coloured_point_in_the_outline_is_found()
    {
        var package = good.Package.Copy();
        var tinted = package with { Outline = ColouredOutline.From(Picture.Read(package.Outline)) };

        Assert.Equal(["outline.png has another colour than white"], PackageRules.Complaints(tinted));
    }

    private static AppPackage In(AppPackage package, Action<JsonObject> plant) => With(package, package.Manifest, plant);

    private static AppPackage InDutch(AppPackage package, Action<JsonObject> plant) => With(package, package.Dutch, plant);

    private static AppPackage InEnglish(AppPackage package, Action<JsonObject> plant) => With(package, package.English, plant);

    private static AppPackage With(AppPackage package, JsonObject part, Action<JsonObject> plant)
    {
        plant(part);
        return package;
    }

    /// <summary>A package with nothing wrong, made once.</summary>
    public sealed class Good : IAsyncLifetime
    {
        internal AppPackage Package { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Package = AppPackage.Open(await PackageScript.MakeAsync(CancellationToken.None, [.. PackageScript.Usual, "--with-transcripts"]));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
