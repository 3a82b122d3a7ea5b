using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>Four sessions of which three say just the same in theme 2, with other spaces and capitals.</summary>
public sealed class SuggestingSameWords
{
    private static readonly ProgrammeStory Story = GivenAProgramme()
        .Added(Said("one", "Er zijn te weinig bedden.")).Added(Said("two", "er zijn  te weinig bedden. "))
        .Added(Said("three", "Er zijn te weinig bedden.")).Added(ClosedSessions.Of("four"));

    [Fact]
    public void What_is_the_same_word_for_word_comes_first_and_each_once()
    {
        var first = JoinSuggestions.Pairs(Story.National, new LexicalSuggestions(), null, 20, TestContext.Current.CancellationToken);

        Assert.Equal(["1/2.1 2/2.1", "1/2.1 3/2.1"], first.Take(2).Select(s => $"{s.One} {s.Other}"));
        Assert.True(first.Take(2).All(s => s is { HasSameWords: true, Score: 1 }));
        Assert.DoesNotContain(first.Skip(2), s => s.HasSameWords && s.One.ToString() == "1/2.1");
        Assert.Distinct(first.Select(s => (s.One, s.Other)));
    }

    [Fact]
    public void Also_for_one_line() => Assert.Equal(
        ["2/2.1", "3/2.1"], JoinSuggestions.For(Story.National, new LexicalSuggestions(), Line("1/2.1"), 5).Take(2).Select(s => s.Other.ToString()));

    [Fact]
    public void What_was_kept_apart_or_joined_is_not_suggested() => Assert.DoesNotContain(
        JoinSuggestions.Pairs(Story.Did(new KeepApart(Gap("1/2.1"), Gap("2/2.1"))).Did(new JoinGaps([Line("1/2.1"), Line("3/2.1")])).National, new LexicalSuggestions(), Diseases, 20, TestContext.Current.CancellationToken),
        s => s.HasSameWords && (s.One, s.Other) != (Gap("2/2.1"), Gap("3/2.1")));

    [Fact]
    public void Lines_left_apart_name_those_with_the_same_words()
    {
        var input = CourseInput.Of(Story.National, Edition.Of2023);

        Assert.Equal([Line("2/2.1"), Line("3/2.1")], input.Lines.Single(l => l.Key == Line("1/2.1")).SameWords.OrderBy(l => l.Place));
        Assert.Empty(input.Lines.Single(l => l.Key == Line("4/2.1")).SameWords);
    }

    [Theory]
    [InlineData("Na druk  van\tbuiten ", "na druk van buiten", true)]
    [InlineData("na druk", "nadruk", false)]
    [InlineData("een plan", "een plannen", false)]
    public void Spaces_between_words_count_but_not_how_many(string one, string other, bool same) => Assert.Equal(
        same,
        JoinSuggestions.Pairs(ProgrammeStory.GivenAProgramme().Added(Said("x", one)).Added(Said("y", other)).National, new LexicalSuggestions(), Diseases, 20, TestContext.Current.CancellationToken)
            .Any(s => s.HasSameWords && s.One == Gap("1/2.1") && s.Other == Gap("2/2.1")));

    private static SessionYield Said(string name, string text)
    {
        var yield = ClosedSessions.Of(name);
        return yield with { Themes = yield.Themes.SetItem(1, yield.Themes[1] with { Gaps = [.. yield.Themes[1].Gaps.Select(g => g with { Text = text })] }) };
    }
}
