using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Course;

/// <summary>What a dilemma is, in one place; and that each is counted once.</summary>
public sealed class TellingDilemmas
{
    [Theory]
    [InlineData("a", "b", "a | b")]
    [InlineData("a b", "c d", "a b | c d")]
    [InlineData("a", "", "none")]
    [InlineData("", "b", "none")]
    [InlineData("a", "a", "none")]
    [InlineData("a b", "a b", "none")]
    [InlineData("a b", "b", "a | b")]
    [InlineData("a", "a b", "a | b")]
    [InlineData("a b", "b c", "a | c")]
    public void No_theme_is_on_both_sides(string helps, string harms, string sides) => Assert.Equal(
        sides,
        TwoSides.Of([.. Effects(helps, EffectKind.Helps), .. Effects(harms, EffectKind.Harms)]) is { } two ? $"{string.Join(' ', two.Helps)} | {string.Join(' ', two.Harms)}" : "none");

    [Fact]
    public void Overview_note_and_course_input_count_the_same_ones()
    {
        var source = FollowUpStory.Full().For(on: new DateOnly(2027, 6, 1)).Source;
        var (overview, note) = (FollowUpOverview.Of(source), DilemmaNote.Of(source));

        Assert.Equal(overview.DilemmaCounts, note.Counts);
        Assert.Equal(new DilemmaCounts(2, 1, 0, 0), note.Counts);
        Assert.Equal(source.Latest.Counts.Dilemmas, note.Counts.InSessions);
        Assert.Equal(note.Counts.All - note.Counts.OfCountries, note.Netherlands.Length);
    }

    private static IEnumerable<Effect> Effects(string themes, EffectKind kind) =>
        themes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => new Effect(new ThemeId(t), kind));
}
