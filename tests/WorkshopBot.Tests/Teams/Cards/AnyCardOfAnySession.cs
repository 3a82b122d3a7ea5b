using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>What holds for every card, for every reader, at every moment.</summary>
public sealed class AnyCardOfAnySession
{
    private const string Hostile = "**vet** [klik](http://kwaad.example) <at>Iedereen</at> {{DATE(2020-01-01T00:00:00Z)}} \u202Eomgekeerd\n# kop";

    private static readonly ConcurrentDictionary<int, ImmutableArray<(string Name, Card Card)>> Drawn = new();

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

    private static IEnumerable<string> Faults(Card card)
    {
        if (card.Speak is "" || card.FallbackText is "" || card.Lang is not ("nl" or "en"))
            yield return "nothing to say aloud";
        if (!card.Body.OfType<CardElement.TextBlock>().Any(t => t.Style is "heading"))
            yield return "no heading";
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

    private static string WithoutVerb(System.Text.Json.JsonElement button)
    {
        var fallback = System.Text.Json.Nodes.JsonNode.Parse(button.GetProperty("fallback").GetProperty("data").GetRawText())!.AsObject();
        Assert.Equal(button.Text("verb"), (string?)fallback[Submit.VerbKey]);
        fallback.Remove(Submit.VerbKey);
        var data = System.Text.Json.Nodes.JsonNode.Parse(button.GetProperty("data").GetRawText())!;
        return System.Text.Json.Nodes.JsonNode.DeepEquals(data, fallback) ? button.GetProperty("data").ToString() : "";
    }
}
