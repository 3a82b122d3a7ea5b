using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Testing.Data;
using Xunit;

namespace WorkshopBot.Tests.Analysis;

public sealed class Suggesting
{
    private const string NoWater = "Bij langdurige uitval van DRINKWATER ontbreekt noodvoorraad voor verpleeghuizen.";
    private const string NoWaterEither = "Verpleeghuizen hebben geen noodvoorraad drinkwater.";
    private const string NoSirens = "Het luchtalarm verdwijnt en oudere mensen missen NL-Alert.";

    private static readonly LexicalSuggestions Suggestions = new();

    [Fact]
    public void The_one_about_the_same_point_is_offered_and_the_other_is_not()
    {
        var offered = Assert.Single(Suggestions.Nearest(NoWater, Numbered(NoSirens, NoWaterEither), 3));

        Assert.Equal((0, 2), (offered.A, offered.B));
        Assert.Equal(["DRINKWATER", "noodvoorraad", "verpleeghuizen"], offered.Shared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_score_is_the_same_number_on_every_machine() =>
        Assert.Equal(0.764012, Suggestions.Nearest(NoWater, Numbered(NoSirens, NoWaterEither), 3)[0].Score);

    [Fact]
    public void Two_texts_are_as_alike_either_way_round() => Assert.All(Some(), one => Assert.All(Some(), other =>
        Assert.Equal(
            Suggestions.Nearest(one, Numbered(other), 1, floor: 0).Select(likeness => likeness.Score),
            Suggestions.Nearest(other, Numbered(one), 1, floor: 0).Select(likeness => likeness.Score))));

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    public void The_thread_s_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Told(new LexicalSuggestions().Pairs(Numbered(Some()), [], 50));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Told(new LexicalSuggestions().Pairs(Numbered(Some()), [], 50)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Capitals_and_accents_make_no_difference() => Assert.Equal(
        1, Suggestions.Nearest("INITIATIEF op Curaçao, reële coördinatie", Numbered("initiatief op curacao, reele coordinatie"), 1)[0].Score);

    [Fact]
    public void The_order_of_the_candidates_makes_no_difference()
    {
        var candidates = Numbered(Texts());
        var turned = candidates.Reverse().ToImmutableArray();

        Assert.Equal(Told(Suggestions.Pairs(candidates, [], 50)), Told(Suggestions.Pairs(turned, [], 50)));
        Assert.Equal(Told(Suggestions.Nearest(NoWater, candidates, 50, 0)), Told(Suggestions.Nearest(NoWater, turned, 50, 0)));
    }

    [Fact]
    public void Of_equals_the_lower_number_comes_first()
    {
        ImmutableArray<Candidate> same = [new(9, NoWaterEither), new(2, NoWaterEither), new(5, NoWaterEither)];

        Assert.Equal([2, 5, 9], Suggestions.Nearest(NoWater, same, 3).Select(likeness => likeness.B));
        Assert.Equal([(2, 5), (2, 9), (5, 9)], Suggestions.Pairs(same, [], 3).Select(likeness => (likeness.A, likeness.B)));
    }

    [Fact]
    public void Identical_texts_score_one() => Assert.Equal(1, Suggestions.Pairs(Numbered(NoWater, NoWater), [], 1)[0].Score);

    [Fact]
    public void No_more_are_given_than_asked_for_and_numbers_are_those_of_the_candidates()
    {
        var pairs = Suggestions.Pairs(Numbered(Texts()), [], 7);

        Assert.Equal(7, pairs.Length);
        Assert.All(pairs, pair => Assert.True(1 <= pair.A && pair.A < pair.B && pair.B <= Texts().Length));
        Assert.Empty(Suggestions.Nearest(NoWater, Numbered(NoWater), 0));
    }

    [Fact]
    public void Nothing_is_offered_when_there_is_nothing_to_compare()
    {
        Assert.Empty(Suggestions.Nearest(NoWater, [], 3));
        Assert.Empty(Suggestions.Pairs([], [], 3));
        Assert.Empty(Suggestions.Pairs(Numbered(NoWater), [], 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("👍👍❤️ 🇳🇱")]
    [InlineData("\ud83d")]
    [InlineData("… ?! <b></b> https://example.org/drinkwater")]
    public void A_text_without_words_is_like_nothing(string wordless)
    {
        Assert.Empty(Suggestions.Nearest(wordless, Numbered(NoWater, wordless), 3));
        Assert.Empty(Suggestions.Pairs(Numbered(NoWater, wordless, wordless), [], 3));
    }

    [Fact]
    public void A_text_with_half_an_emoji_is_still_compared() =>
        Assert.Equal(1, Suggestions.Nearest("\ude00Geen drinkwater\ud83d", Numbered("geen drinkwater 👍"), 1)[0].Score);

    [Fact]
    public void Twenty_thousand_characters_are_compared_like_any_other()
    {
        var lengthy = string.Concat(Enumerable.Repeat(NoWater + " ", 300))[..20_000];
        var endless = new string('a', 20_000);

        Assert.Equal([2], Suggestions.Nearest(lengthy, Numbered(endless, NoWater, NoSirens), 3).Select(likeness => likeness.B));
        Assert.Empty(Suggestions.Nearest(endless, Numbered(endless), 1)[0].Shared);
    }

    [Fact]
    public void Markup_addresses_and_function_words_are_never_shared_words()
    {
        const string typed = "<script src=drinkwater> https://vitens.example/storing mail@vitens.example &nbsp; omdat noodvoorraad";

        Assert.Equal(["noodvoorraad"], Suggestions.Nearest(typed, Numbered(typed), 1)[0].Shared);
    }

    [Fact]
    public void Texts_that_share_only_function_words_are_not_offered() => Assert.Empty(Suggestions.Nearest(
        "Er is voor de sirenes nog niet gezorgd.", Numbered("Er is voor de huisartsen nog niet gebeld."), 3));

    [Fact]
    public void A_text_in_another_language_is_offered_with_the_word_of_the_first_that_says_it()
    {
        const string english = "Nursing homes have no emergency stock of drinking water.";
        const string papiamento = "Kas di kuido no tin awa di bebe den reserva.";

        Assert.Equal([2, 3], Suggestions.Nearest(NoWaterEither, Numbered(NoSirens, english, papiamento), 2, floor: 0).Select(near => near.B).Order());
        Assert.Contains("drinkwater", Suggestions.Nearest(NoWaterEither, Numbered(english), 1)[0].Shared);
    }

    [Fact]
    public void The_second_and_third_are_shown_only_when_nearly_as_alike()
    {
        const string somewhatAlike = "Noodvoorraad ontbreekt bij scholen.";

        Assert.Equal([2], Suggestions.Nearest(NoWaterEither, Numbered(somewhatAlike, NoWaterEither), 3).Select(near => near.B));
        Assert.Equal([2, 1], Suggestions.Nearest(NoWaterEither, Numbered(somewhatAlike, NoWaterEither), 3, floor: 0).Select(near => near.B));
    }

    [Fact]
    public void Among_very_many_the_same_are_found()
    {
        var few = Numbered(Texts());
        var many = few.AddRange(Enumerable.Range(few.Length + 1, 10_000).Select(number => new Candidate(number, "qqq")));

        Assert.All(Some(), text =>
        {
            var direct = new LexicalSuggestions().Nearest(text, few, 1, floor: 0)[0];
            Assert.Equal(direct.B, Suggestions.Nearest(text, many, 1, floor: 0)[0].B);
        });
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        var shared = new LexicalSuggestions();
        var candidates = Numbered(Some());
        var expected = Told(shared.Pairs(candidates, [], 50));
        var told = new string[16];

        Parallel.For(0, told.Length, at => told[at] = Told(shared.Pairs(candidates, [], 50)));

        Assert.All(told, each => Assert.Equal(expected, each));
    }

    [Fact]
    public void What_is_remembered_is_bounded_and_changes_no_answer()
    {
        var forgetful = new FeatureCache(FeatureReader.Built, featuresAGeneration: 500);

        foreach (var text in Texts().Concat(Texts()))
        {
            Assert.Equal(FeatureReader.Built.Read(text).Found, forgetful.Of(text).Found);
            Assert.True(forgetful.Size <= 3000, $"{forgetful.Size} features are kept.");
        }
    }

    private static string[] Texts() => [.. RealContributions.All.Select(contribution => contribution.Text)];

    private static string[] Some() => Texts()[..25];

    private static ImmutableArray<Candidate> Numbered(params string[] texts) =>
        [.. texts.Select((text, at) => new Candidate(at + 1, text))];

    private static string Told(ImmutableArray<Likeness> all) => string.Join('\n', all.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{one.A} {one.B} {one.Score:R} {string.Join(' ', one.Shared)}")));
}
