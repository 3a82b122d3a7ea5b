using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>What a message says of itself: that a model made it, from what, and under which marking it falls.</summary>
public sealed class SayingWhoMadeIt
{
    [Fact]
    public void A_message_of_our_own_says_nothing_of_itself() => Assert.False(Read(Message("Dag")).TryGetProperty("entities", out _));

    [Fact]
    public void A_made_message_is_labelled_and_says_from_what_in_one_entity()
    {
        var entity = Entity(Message("Er is geen noodstroom [1].", new Citation(1, "Inbreng 1", "Bij uitval ontbreekt noodstroom", new Uri("https://example.org/1"))));

        Assert.Equal(
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","additionalType":["AIGeneratedContent"],"citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"Inbreng 1","abstract":"Bij uitval ontbreekt noodstroom","url":"https://example.org/1"}}]}""",
            entity.GetRawText());
    }

    [Fact]
    public void A_card_carries_the_label_as_a_text_does()
    {
        var card = Message("x") with { Content = new OutgoingContent.AdaptiveCard("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Zie [2]"}]}"""), Made = new Made([Cite(2)]) };

        Assert.Equal("AIGeneratedContent", Entity(card).GetProperty("additionalType")[0].GetString());
        Assert.Equal([2], Positions(card));
    }

    [Fact]
    public void Only_what_the_text_refers_to_is_cited() => Assert.Equal([1, 3], Positions(Message("Zie [1] en [3], niet (2).", Cite(1), Cite(2), Cite(3))));

    [Fact]
    public void Without_anything_to_cite_it_is_still_labelled()
    {
        var entity = Entity(Message("Een samenvatting", Cite(1)));

        Assert.True(entity.TryGetProperty("additionalType", out _));
        Assert.False(entity.TryGetProperty("citation", out _));
    }

    [Fact]
    public void Every_channel_takes_as_many_citations_as_are_sent()
    {
        var many = Enumerable.Range(1, 30).ToArray();

        Assert.Equal(Enumerable.Range(1, 10), Positions(Message(string.Concat(many.Select(n => $"[{n}]")), [.. many.Select(Cite)])));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\U0001F30A")]
    [InlineData("x\U0001F30A")]
    [InlineData("\u202Eomgekeerd ")]
    public void A_long_text_is_cut_between_characters(string part)
    {
        var said = Appearance(new Citation(1, Repeated(part), Repeated(part), null));

        foreach (var (name, most) in new[] { ("name", 80), ("abstract", 160) })
        {
            var text = said.GetProperty(name).GetString()!;
            Assert.InRange(text.Length, most - 20, most);
            Assert.Contains('…', text);
            Assert.DoesNotContain('\uFFFD', text);
            Assert.Equal(text, new string([.. text.EnumerateRunes().SelectMany(r => r.ToString())]));
        }
    }

    [Theory]
    [InlineData("**vet** [klik](http://kwaad.example) <at>Iedereen</at>", "vet klik http kwaad example at Iedereen at")]
    [InlineData("<script>alert(1)</script>\n# kop", "script alert 1 script kop")]
    [InlineData("\"}],\"usageInfo\":{\"name\":\"Openbaar\"}", ", usageInfo name Openbaar")]
    [InlineData("Regio's oefenen niet, 50% wel.", "Regio's oefenen niet, 50% wel.")]
    public void What_people_typed_becomes_no_markup(string typed, string shown)
    {
        var said = Appearance(new Citation(1, typed, typed, null));

        Assert.Equal(shown, said.GetProperty("name").GetString());
        Assert.Equal(said.GetProperty("name").GetString(), said.GetProperty("abstract").GetString());
    }

    [Fact]
    public void Of_a_text_of_marks_alone_its_number_is_left() => Assert.Equal("1", Appearance(new Citation(1, "***", "", null)).GetProperty("name").GetString());

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Only_a_safe_address_is_sent(string url) => Assert.False(Appearance(new Citation(1, "x", "y", new Uri(url))).TryGetProperty("url", out _));

    [Fact]
    public void A_marking_is_said_beside_the_label_in_the_same_entity()
    {
        var entity = Entity(Message("Zie [1]", Cite(1)) with { Marking = "Departementaal Vertrouwelijk" });

        Assert.Equal("""{"@type":"CreativeWork","@id":"marking","name":"Departementaal Vertrouwelijk"}""", entity.GetProperty("usageInfo").GetRawText());
        Assert.True(entity.TryGetProperty("citation", out _));
    }

    [Fact]
    public void A_marking_needs_no_model()
    {
        var entity = Entity(Message("Dag") with { Marking = "Departementaal Vertrouwelijk" });

        Assert.False(entity.TryGetProperty("additionalType", out _));
        Assert.Equal("Departementaal Vertrouwelijk", entity.GetProperty("usageInfo").GetProperty("name").GetString());
    }

    private static Citation Cite(int number) => new(number, $"Inbreng {number}", "Een tekst", null);

    private static OutgoingActivity Message(string text, params ImmutableArray<Citation> citations) => new(
        new OutgoingContent.PlainText(text), new Account("28:bot"), "19:a", null, null, "nl")
    { Made = citations.IsEmpty ? null : new Made(citations) };

    private static string Repeated(string part) => string.Concat(Enumerable.Repeat(part, 300));

    private static JsonElement Read(OutgoingActivity message) => JsonDocument.Parse(message.ToJson()).RootElement;

    private static JsonElement Entity(OutgoingActivity message) => Assert.Single(Read(message).GetProperty("entities").EnumerateArray().ToArray());

    private static JsonElement Appearance(Citation citation) => Entity(Message("[1]", citation)).GetProperty("citation")[0].GetProperty("appearance");

    private static IEnumerable<int> Positions(OutgoingActivity message) =>
        Entity(message).GetProperty("citation").EnumerateArray().Select(c => c.GetProperty("position").GetInt32());
}
