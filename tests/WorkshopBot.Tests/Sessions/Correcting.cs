using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Correcting
{
    private static SessionStory Corrections => GivenGaps("Een", "Twee").Opened(PhaseKind.Word).Closed();

    [Fact]
    public void When_the_corrections_end_the_report_becomes_final_with_a_version()
    {
        var until = Corrections.Session.CorrectionsUntil!.Value;

        Corrections.By(PersonId.Program).At(until.AddDays(-1)).Did(new LookAtClock()).At(until.AddTicks(-1)).Does(new LookAtClock()).Then()
            .At(until).Does(new LookAtClock()).Then(new Finalised(1)).Does(new LookAtClock()).Then()
            .ThenSession(s => Assert.Equal((Stage.Final, until.AddMonths(6)), (s.Stage, ClockRules.NextLook(s))));
    }

    [Fact]
    public void In_the_corrections_one_still_contributes_notes_agrees_reserves_recognises_and_withdraws() => Corrections
        .By(Ben).Did(new Contribute(1, "Nog dit", false, false))
        .By(Nora).Did(new Note(1, "Gehoord in de gang", "", null, false))
        .By(Cleo).Did(new Agree([])).Did(new Reserve(new(1, 1), "Toch niet")).Did(new Recognise([Target.Of(1)], true))
        .By(Ana).Did(new Withdraw(1))
        .ThenSession(s => Assert.Equal([Timing.Late, Timing.Late], [s.Contributions[3].Timing, s.Contributions[4].Timing]));

    [Fact]
    public void Nothing_is_rated_joined_chosen_reworded_or_set_aside_any_more() => Assert.All<SessionCommand>(
        [
            new Rate(new(PhaseKind.Rate, 1, 1), [], false), new AnswerPairs(new(PhaseKind.Join, 1, 1), [], []), new JoinContributions([1, 2], ""),
            new UndoJoin(1), new Choose(new(PhaseKind.Rank, 1, 1), [], false), new Reword(new(1, 1), "Anders", null), new LetBothStand(new(1, 1), 1),
            new SetAside(Target.Of(1), "Elders"), new BringBack(Target.Of(1)), new SayCourse(new(1, 1), "Een", null, null, "", []),
            new OfferPairs(1, 1, []), new PostponeWording(1), new Pause(), new Resume(), new GoBack(null), new Skip(null), new Extend(null, TimeSpan.Zero),
        ],
        command => Corrections.By(Fay).Does(command).ThenRefused(new SessionHasClosed()));

    [Fact]
    public void A_final_session_takes_nothing_but_a_marking_a_removal_and_a_language()
    {
        var final = Corrections.Later(TimeSpan.FromDays(30)).By(PersonId.Program).Did(new LookAtClock());

        final.By(Ana).Does(new Contribute(1, "Te laat", false, false)).ThenRefused(new SessionIsFinal())
            .Does(new Withdraw(1)).ThenRefused(new SessionIsFinal())
            .Does(new Agree([])).ThenRefused(new SessionIsFinal())
            .Does(DetailsOf(Ana)).ThenRefused(new SessionIsFinal())
            .Does(new ChooseLanguage("en")).Then(new LanguageChosen(Ana, "en"))
            .Does(new Remove(Target.Of(1), RemovalGround.Privacy)).ThenAmongOthers(new ContributionWithdrawn(1, Ana))
            .By(Cor).Does(new SetMarking(false, Marking.Unmarked)).Then(new MarkingSet(Cor, false, Marking.Unmarked));
    }

    [Fact]
    public void Two_readings_of_the_session_are_agreed_to_in_the_corrections_by_naming_one() => GivenGaps("Een").Opened(PhaseKind.Word)
        .By(Ana).Did(new Reserve(new(1, 1), "Liever zo"))
        .By(Fay).Did(new Reword(new(1, 1), "Anders", null)).Did(new Reword(new(1, 1), "Nog anders", null)).Did(new LetBothStand(new(1, 1), 1))
        .Closed().By(Ben).Does(new Agree([])).Then()
        .Does(new Agree([new(new(1, 1), 3)])).Then(new Agreed(Ben, [new(new(1, 1), 3)]))
        .ThenSession(s => Assert.Equal((0, 3), (s.Themes[0].Gaps[1].Agreed.Count, s.Themes[0].Gaps[1].AgreedLater[Ben])));
}
