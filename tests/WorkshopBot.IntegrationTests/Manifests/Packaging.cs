using System.Text.Json.Nodes;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Manifests;

/// <summary>The Teams app package, as an administrator makes it.</summary>
public sealed class Packaging
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData]
    [InlineData("--with-transcripts")]
    [InlineData("--name", "WorkshopBot (proef) ‘1’ <&>", "--version", "12.0.3")]
    public async Task A_package_holds_by_Microsofts_schemas_and_by_the_rules_they_do_not_know(params string[] more)
    {
        var package = AppPackage.Open(await PackageScript.MakeAsync(Cancel, [.. PackageScript.Usual, .. more]));

        Offenders.None(
            (await PackageScript.SchemaComplaintsAsync(package, Cancel)).Concat(PackageRules.Complaints(package)),
            "An upload would be refused, or something in it would not work:");
    }

    [Fact]
    public async Task A_package_says_who_and_where_as_it_was_told()
    {
        var package = AppPackage.Open(await PackageScript.MakeAsync(Cancel, [.. PackageScript.Usual, "--name", "Sessiehulp", "--version", "1.2.3"]));

        Assert.Equal(
            [
                PackageScript.AppId, PackageScript.AppId, "1.2.3", "Sessiehulp", "Sessiehulp", "Ministerie van Voorbeelden",
                "https://www.example.nl/privacy", "https://workshopbot.example.nl/room?tab=1", "nl-nl",
            ],
            new[]
            {
                package.Manifest["id"], package.Manifest["bots"]![0]!["botId"], package.Manifest["version"], package.Manifest["name"]!["short"],
                package.English["name.short"], package.Manifest["developer"]!["name"], package.Manifest["developer"]!["privacyUrl"],
                package.Manifest["staticTabs"]![0]!["contentUrl"], package.Manifest["localizationInfo"]!["defaultLanguageTag"],
            }.Select(n => (string?)n));
    }

    [Fact]
    public async Task Meetings_are_asked_for_their_transcript_only_when_told_to()
    {
        var plain = AppPackage.Open(await PackageScript.MakeAsync(Cancel, PackageScript.Usual)).Manifest;
        var more = AppPackage.Open(await PackageScript.MakeAsync(Cancel, [.. PackageScript.Usual, "--with-transcripts"])).Manifest;

        Assert.False(plain.ContainsKey("authorization"));
        Assert.Equal(
            ["OnlineMeeting.ReadBasic.Chat", "OnlineMeetingTranscript.Read.Chat"],
            more["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(p => (string?)p!["name"]));
    }

    [Fact]
    public async Task The_same_input_makes_the_same_bytes() => Assert.Equal(
        await PackageScript.MakeAsync(Cancel, PackageScript.Usual), await PackageScript.MakeAsync(Cancel, PackageScript.Usual));

    [Theory]
    [InlineData("--app-id", "not-a-guid", "GUID")]
    [InlineData("--app-id", "0A1B2C3D-1111-2222-3333-444455556666", "lower case")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "GUID")]
    [InlineData("--host", "https://workshopbot.example.nl", "without https://")]
    [InlineData("--host", "Workshopbot.example.nl", "lower case")]
    [InlineData("--host", "workshopbot.example.nl/room", "without a path")]
    [InlineData("--host", "workshopbot.example.nl:8080", "host name")]
    [InlineData("--host", "localhost", "host name")]
    [InlineData("--host", "10.0.0.1", "host name")]
    [InlineData("--developer", "Ministerie van veel te lange namen", "32 characters")]
    [InlineData("--website", "http://www.example.nl", "https://")]
    [InlineData("--privacy", "https://user@www.example.nl", "https://")]
    [InlineData("--terms", "", "https://")]
    [InlineData("--name", "A name that is longer than thirty", "30 characters")]
    [InlineData("--name", "{{HOST}}", "30 characters")]
    [InlineData("--version", "1.0", "three numbers")]
    [InlineData("--out", "app.tar", ".zip")]
    [InlineData("--colour", "red", "--colour")]
    public async Task What_is_wrong_is_said_and_nothing_is_made(string option, string value, string said)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-manifest-");
        try
        {
            var usual = PackageScript.Usual.Chunk(2).Append(["--out", Path.Combine(folder.FullName, "app.zip")]).Where(o => o[0] != option).SelectMany(o => o);
            var (code, _, errors) = await PackageScript.RunAsync([.. usual, option, value], Cancel);

            Assert.Equal((1, true, 0), (code, errors.Contains(option, StringComparison.Ordinal) && errors.Contains(said, StringComparison.Ordinal), folder.GetFiles().Length));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Whatever_is_missing_is_said_at_once()
    {
        var (code, _, errors) = await PackageScript.RunAsync([], Cancel);

        Assert.Equal(1, code);
        Assert.All(["app-id", "host", "developer", "website", "privacy", "terms", "out"], o => Assert.Contains($"--{o} is missing", errors, StringComparison.Ordinal));
    }
}
