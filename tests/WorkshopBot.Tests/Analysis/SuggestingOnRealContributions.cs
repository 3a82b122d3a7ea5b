using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Testing.Data;
using Xunit;

namespace WorkshopBot.Tests.Analysis;

/// <summary>Figures on 95 real contributions. Floors lie a little under what is reached; nothing is tuned to the items.</summary>
public sealed class SuggestingOnRealContributions
{
    private static readonly LexicalSuggestions Suggestions = new();

    private static readonly ImmutableArray<Numbered> All =
        [.. RealContributions.All.Select((contribution, at) => new Numbered(at + 1, contribution))];

    [Fact]
    public void A_partner_is_among_the_three_nearest_of_the_theme_for_five_in_six() // reached: 44 of 51
    {
        var (hits, of) = Hits(SameTheme);

        Assert.Equal(51, of);
        Assert.True(hits >= 43, $"{hits} of {of} have a partner among the three nearest of their theme.");
    }

    [Fact]
    public void A_partner_is_among_the_three_nearest_of_all_for_three_in_eight() // reached: 20 of 51
    {
        var (hits, of) = Hits((_, _) => true);

        Assert.Equal(51, of);
        Assert.True(hits >= 19, $"{hits} of {of} have a partner among the three nearest of all.");
    }

    [Fact]
    public void Few_writers_are_asked_in_vain() // reached: 9 of 95 asked in vain, 12 shown a partner
    {
        var offers = All
            .Select(one => (one, Offered: Suggestions.Nearest(one.Is.Text, Others(one, SameTheme), 3)))
            .Where(asked => asked.Offered.Length > 0)
            .ToArray();
        var served = offers.Count(asked => asked.Offered.Any(offer => MakeSamePoint(asked.one, All[offer.B - 1])));

        Assert.True(offers.Length - served <= 10, $"{offers.Length - served} of {All.Length} are asked in vain.");
        Assert.True(served >= 11, $"{served} are shown a partner.");
    }

    [Fact]
    public void Of_the_pairs_to_join_one_in_three_is_right() // reached: 16 of 49, of 30 right pairs in all
    {
        var pairs = All.GroupBy(one => one.Is.Theme)
            .SelectMany(theme => Suggestions.Pairs([.. theme.Select(AsCandidate)], [], atMost: 100))
            .ToArray();
        var right = pairs.Count(pair => MakeSamePoint(All[pair.A - 1], All[pair.B - 1]));

        Assert.True(right >= 15, $"{right} right pairs are offered.");
        Assert.True(right * 10 >= pairs.Length * 3, $"{right} of {pairs.Length} pairs are right.");
    }

    [Fact]
    public void Shared_words_stand_in_both_texts()
    {
        var pairs = Suggestions.Pairs([.. All.Select(AsCandidate)], [], atMost: 1000);

        Assert.Contains(pairs, pair => pair.Shared.Length > 0);
        Assert.All(pairs, pair =>
        {
            Assert.True(pair.Shared.Length <= 3);
            Assert.All(pair.Shared, word =>
            {
                Assert.True(word.Length >= 4 && word.All(char.IsLetter), word);
                Assert.Contains(word, All[pair.A - 1].Is.Text, StringComparison.Ordinal);
                Assert.Contains(Plain(word), Plain(All[pair.B - 1].Is.Text), StringComparison.Ordinal);
            });
        });
    }

    private static (int Hits, int Of) Hits(Func<Numbered, Numbered, bool> within)
    {
        var having = All.Where(one => All.Any(other => other != one && within(one, other) && MakeSamePoint(one, other))).ToArray();
        var hits = having.Count(one => Suggestions.Nearest(one.Is.Text, Others(one, within), 3, floor: 0)
            .Any(near => MakeSamePoint(one, All[near.B - 1])));

        return (hits, having.Length);
    }

    private static ImmutableArray<Candidate> Others(Numbered one, Func<Numbered, Numbered, bool> within) =>
        [.. All.Where(other => other != one && within(one, other)).Select(AsCandidate)];

    private static bool SameTheme(Numbered one, Numbered other) => one.Is.Theme == other.Is.Theme;

    private static bool MakeSamePoint(Numbered one, Numbered other) =>
        one.Is.DuplicateGroup is { } group && group == other.Is.DuplicateGroup;

    private static Candidate AsCandidate(Numbered one) => new(one.Number, one.Is.Text);

    private static string Plain(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKD)
        .Where(letter => char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark))
        .ToLowerInvariant();

    private sealed record Numbered(int Number, RealContribution Is);
}
