using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing.Programmes;
using Xunit;
using static WorkshopBot.Testing.Programmes.ProgrammeAtWork;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>The round over a programme, by its card and by typed words.</summary>
public sealed class AnsweringARound
{
    private static readonly CourseSubject About = new(Id, 1);

    [Fact]
    public async Task Everybody_who_took_part_is_asked_once_but_nobody_of_a_Country_that_released_nothing()
    {
        var work = await WithRoundAsync();
        Assert.Equal(new[] { Who("ana"), Who("bob"), Who("cem") }, work.Programmes.Messages.Select(m => m.Message.To.Person!.Value).OrderBy(p => p.Value));
        Assert.All(work.Programmes.Messages, m => Assert.Equal((CardKind.ProgrammeRound, About.ToString()), (m.Message.Card, m.Message.Subject)));
    }

    [Fact]
    public async Task The_card_lists_the_lines_in_their_literal_words_with_how_many_sessions_said_it()
    {
        var card = await SentAsync(await WithRoundAsync(), "ana");
        Assert.Contains("Niemand oefent, zegt een. · uit 2 sessies", card, StringComparison.Ordinal);
        Assert.Contains("Bij uitval ontbreekt **noodstroom**, zegt [twee](http://kwaad.example). · uit 1 sessie", card, StringComparison.Ordinal);
        Assert.DoesNotContain("drie", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_is_kept_and_answered_with_the_card_as_it_was_filled_in()
    {
        var work = await WithRoundAsync();
        var card = await work.PressesAsync("ana", Verb.AnswerRound, About, CardKind.ProgrammeRound, null, (Field.Recognise, "1,2"), (Field.Choices, "3"));
        Assert.Contains("U herkent: 1, 2. U kiest: 3.", card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"1,2\"", card, StringComparison.Ordinal);
        await AnsweredAsync(work, "ana", [1, 2], [3]);
    }

    [Fact]
    public async Task The_same_press_delivered_again_changes_nothing_and_gets_the_same_answer()
    {
        var work = await WithRoundAsync();
        Task<string> Once() => work.PressesAsync("ana", Verb.AnswerRound, About, CardKind.ProgrammeRound, "again", (Field.Recognise, "1"), (Field.Choices, "2"));
        var first = await Once();
        await work.PressesAsync("ana", Verb.AnswerRound, About, CardKind.ProgrammeRound, null, (Field.Recognise, ""), (Field.Choices, "3"));
        var version = (await work.ReadAsync()).Version;
        Assert.Equal(first, await Once());
        Assert.Equal(version, (await work.ReadAsync()).Version);
    }

    [Fact]
    public async Task A_refusal_delivered_again_is_the_same_refusal()
    {
        var work = await WithRoundAsync();
        Task<string> Once() => work.PressesAsync("ana", Verb.AnswerRound, About, CardKind.ProgrammeRound, "again", (Field.Recognise, "1"), (Field.Choices, "1,2,3"));
        var first = await Once();
        Assert.Contains("\"style\":\"attention\"", first, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"1,2,3\"", first, StringComparison.Ordinal);
        Assert.Equal(first, await Once());
        Assert.Empty((await work.ReadAsync()).Rounds[1].Answers);
    }

    [Theory]
    [InlineData("dia")]
    [InlineData("stranger")]
    public async Task Somebody_who_is_not_asked_learns_nothing_not_even_that_there_is_a_programme(string who)
    {
        var work = await WithRoundAsync();
        var turns = work.Programmes.Turns;
        var other = new CourseSubject(new ProgrammeId(Guid.Parse("0195a1b2-0000-7000-8000-0000000000bb")), 1);
        var real = await work.PressesAsync(who, Verb.AnswerRound, About, CardKind.ProgrammeRound, null, (Field.Choices, "1"));
        Assert.Equal(await work.PressesAsync(who, Verb.AnswerRound, other, CardKind.ProgrammeRound, null, (Field.Choices, "1")), real);
        Assert.DoesNotContain("Weerbaarheid", real, StringComparison.Ordinal);
        Assert.DoesNotContain("noodstroom", real, StringComparison.Ordinal);
        Assert.Equal(turns, work.Programmes.Turns);
    }

    [Fact]
    public async Task Typed_words_do_the_same_and_each_leaves_the_other_as_it_was()
    {
        var work = await WithRoundAsync();
        Assert.Contains("noodstroom", await work.TypesAsync("bob", "ronde"), StringComparison.Ordinal);
        Assert.Contains("U herkent: 1, 3. U kiest: niets.", await work.TypesAsync("bob", "herken ronde 1 3"), StringComparison.Ordinal);
        Assert.Contains("U herkent: 1, 3. U kiest: 2.", await work.TypesAsync("bob", "choose round 2"), StringComparison.Ordinal);
        await AnsweredAsync(work, "bob", [1, 3], [2]);
        await work.TypesAsync("bob", "kies ronde niets");
        await AnsweredAsync(work, "bob", [1, 3], []);
    }

    [Fact]
    public async Task Typed_words_delivered_again_are_answered_once()
    {
        var work = await WithRoundAsync();
        var first = await work.TypesAsync("bob", "kies ronde 1 2", "again");
        Assert.Equal(first, await work.TypesAsync("bob", "kies ronde 1 2", "again"));
        Assert.Single(work.Waiting, w => w.EndsWith("|again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_closing_the_card_shrinks_to_what_one_answered_and_what_comes_next()
    {
        var work = await WithRoundAsync();
        await work.TypesAsync("ana", "kies ronde 2");
        await work.DoesAsync(Nat, new ProgrammeCommand.CloseRound(1));
        var card = await SentAsync(work, "ana");
        Assert.Contains("Dank u wel voor uw antwoord.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", card, StringComparison.Ordinal);
        Assert.Contains("De ronde is gesloten. U gaf geen antwoord", await SentAsync(work, "cem"), StringComparison.Ordinal);
        Assert.Equal(Who("ana"), work.Programmes.Messages[^1].Message.To.Person);
    }

    [Fact]
    public async Task Too_late_is_said_and_not_counted()
    {
        var work = await WithRoundAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.CloseRound(1));
        var card = await work.PressesAsync("cem", Verb.AnswerRound, About, CardKind.ProgrammeRound, null, (Field.Choices, "1"));
        Assert.Contains("Deze ronde is gesloten.", card, StringComparison.Ordinal);
        Assert.Empty((await work.ReadAsync()).Rounds[1].Answers);
    }

    [Fact]
    public async Task Without_a_round_the_words_are_answered_kindly() => Assert.Contains(
        "Er is nu geen ronde over een programma voor u.", await (await BeginAsync()).TypesAsync("ana", "ronde"), StringComparison.Ordinal);

    [Fact]
    public async Task The_whole_text_of_the_lines_is_there_to_be_asked_for() => Assert.Contains(
        "zegt [een](http://kwaad.example).", await (await WithRoundAsync()).TypesAsync("ana", "ronde 2"), StringComparison.Ordinal);

    private static async Task<string> SentAsync(ProgrammeAtWork work, string who) =>
        (await work.SentAsync(ProgrammeAtWork.Sessions[0], new Outgoing(Recipient.Of(Who(who)), CardKind.ProgrammeRound, About.ToString())))!;

    private static async Task AnsweredAsync(ProgrammeAtWork work, string who, int[] recognises, int[] chooses)
    {
        var answer = (await work.ReadAsync()).Rounds[1].Answers[Who(who)];
        Assert.Equal(recognises, answer.Recognises);
        Assert.Equal(chooses, answer.Chooses);
    }
}
