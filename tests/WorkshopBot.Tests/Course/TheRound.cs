using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;
using Happened = WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Tests.Course;

/// <summary>Five minutes of everybody's time, over the whole programme.</summary>
public sealed class TheRound
{
    private static readonly PersonId Ann = new("one-p1"), Ben = new("two-p2");

    [Fact]
    public void It_puts_named_lines_to_all_for_three_working_days() => GivenSessions().Joined()
        .Does(new OpenRound([Line("J1"), Line("1/1.2"), Line("J1")], 2))
        .Then(new Happened.RoundOpened(1, [Line("J1"), Line("1/1.2")], 2, new DateTimeOffset(2026, 6, 4, 15, 0, 0, TimeSpan.Zero), Nat))
        .Does(new OpenRound([Line("1/1.2")])).ThenRefused(new RoundIsOpen(1));

    [Fact]
    public void Without_named_lines_the_joined_gaps_come_first_then_the_first_of_each_theme()
    {
        var story = GivenSessions().Joined().Did(new SetLineAside(Line("2/1.2"), "valt af", "N. Oord")).Did(new OpenRound());

        Assert.Equal(["J1", "1/1.2", "1/2.1", "2/2.1"], story.Programme.OpenRound!.Lines.Select(l => l.ToString()));
    }

    [Fact]
    public void What_is_not_there_or_too_much_is_not_put_to_anybody() => GivenSessions()
        .Does(new OpenRound([Line("1/1.1"), Line("J1")])).ThenRefused(new NoSuchLine(Line("J1")))
        .Does(new OpenRound([Line("1/1.1"), default])).ThenRefused(new NoSuchLine(default))
        .Does(new OpenRound([Line("1/1.1")], 0)).ThenRefused(new ValueIsOdd("gaps"))
        .Does(new OpenRound([Line("1/1.1")], 11)).ThenRefused(new ValueIsOdd("gaps"));

    [Fact]
    public void The_last_answer_counts_and_the_same_one_changes_nothing() => Open().By(Ann)
        .Does(new AnswerRound(1, [2, 1, 2], [1])).Then(new Happened.RoundAnswered(1, Ann, [1, 2], [1]))
        .Does(new AnswerRound(1, [1, 2], [1])).Then()
        .Does(new AnswerRound(1, [], [2])).Then(new Happened.RoundAnswered(1, Ann, [], [2]))
        .ThenProgramme(p => Assert.Equal([2], Assert.Single(p.Rounds[1].Answers).Value.Chooses));

    [Fact]
    public void An_answer_fits_the_round() => Open().By(Ann)
        .Does(new AnswerRound(1, [4], [])).ThenRefused(new NoSuchGap(0, 3))
        .Does(new AnswerRound(1, [], [0])).ThenRefused(new NoSuchGap(0, 3))
        .Does(new AnswerRound(1, [], [1, 2, 3])).ThenRefused(new TooManyChoices(3, 2))
        .Does(new AnswerRound(2, [1], [])).ThenRefused(new NoRoundOpen())
        .Does(new AnswerRound(1, default, default)).Then(new Happened.RoundAnswered(1, Ann, [], []));

    [Fact]
    public void Only_who_took_part_answers_while_it_is_open() => Open()
        .By(Nobody).Does(new AnswerRound(1, [1], [])).ThenRefused(new NotOfThisProgramme())
        .By(Nat).Does(new AnswerRound(1, [1], [])).ThenRefused(new NotOfThisProgramme())
        .Does(new CloseRound(2)).ThenRefused(new NoRoundOpen())
        .Does(new CloseRound(1)).Then(new Happened.RoundClosed(1, Nat))
        .Does(new CloseRound(1)).ThenRefused(new NoRoundOpen())
        .By(Ann).Does(new AnswerRound(1, [1], [])).ThenRefused(new NoRoundOpen());

    [Fact]
    public void After_its_time_nobody_answers_though_nobody_closed_it() => Open().Later(TimeSpan.FromDays(9))
        .By(Ann).Does(new AnswerRound(1, [1], [])).ThenRefused(new NoRoundOpen());

    [Fact]
    public void Each_is_asked_once_through_the_last_session_they_took_part_in()
    {
        var story = Open();
        var messages = ProgrammeMessages.For(new ProgrammeId(Guid.Empty), story.Programme, story.Last!.Events, story.Material);

        Assert.Equal(12, messages.Length);
        Assert.All(messages, m => Assert.Equal(CardKind.ProgrammeRound, m.Message.Card));
        Assert.Equal(ClosedSessions.IdOf("two"), messages.Single(m => m.Message.To == Recipient.Of(Ben)).Session);
    }

    private static ProgrammeStory Open() => GivenSessions().Did(new OpenRound([Line("1/1.1"), Line("2/1.1"), Line("1/2.1")], 2));
}
