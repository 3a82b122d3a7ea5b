using System.Globalization;
using System.Resources;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>What an app package must hold besides its schema: rules of the upload, of the Teams client and of this program.</summary>
internal static partial class PackageRules
{
    private const int MostResourceSpecific = 16;
    private const int LongestCommand = 32;
    private const int MostCommands = 10;

    private static readonly string[] Entries = ["manifest.json", "nl-nl.json", "en-us.json", "color.png", "outline.png"];

    /// <summary>Parts with texts that <see cref="Localisable"/> does not know: whoever adds one teaches it.</summary>
    private static readonly string[] UnknownTexts =
        ["composeExtensions", "configurableTabs", "activities", "meetingExtensionDefinition", "extensions", "dashboardCards", "copilotAgents", "agentConnectors"];

    /// <summary>What is known to be used, and nothing else may be asked for.</summary>
    private static readonly string[] Used = ["OnlineMeeting.ReadBasic.Chat", "OnlineMeetingTranscript.Read.Chat"];

    public static IEnumerable<string> Complaints(AppPackage package) =>
        Files(package).Concat(Ids(package.Manifest)).Concat(Addresses(package.Manifest)).Concat(Permissions(package.Manifest))
            .Concat(Texts(package)).Concat(Commands(package)).Concat(Pictures(package));

    private static IEnumerable<string> Files(AppPackage package)
    {
        if (!package.Names.SequenceEqual(Entries))
            yield return $"the zip holds {string.Join(", ", package.Names)}";

        foreach (var (name, content) in new[] { ("manifest.json", package.Manifest), ("nl-nl.json", package.Dutch), ("en-us.json", package.English) })
            if (Hole().Match(content.ToJsonString()) is { Success: true } hole)
                yield return $"{name} still holds {hole.Value}";
    }

    private static IEnumerable<string> Ids(JsonObject manifest)
    {
        var bot = (string?)manifest["bots"]![0]!["botId"];
        var app = (string?)manifest["webApplicationInfo"]?["id"];
        if (bot != app)
            yield return "the bot and the web application have different ids";

        if ((string?)manifest["webApplicationInfo"]?["resource"] is var resource && resource != $"api://{HostOf(manifest)}/botid-{bot}")
            yield return $"the resource {resource} is not of this host and this bot";

        if (Texts(manifest["bots"]![0]!["scopes"]).Contains("team") && (string?)manifest["supportsChannelFeatures"] != "tier1")
            yield return "a bot with the scope team must declare supportsChannelFeatures";
    }

    private static IEnumerable<string> Addresses(JsonObject manifest)
    {
        var valid = Texts(manifest["validDomains"]).ToArray();
        foreach (var domain in valid.Where(d => !Domain().IsMatch(d)))
            yield return $"{domain} is no plain domain";

        foreach (var tab in manifest["staticTabs"]!.AsArray())
            foreach (var address in new[] { "contentUrl", "websiteUrl" }.Select(a => (string?)tab![a]).OfType<string>())
                if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != "https" || !valid.Contains(uri.Host))
                    yield return $"{address} is not in a valid domain";

        foreach (var name in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            if (!((string?)manifest["developer"]![name] ?? "").StartsWith("https://", StringComparison.Ordinal))
                yield return $"developer.{name} is not https";
    }

    private static IEnumerable<string> Permissions(JsonObject manifest)
    {
        var asked = (manifest["authorization"]?["permissions"]?["resourceSpecific"]?.AsArray() ?? []).Select(p => (string)p!["name"]!).ToArray();
        if (asked.Length > MostResourceSpecific)
            yield return $"{asked.Length} resource-specific permissions";
        foreach (var name in asked.Except(Used))
            yield return $"{name} is asked for and never used";
    }

    private static IEnumerable<string> Texts(AppPackage package)
    {
        foreach (var part in UnknownTexts.Where(package.Manifest.ContainsKey))
            yield return $"{part} has texts that this check does not know";

        var said = Localisable(package.Manifest).ToDictionary(t => t.Key, t => t.Text, StringComparer.Ordinal);
        foreach (var (language, words) in new[] { ("nl-nl.json", package.Dutch), ("en-us.json", package.English) })
        {
            var keys = words.Select(w => w.Key).Where(k => k != "$schema").ToArray();
            foreach (var missing in said.Keys.Except(keys))
                yield return $"{language} lacks {missing}";
            foreach (var extra in keys.Except(said.Keys))
                yield return $"{language} speaks of {extra}, which the manifest does not have";
            foreach (var empty in words.Where(w => string.IsNullOrWhiteSpace((string?)w.Value)))
                yield return $"{language} says nothing for {empty.Key}";
        }

        foreach (var (key, text) in said.Where(t => package.Dutch.ContainsKey(t.Key) && (string?)package.Dutch[t.Key] != t.Value))
            yield return $"the manifest says '{text}' for {key}, its default language something else";
    }

    /// <summary>Every text of the manifest that a language file can hold, by its key there.</summary>
    private static IEnumerable<(string Key, string? Text)> Localisable(JsonObject manifest)
    {
        foreach (var part in new[] { "name", "description" })
            foreach (var (name, text) in manifest[part]!.AsObject())
                yield return ($"{part}.{name}", (string?)text);

        foreach (var (list, l) in manifest["bots"]![0]!["commandLists"]!.AsArray().Select((list, l) => (list!, l)))
            foreach (var (command, c) in list["commands"]!.AsArray().Select((command, c) => (command!.AsObject(), c)))
                foreach (var (name, text) in command.Where(f => f.Key is "title" or "description" or "prompt"))
                    yield return ($"bots[0].commandLists[{l}].commands[{c}].{name}", (string?)text);

        foreach (var (tab, t) in manifest["staticTabs"]!.AsArray().Select((tab, t) => (tab!, t)))
            yield return ($"staticTabs[{t}].name", (string?)tab["name"]);
    }

    private static IEnumerable<string> Commands(AppPackage package)
    {
        foreach (var list in package.Manifest["bots"]![0]!["commandLists"]!.AsArray())
            if (list!["commands"]!.AsArray().Count > MostCommands)
                yield return $"more than {MostCommands} commands in one list";

        var titles = package.Dutch.Select(w => w.Key).Where(k => k.StartsWith("bots[", StringComparison.Ordinal) && k.EndsWith(".title", StringComparison.Ordinal));
        foreach (var key in titles)
        {
            var (dutch, english) = ((string?)package.Dutch[key] ?? "", (string?)package.English[key] ?? "");
            foreach (var (title, language) in new[] { (dutch, "nl"), (english, "en") })
            {
                if (title.Length > LongestCommand)
                    yield return $"{key}: '{title}' is longer than {LongestCommand}";
                if (CommandWords.Find(title) is not (var command, "") || !Phrases(language, command).Contains(title) || !InHelp(language, title))
                    yield return $"{key}: '{title}' is no command in {language}";
            }

            if (CommandWords.Find(dutch)?.Command != CommandWords.Find(english)?.Command)
                yield return $"{key}: '{dutch}' and '{english}' are different commands";
        }
    }

    private static IEnumerable<string> Phrases(string language, string command) =>
        (new ResourceManager(typeof(CommandWords)).GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language), true, false)!
            .GetString(command) ?? "").Split(';', StringSplitOptions.TrimEntries);

    private static bool InHelp(string language, string title)
    {
        var words = new BotWords(language);
        return $"{words.Help}\n{words.HelpLead}".Split('\n').Any(line => line == title || line.StartsWith($"{title} ", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Pictures(AppPackage package)
    {
        var (color, outline) = (Picture.Read(package.Color), Picture.Read(package.Outline));
        if ((color.Width, color.Height) != (192, 192))
            yield return $"color.png is {color.Width} by {color.Height}";
        if (color.Channels == 4 && color.Points.Where((_, i) => i % 4 == 3).Any(alpha => alpha != 255))
            yield return "color.png shows through";
        if ((outline.Width, outline.Height) != (32, 32))
            yield return $"outline.png is {outline.Width} by {outline.Height}";

        var points = outline.Channels == 4 ? outline.Points.Chunk(4).ToArray() : [];
        if (points.All(p => p[3] == 0) || points.All(p => p[3] != 0))
            yield return "outline.png is not a drawing on nothing";
        if (points.Any(p => p[3] != 0 && (p[0], p[1], p[2]) != (255, 255, 255)))
            yield return "outline.png has another colour than white";
    }

    private static string? HostOf(JsonObject manifest) =>
        Uri.TryCreate((string?)manifest["staticTabs"]![0]!["contentUrl"], UriKind.Absolute, out var uri) ? uri.Host : null;

    private static IEnumerable<string> Texts(JsonNode? list) => (list?.AsArray() ?? []).Select(t => (string)t!);

    [GeneratedRegex(@"\{\{.*?\}\}|\$\{")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z]{2,}$")]
    private static partial Regex Domain();
}
