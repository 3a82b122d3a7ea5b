using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>What words about a programme are taken for, also in the middle of a session.</summary>
public sealed class UnderstandingProgrammes
{
    [Theory]
    [InlineData("Ronde tafels over uitval ontbreken in de regio")]
    [InlineData("Voortgang op de dijken is niet te volgen")]
    [InlineData("Progress on the dikes cannot be followed")]
    [InlineData("Opvolging van oefeningen ontbreekt bij ons")]
    [InlineData("Dilemma tussen geld en tijd is niet besproken")]
    [InlineData("Signaal van het noodnet reikt niet tot Saba")]
    [InlineData("Round the clock nobody watches the harbour")]
    [InlineData("Behouden vaart is niet zeker zonder tweede haven")]
    public void A_point_that_begins_like_one_of_them_is_a_contribution(string text) =>
        Assert.Equal(text, Assert.IsType<SessionCommand.Contribute>(Assert.IsType<Wish.Do>(Of(text)).Command).Text);

    [Theory]
    [InlineData("ronde", null)]
    [InlineData("Round!", null)]
    [InlineData("ronde 7", 7)]
    public void A_round_is_shown(string text, int? from) => Assert.Equal(new ProgrammeWish.ShowRound(from), In(text));

    [Theory]
    [InlineData("herken ronde 1 4", "1,4", null)]
    [InlineData("recognise round 1, 4", "1,4", null)]
    [InlineData("kies ronde 2 3 en 5", null, "2,3,5")]
    [InlineData("stem ronde niets", null, "")]
    [InlineData("vote round 2", null, "2")]
    public void An_answer_says_one_thing_and_leaves_the_other(string text, string? recognises, string? chooses)
    {
        var answer = Assert.IsType<ProgrammeWish.Answer>(In(text));
        Assert.Equal((null, recognises, chooses), (answer.About, Text(answer.Recognises), Text(answer.Chooses)));
    }

    [Theory]
    [InlineData("herken 3")]
    [InlineData("stem 3 5")]
    public void Without_the_word_round_it_is_about_the_session(string text) => Assert.IsType<Wish.Do>(Of(text));

    [Theory]
    [InlineData("progress 3 built: there was an exercise", 3, Progress.Built, "there was an exercise", "")]
    [InlineData("voortgang 3 achteruitgegaan er is minder geld; bewijs: begroting; en minder mensen", 3, Progress.Lost, "er is minder geld; en minder mensen", "begroting")]
    [InlineData("voortgang 12: behouden: 10:30 uur, zie http://x", 12, Progress.Sustained, "10:30 uur, zie http://x", "")]
    public void Progress_is_read_from_words(string text, int item, Progress progress, string note, string evidence) => Assert.Equal(
        new ProgrammeCommand.ReportProgress(item, progress, note, evidence), Assert.Single(Assert.IsType<ProgrammeWish.File>(In(text)).Commands));

    [Theory]
    [InlineData("voortgang 3 mooi", Misunderstanding.NeedsProgress)]
    [InlineData("voortgang 3 opgebouwd", Misunderstanding.NeedsProgress)]
    [InlineData("dilemma 3 helpt 2", Misunderstanding.NeedsDilemma)]
    [InlineData("signaal 3 5", Misunderstanding.NeedsSignal)]
    [InlineData("herken ronde vier", Misunderstanding.NeedsNumber)]
    public void What_lacks_is_asked_for(string text, Misunderstanding what) => Assert.Equal(new Wish.Unclear(what), Of(text));

    [Fact]
    public void In_the_group_a_round_is_not_answered() => Assert.Equal(
        new Wish.Unclear(Misunderstanding.RoundInPrivate), Understanding.OfText("kies ronde 1", new Asking(null, Ana, InGroup: true)));

    private static ProgrammeWish In(string text) => Assert.IsType<Wish.InProgramme>(Of(text)).What;

    private static string? Text(ImmutableArray<int>? numbers) => numbers is { } all ? string.Join(',', all) : null;

    private static Wish Of(string text) =>
        Understanding.OfText(text, new Asking(GivenAPlan().Joined(Fay, Ana).Opened(PhaseKind.Collect).Session, Ana, InGroup: false));
}
