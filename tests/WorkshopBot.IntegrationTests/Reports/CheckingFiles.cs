using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Web.Commands;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>The json of a report, away from its database: <c>verify --file</c>.</summary>
public sealed class CheckingFiles(KeptSession kept) : IClassFixture<KeptSession>, IDisposable
{
    private static readonly RSA Strange = RSA.Create(3072);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-check-");

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task An_untouched_file_holds_and_says_what_is_proven_and_what_is_not(string language)
    {
        var (end, said) = await CheckAsync(await kept.FileAsync("json", language));

        Assert.Equal(0, end);
        Assert.Contains(await kept.Key.FingerprintAsync(Cancel), said, StringComparison.Ordinal);
        Assert.Contains($"The chain holds: {kept.Held.Log.Length} events", said, StringComparison.Ordinal);
        Assert.Contains("2 taken back or removed", said, StringComparison.Ordinal);
        Assert.Contains("Not proven: whose key it is.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_log_and_key_give_the_same_bytes() =>
        Assert.Equal(await kept.FileAsync("json"), await kept.FileAsync("json"));

    [Fact]
    public async Task A_file_that_was_only_laid_out_anew_still_holds()
    {
        var plain = JsonNode.Parse(await kept.FileAsync("json"))!.ToJsonString();

        Assert.Equal(0, (await CheckAsync(Encoding.UTF8.GetBytes(plain))).End);
    }

    [Fact]
    public async Task Removing_another_text_leaves_a_file_that_holds()
    {
        var held = FullSession.Held();
        held.Do(HeldSession.Facilitator, new SessionCommand.Remove(Target.Of(1), RemovalGround.Privacy));
        await using var other = await KeptSession.OfAsync(held);
        var file = await other.FileAsync("json");

        Assert.DoesNotContain("Bij langdurige stroomuitval", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(0, (await CheckAsync(file)).End);
    }

    [Fact]
    public async Task One_changed_letter_of_a_contribution_is_found()
    {
        var text = Encoding.UTF8.GetString(await kept.FileAsync("json"));
        var changed = text.Replace("Ziekenhuizen wachten", "Ziekenhuizen wachtten", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);

        Assert.Equal((1, true), await SaysAsync(changed, "The signature does not hold"));
    }

    [Fact]
    public async Task An_event_that_was_left_out_breaks_the_chain_there()
    {
        var file = await ReadAsync();
        file["events"]!.AsArray().RemoveAt(11);

        Assert.Equal((1, true), await SaysAsync(file, "broken at event 12"));
        Assert.Equal((1, true), await SaysAsync(SignedAnew(file), "broken at event 12"));
    }

    [Fact]
    public async Task Two_events_that_changed_places_break_the_chain_at_the_first()
    {
        var file = await ReadAsync();
        var events = file["events"]!.AsArray();
        var (one, other) = (events[20]!.DeepClone(), events[21]!.DeepClone());
        (events[20], events[21]) = (other, one);

        Assert.Equal((1, true), await SaysAsync(SignedAnew(file), "broken at event 21"));
    }

    [Fact]
    public async Task An_item_that_names_an_event_of_another_kind_is_found()
    {
        var file = await ReadAsync();
        file["themes"]![0]!["contributions"]![0]!["event"] = 1;

        Assert.Equal((1, true), await SaysAsync(SignedAnew(file), "contribution 1 names event 1"));
    }

    [Fact]
    public async Task A_contribution_that_was_left_out_or_made_up_is_found_by_the_counts()
    {
        var file = await ReadAsync();
        file["themes"]![0]!["contributions"]!.AsArray().RemoveAt(0);

        Assert.Equal((1, true), await SaysAsync(SignedAnew(file), "Counts do not agree"));
    }

    [Fact]
    public async Task A_signature_from_elsewhere_does_not_hold_and_a_strange_key_has_another_fingerprint()
    {
        var (file, strange) = (await ReadAsync(), SignedAnew(await ReadAsync()));
        var borrowed = file.DeepClone();
        borrowed["signature"] = strange["signature"]!.DeepClone();
        borrowed["title"] = "Anders";

        Assert.Equal((1, true), await SaysAsync(borrowed, "The signature does not hold"));
        Assert.Equal((0, false), await SaysAsync(strange, await kept.Key.FingerprintAsync(Cancel)));
    }

    [Theory]
    [InlineData("[1, 2", "not a json file")]
    [InlineData("""{"a": 1, "a": 2}""", "not a json file")]
    [InlineData("[]", "no signature")]
    [InlineData("""{"format": "workshopbot-session-report", "formatVersion": 2}""", "does not fit the schema")]
    [InlineData("""{"format": "workshopbot-session-report", "formatVersion": 1}""", "version 1 of its format. This program reads version 2")]
    [InlineData("""{"format": "workshopbot-session-report", "formatVersion": 2, "signature": "x"}""", "does not hold")]
    [InlineData("""{"hello": "world"}""", "does not say which format")]
    [InlineData("\"\\ud800\"", "")]
    public async Task Any_other_file_gets_a_clear_answer(string content, string says) => Assert.Equal((1, true), await SaysAsync(content, says));

    [Fact]
    public async Task A_file_that_is_not_there_gets_a_clear_answer()
    {
        using var error = new StringWriter();

        Assert.Equal(1, await VerifyCommand.ReadAsync(new FileInfo(Path.Combine(folder.FullName, "weg.json")), TextWriter.Null, error, Cancel));
        Assert.Contains("weg.json", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<JsonNode> ReadAsync() => JsonNode.Parse(await kept.FileAsync("json"))!;

    /// <summary>As somebody would who has a key of their own.</summary>
    private static JsonNode SignedAnew(JsonNode file)
    {
        var content = file.DeepClone().AsObject();
        content.Remove("signature");
        return JsonNode.Parse(SignedJson.Seal(Encoding.UTF8.GetBytes(content.ToJsonString()), new RsaSigner(Strange.ExportPkcs8PrivateKey())))!;
    }

    private Task<(int End, bool Says)> SaysAsync(JsonNode file, string words) => SaysAsync(file.ToJsonString(), words);

    private async Task<(int End, bool Says)> SaysAsync(string file, string words)
    {
        var (end, said) = await CheckAsync(Encoding.UTF8.GetBytes(file));
        return (end, said.Contains(words, StringComparison.Ordinal));
    }

    private async Task<(int End, string Said)> CheckAsync(byte[] content)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "report.json"));
        await File.WriteAllBytesAsync(file.FullName, content, Cancel);
        using var output = new StringWriter();
        return (await VerifyCommand.ReadAsync(file, output, TextWriter.Null, Cancel), output.ToString());
    }
}
