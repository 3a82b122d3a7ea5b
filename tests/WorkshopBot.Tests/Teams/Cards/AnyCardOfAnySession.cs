using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>What holds for every card, for every reader, at every moment.</summary>
public sealed class AnyCardOfAnySession
{
    private const string Hostile = "**vet** [klik](http://kwaad.example) <at>Iedereen</at> {{DATE(2020-01-01T00:00:00Z)}} \u202Eomgekeerd\n# kop";

    private static readonly ConcurrentDictionary<int, ImmutableArray<(string Name, Card Card)>> Drawn = new();

    /// <summary>About what stands on one line of a phone.</summary>
    private const int LongestTitle = 40;

    private static readonly string[] Active = ["**vet", "](http", "<at>", "# kop", "kwaad.example", "\u202E"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory, MemberData(nameof(Seeds))]
    public void It_can_be_drawn_with_labels_few_buttons_and_a_name_to_say(int seed) => Offenders.None(
        from card in Cards(seed)
        from wrong in Faults(card.Card)
        select $"{card.Name}: {wrong}",
        "Every card must be usable by everybody:");

    [Theory, MemberData(nameof(Seeds))]
    public void What_people_typed_is_only_shown_as_plain_text(int seed) => Offenders.None(
        from card in Cards(seed)
        from text in card.Card.Formatted().Append(card.Card.Speak).Append(card.Card.FallbackText)
        from active in Active
        where text.Contains(active, StringComparison.Ordinal)
        select $"{card.Name}: {text}",
        "Put it into a plain run, or through Shown.AsChoice:");

    [Fact]
    public void What_people_typed_is_shown_all_the_same() => Assert.Contains(
        Cards(1).SelectMany(c => c.Card.Runs()), run => run.Contains("**vet** [klik](http://kwaad.example) <at>Iedereen</at>", StringComparison.Ordinal));

    [Fact]
    public void A_date_in_what_people_typed_stays_text_and_direction_stays_inside()
    {
        var shown = Shown.Cut(Hostile, 400);
        Assert.DoesNotContain("{{", shown, StringComparison.Ordinal);
        Assert.StartsWith("\u2068", shown, StringComparison.Ordinal);
        Assert.EndsWith("\u2069", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_cut_between_characters() => Assert.Equal("abc…", Shown.Cut("abc\U0001F30Adef", 5));

    /// <summary>Every thirty-sixth moment, for one of each role and somebody unknown.</summary>
    private static ImmutableArray<(string Name, Card Card)> Cards(int seed) => Drawn.GetOrAdd(seed, s =>
        [.. AnySession.Walk(s, Hostile).Where((_, i) => i % 36 == s % 36).SelectMany(story => EveryCard.Of(story.Session, [Fay, Nora, Ob, Ana, Stranger]))]);

    internal static IEnumerable<string> Faults(Card card)
    {
        if (card.FallbackText is "" || card.Lang is not ("nl" or "en"))
            yield return "no language or nothing instead of the card";
        if (card.Body.OfType<CardElement.TextBlock>().FirstOrDefault(t => t.Style is "heading") is not { Text: var title })
            yield return "no heading";
        else if (!card.Speak.StartsWith(title, StringComparison.Ordinal) || card.Speak.Length < title.Length + 5 || card.Speak.Contains("{{", StringComparison.Ordinal))
            yield return $"aloud it says no more than its title, or what only a card can show: {card.Speak}";
        foreach (var button in card.Buttons().Where(b => b.Text("title").Length is 0 or > LongestTitle))
            yield return $"a title that a phone cuts off: {button.Text("title")}";
        foreach (var picture in card.OfType("Image").Where(i => !i.TryGetProperty("altText", out _)))
            yield return $"no description: {picture}";
        foreach (var table in card.OfType("Table").Where(t => !IsTable(t)))
            yield return $"no heads or odd rows: {table}";
        foreach (var chart in card.Parts().Where(p => p.IsChart()).Where(c => !SaysItself(c)))
            yield return $"a chart without a table or words: {chart}";
        foreach (var coloured in card.OfType("Container").Where(c => c.Text("style") is "good" or "attention" && c.GetProperty("items").EnumerateArray().First().Text("type") is not "TextBlock"))
            yield return $"said by colour alone: {coloured}";
        if (card.Buttons().Count() > Card.MostActions)
            yield return $"{card.Buttons().Count()} buttons";
        foreach (var input in card.Inputs())
        {
            if (input.Text("label") is "")
                yield return $"no label: {input}";
            if (input.Text("type") is "Input.Text" && !input.TryGetProperty("maxLength", out _))
                yield return $"no limit: {input}";
        }

        foreach (var twice in card.Inputs().GroupBy(i => i.Text("id")).Where(g => g.Count() > 1))
            yield return $"two fields named {twice.Key}";
        foreach (var button in card.OfType("Action.Execute").Where(b => b.GetProperty("data").ToString() != WithoutVerb(b)))
            yield return $"its fallback differs: {button}";
    }

    private static bool IsTable(JsonElement table) => table.GetProperty("firstRowAsHeaders").GetBoolean()
        && table.GetProperty("rows").EnumerateArray().All(r => r.GetProperty("cells").GetArrayLength() == table.GetProperty("columns").GetArrayLength());

    /// <summary>A title, a table of as many rows as bars under its heads, and of every part a name and a count, which the bar's own title says too.</summary>
    private static bool SaysItself(JsonElement chart)
    {
        var bars = chart.GetProperty("data").EnumerateArray().ToArray();
        return chart.Text("title") is not "" && chart.GetProperty("fallback") is var table && table.Text("type") is "Table"
            && table.GetProperty("rows").GetArrayLength() == bars.Length + 1
            && bars.All(bar => bar.TryGetProperty("data", out var parts)
                ? bars.Length <= CardElement.PartsChart.MostBars && parts.EnumerateArray().All(p => bar.Text("title").Contains($"{p.Text("legend")} {p.GetProperty("value").GetInt32()}", StringComparison.Ordinal))
                : bar.Text("x") is not "" && bar.GetProperty("y").GetInt32() > 0);
    }

    private static string WithoutVerb(JsonElement button)
    {
        var fallback = JsonNode.Parse(button.GetProperty("fallback").GetProperty("data").GetRawText())!.AsObject();
        Assert.Equal(("Action.Submit", button.Text("title")), (button.GetProperty("fallback").Text("type"), button.GetProperty("fallback").Text("title")));
        Assert.Equal(button.Text("verb"), (string?)fallback[Submit.VerbKey]);
        fallback.Remove(Submit.VerbKey);
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!;
        return JsonNode.DeepEquals(data, fallback) ? button.GetProperty("data").ToString() : "";
    }
}
