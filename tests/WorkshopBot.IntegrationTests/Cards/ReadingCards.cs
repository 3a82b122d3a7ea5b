using System.Diagnostics;
using System.Text.Json;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;

namespace WorkshopBot.IntegrationTests.Cards;

/// <summary>Every card is read by Microsoft's own parser at version 1.5, and it has nothing to say.</summary>
public sealed class ReadingCards
{
    private const string Around = """ "version":"1.5","lang":"nl","speak":"s","fallbackText":"f" """;

    private const string Whole = $$"""
        {"type":"AdaptiveCard",{{Around}},"body":[{"type":"Chart.HorizontalBar","title":"T","data":[{"x":"a","y":1}],"fallback":{{Table}}}]}
        """;

    private const string Table = """
        {"type":"Table","columns":[{"width":1}],"firstRowAsHeaders":true,"rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"x"}]}]}]}
        """;

    private static string Clients => Path.Combine(Root, "tests", "clients");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Root { get; } = FindRoot();

    public static TheoryData<string> Languages => ["nl", "en"];

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_card_of_the_fullest_session_is_read_without_a_warning(string language)
    {
        var cards = FullestSession.Cards(language).Select(c => Line(c.Name, c.Card.ToJson())).ToArray();

        Assert.True(cards.Length > 500, $"Only {cards.Length} cards.");
        Offenders.None(await ParseAsync(cards), "The parser complains:");
    }

    [Fact]
    public async Task Every_snapshot_is_read_without_a_warning()
    {
        var folder = Path.Combine(Root, "tests", "WorkshopBot.Tests", "Teams", "Cards");

        Assert.True(Directory.GetFiles(folder, "*.json").Length > 100);
        Offenders.None(await ParseAsync([], folder), "The parser complains:");
    }

    [Fact]
    public async Task A_chart_with_its_table_is_read_without_a_warning() => Assert.Empty(await ParseAsync([Line("whole", Whole)]));

    [Theory]
    [InlineData("an element nobody knows", """{"type":"Badge","text":"a"}""", "UnknownElementType")]
    [InlineData("a chart without a table", """{"type":"Chart.HorizontalBar","title":"T","data":[{"x":"a","y":1}]}""", "no table as fallback")]
    [InlineData("a chart with an odd table", """{"type":"Chart.HorizontalBar","title":"T","data":[{"x":"a","y":1}],"fallback":{"type":"Table","columns":[{"width":1}],"firstRowAsHeaders":true,"rows":[{"type":"TableRow","cells":[]}]}}""", "odd rows")]
    [InlineData("a fallback that nobody knows", """{"type":"Chart.HorizontalBar","title":"T","data":[{"x":"a","y":1}],"fallback":{"type":"Tabel"}}""", "without charts, UnknownElementType")]
    [InlineData("a chart without data", """{"type":"Chart.HorizontalBar","title":"T","data":[]}""", "no data")]
    [InlineData("a field without an id", """{"type":"Input.Text","label":"a"}""", "unique Id")]
    [InlineData("a field without a label", """{"type":"Input.Text","id":"a"}""", "no label")]
    [InlineData("a picture without a description", """{"type":"Image","url":"https://example.org/a.png"}""", "no altText")]
    [InlineData("a size that is none", """{"type":"TextBlock","text":"a","size":"Huge"}""", "InvalidPropertyValue")]
    [InlineData("a choice from nothing", """{"type":"Input.ChoiceSet","id":"a","label":"a","choices":[]}""", "CollectionCantBeEmpty")]
    [InlineData("a button without a fallback", """{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"a","verb":"a"}]}""", "no fallback")]
    public async Task A_broken_part_is_reported(string what, string part, string complaint) =>
        Assert.Contains(await ParseAsync([Line(what, $$"""{"type":"AdaptiveCard",{{Around}},"body":[{{part}}]}""")]), c => c.Contains(complaint, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"type\":\"AdaptiveCard\"", "\"type\":\"Card\"", "MissingCardType")]
    [InlineData("1.5", "1.6", "version 1.6")]
    [InlineData("1.5", "9.9", "UnsupportedCardVersion")]
    [InlineData("\"lang\":\"nl\"", "\"lang\":\"?!\"", "property \"lang\"")]
    [InlineData("\"speak\":\"s\"", "\"speak\":\"\"", "no speak")]
    public async Task A_broken_card_is_reported(string whole, string broken, string complaint) =>
        Assert.Contains(await ParseAsync([Line("broken", Whole.Replace(whole, broken, StringComparison.Ordinal))]), c => c.Contains(complaint, StringComparison.Ordinal));

    private static string Line(string name, string card) => $$"""{"name":{{JsonSerializer.Serialize(name)}},"card":{{card.ReplaceLineEndings("")}}}""";

    /// <summary>What the parser says of these cards and of those in a folder, a complaint a line.</summary>
    private static async Task<string[]> ParseAsync(string[] cards, params string[] folders)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["parse-cards.mjs", .. folders])
        {
            WorkingDirectory = Clients, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (complaints, errors) = (node.StandardOutput.ReadToEndAsync(Cancel), node.StandardError.ReadToEndAsync(Cancel));
        await node.StandardInput.WriteAsync(string.Join('\n', cards).AsMemory(), Cancel);
        node.StandardInput.Close();
        await node.WaitForExitAsync(Cancel);

        var read = cards.Length + folders.Sum(f => Directory.GetFiles(f, "*.json").Length);
        Assert.Equal((0, $"{read} cards\n"), (node.ExitCode, await errors));
        return (await complaints).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string FindRoot([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
