using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using Xunit;

namespace WorkshopBot.Tests.Analysis;

/// <summary>What the lexicon makes of words.</summary>
public sealed class ReadingWords
{
    private const string Own = """
        # a remark
        water		water;drinkwater	water;drinking water	awa	critical-infrastructure-threats	
        hospital	care	ziekenhuis;ziekenhuizen	hospital	hòspital;hospital		
        care		zorg	care	kuido;cuido		cap:planning
        plan		plan	plan	plan		
        shortage		tekort;te weinig;gebrek aan	shortage;lack of	eskases;escasez		
        information		informatie	information	informashon;informacion		
        """;

    private static readonly Lexicon Small = LexiconReader.Read(Own.ReplaceLineEndings("\n"), Edition.Of2023);

    [Theory]
    [InlineData("het ziekenhuis", "hospital")]
    [InlineData("de zíekenhuizen", "hospital")]
    [InlineData("hospitals in the region", "hospital")]
    [InlineData("de plannen van ons", "plan")]
    [InlineData("het zorgplan van de gemeente", "care plan")]
    [InlineData("drinkwatertekorten in de zomer", "shortage water")]
    [InlineData("the drinking water is gone", "water")]
    [InlineData("er is te weinig", "shortage")]
    [InlineData("het zieknhuis is vol", "hospital")]
    [InlineData("het ziekenhuus is vol", "hospital")]
    [InlineData("e informashon ta bon", "information")]
    [InlineData("e informacion ta bon", "information")]
    [InlineData("no tin awa pa nos", "water")]
    [InlineData("kaas en melk", "")]
    public void Words_are_known_by_their_forms_parts_slips_and_spellings(string text, string concepts) =>
        Assert.Equal(concepts, string.Join(' ', Known(text).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void What_is_surer_weighs_more()
    {
        Assert.Equal(1000, Small.ConceptsIn("het ziekenhuis")[0].Weight);
        Assert.InRange(Small.ConceptsIn("het zieknhuis")[0].Weight, 1, 999);
        Assert.InRange(Small.ConceptsIn("een noodziekenhuis")[0].Weight, 1, 999);
    }

    [Theory]
    [InlineData("Er is in de regio niets geregeld", Tongue.Dutch)]
    [InlineData("There is nothing arranged in the region", Tongue.English)]
    [InlineData("No tin nada regla den e region", Tongue.Papiamento)]
    public void The_language_of_a_text_is_guessed(string text, object tongue) => Assert.Equal(tongue, Lexicon.Built.TongueIn(Words.Of(text)));

    [Fact]
    public void Every_place_of_the_catalogue_is_known_by_its_name() => Assert.All(Edition.Of2023.Places, place => Assert.Contains(
        Lexicon.Built.ConceptsIn("in " + place.ShortName.Nl), found => found.Weight >= 500));

    [Theory]
    [InlineData("nl", "overstroming", "flooding")]
    [InlineData("nl", "drinkwater", "drinking water")]
    [InlineData("pap", "orkan", "hurricane")]
    [InlineData("pap", "horcan", "hurricane")]
    public void The_lexicon_of_the_product_joins_the_languages(string language, string word, string english)
    {
        var tongue = language == "pap" ? Tongue.Papiamento : Tongue.Dutch;
        var one = Lexicon.Built.ConceptsIn(Words.Of(word), tongue).Select(found => found.Number);
        var other = Lexicon.Built.ConceptsIn(Words.Of(english), Tongue.English).Select(found => found.Number);

        Assert.NotEmpty(one.Intersect(other));
    }

    [Fact]
    public void Every_class_that_the_lexicon_points_to_exists()
    {
        var themes = Edition.Of2023.Themes.Select(theme => theme.Id.Value).ToHashSet(StringComparer.Ordinal);
        var links = Edition.Of2023.SafetyChain.Select(link => "chain:" + link.Id.Value);
        var interests = Edition.Of2023.Interests.Select(interest => "int:" + interest.Id.Value);
        var classes = links.Concat(interests).ToHashSet(StringComparer.Ordinal);

        Assert.All(Lexicon.Built.Concepts, concept =>
        {
            Assert.All(concept.Topics, topic => Assert.Contains(topic, themes));
            Assert.All(concept.Cues, cue => Assert.True(cue.StartsWith("cap:", StringComparison.Ordinal) || classes.Contains(cue), cue));
        });
    }

    [Fact]
    public void No_concept_is_a_kind_of_itself() => Assert.All(Lexicon.Built.Concepts, concept =>
    {
        var above = new HashSet<int>();
        var next = new Queue<int>(concept.Broader);
        while (next.TryDequeue(out var broader))
        {
            Assert.NotEqual(concept.Number, broader);
            if (above.Add(broader))
                Lexicon.Built.Concepts[broader].Broader.ToList().ForEach(next.Enqueue);
        }
    });

    [Fact]
    public void The_lexicon_has_its_lines_in_order() => Assert.Equal(
        Lexicon.Built.Concepts.Select(concept => concept.Id).TakeWhile(id => !id.StartsWith("place-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Lexicon.Built.Concepts.Select(concept => concept.Id).TakeWhile(id => !id.StartsWith("place-", StringComparison.Ordinal)));

    private static IEnumerable<string> Known(string text) => Small.ConceptsIn(text)
        .Select(found => Small.Concepts[found.Number].Id)
        .Where(id => !id.Contains("place-", StringComparison.Ordinal));
}
