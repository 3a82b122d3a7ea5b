using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Analysis.Drafts;

/// <summary>What the built-in engine drafts for a gap: words that somebody typed, never made up.</summary>
public sealed class WordingWithoutAModel
{
    private static readonly LexicalSuggestions Suggestions = new();
    private static readonly DraftCheck Check = new(Suggestions, Edition.Of2023);
    private static readonly LexicalDrafts Drafts = new(Suggestions, new ThemeSummaries(Check), Check);

    [Fact]
    public void It_is_the_contribution_that_is_most_like_the_others()
    {
        var story = Joined("Er is geen noodstroom bij de gemalen", "De noodstroom bij gemalen ontbreekt, dus het water stijgt", "Gemalen hebben geen noodstroom");

        Assert.Contains(Worded(story), story.Session.Contributions.Values.Select(c => c.Text.Body));
    }

    [Fact]
    public void It_offers_other_words_than_those_that_stand()
    {
        var story = Joined("Er is geen noodstroom bij de gemalen", "De noodstroom bij gemalen ontbreekt", "Gemalen hebben geen noodstroom");
        var standing = story.Session.FindGap(new GapRef(1, 1))!.Wording!.FromContribution!.Value;

        Assert.NotEqual(story.Session.Contributions[standing].Text.Body, Worded(story));
    }

    [Fact]
    public void What_was_removed_is_not_offered_again()
    {
        var story = Joined("Er is geen noodstroom bij de gemalen", "De noodstroom bij gemalen ontbreekt");
        foreach (var number in (int[])[1, 2])
            story = story.By(Fay).Did(new Remove(Target.Of(number), RemovalGround.Privacy));

        Assert.Empty(Made(story, new Draft(1, DraftKind.Wording, 1, new GapRef(1, 1), null, "nl", Fay)).Sentences);
    }

    [Fact]
    public void It_translates_nothing() =>
        Assert.Empty(Made(WaterSession.Held(), new Draft(1, DraftKind.Translation, 1, null, 2, "en", Ana)).Sentences);

    [Fact]
    public void Without_contributions_there_is_nothing_to_sum_up() => Assert.Empty(
        Made(GivenASession().Opened(PhaseKind.Closing), new Draft(1, DraftKind.Summary, 1, null, null, "nl", Fay)).Sentences);

    private static SessionStory Joined(params string[] texts)
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        for (var i = 0; i < texts.Length; i++)
            story = story.Contributed(Participants[i], texts[i]);
        return story.Opened(PhaseKind.Join).By(Fay).Did(new JoinContributions([.. Enumerable.Range(1, texts.Length)], "")).Opened(PhaseKind.Word);
    }

    private static string Worded(SessionStory story) =>
        Assert.Single(Made(story, new Draft(1, DraftKind.Wording, 1, new GapRef(1, 1), null, "nl", Fay)).Sentences).Text.Body!;

    private static MadeDraft Made(SessionStory story, Draft draft)
    {
        var made = Drafts.Make(story.Session, draft);
        Assert.Equal((Engine.Lexical, null), (made.By, made.InsteadOf));
        return made;
    }
}
