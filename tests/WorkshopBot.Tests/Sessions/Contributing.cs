using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Contributing
{
    private static SessionStory Collecting => GivenASession().Opened(PhaseKind.Collect);

    [Fact]
    public void A_contribution_is_stored_first() => Collecting.By(Ana).Does(Text("  Er is geen noodstroom \n"))
        .Then(new ContributionStored(1, 1, 1, Ana, new("Er is geen noodstroom"), Timing.InPhase, false, null, null));

    [Fact]
    public void Two_are_kept_and_a_third_only_after_one_was_withdrawn() => Collecting.Contributed(Ana, "Een").Contributed(Ana, "Twee")
        .By(Ana).Does(Text("Drie")).ThenRefused(new TooManyContributions(2, 1))
        .By(Ana).Did(new Withdraw(1)).By(Ana).Does(Text("Drie")).Then(new ContributionStored(3, 1, 1, Ana, new("Drie"), Timing.InPhase, false, null, null))
        .By(Ben).Does(Text("Vier")).ThenSession(s => Assert.Equal(4, s.Contributions.Count));

    [Fact]
    public void Two_in_advance_do_not_count_for_the_two_of_the_phase() => GivenASession().Contributed(Ana, "Een", 1).Contributed(Ana, "Twee", 1)
        .By(Ana).Does(Text("Drie", 1)).ThenRefused(new TooManyContributions(2, 1))
        .By(Ana).Does(Text("Ander thema", 2)).ThenSession(s => Assert.Equal(Timing.InAdvance, s.Contributions[3].Timing))
        .Opened(PhaseKind.Collect).Contributed(Ana, "Drie").ThenSession(s => Assert.Equal(Timing.InPhase, s.Contributions[4].Timing));

    [Fact]
    public void A_second_round_of_collecting_stands_apart() => Collecting.Contributed(Ana, "Een").Contributed(Ana, "Twee").Opened(PhaseKind.Join)
        .By(Fay).Did(new GoBack(null)).Contributed(Ana, "Drie")
        .ThenSession(s => Assert.Equal((2, Timing.InPhase), (s.Contributions[3].Round, s.Contributions[3].Timing)))
        .ThenSession(s => Assert.Equal([true, true, false], s.Contributions.Values.Select(s.IsRevealed)))
        .Opened(PhaseKind.Join).ThenSession(s => Assert.All(s.Contributions.Values, c => Assert.True(s.IsRevealed(c))));

    [Fact]
    public void What_was_sent_in_a_round_that_was_left_by_going_back_stays_hidden_until_a_round_closes() => Collecting.Contributed(Ana, "Een")
        .By(Fay).Did(new GoBack(null)).ThenSession(s => Assert.False(s.IsRevealed(s.Contributions[1])))
        .Contributed(Ben, "Twee", 1).ThenSession(s => Assert.Equal(Timing.InAdvance, s.Contributions[2].Timing))
        .Opened(PhaseKind.Join).ThenSession(s => Assert.All(s.Contributions.Values, c => Assert.True(s.IsRevealed(c))));

    [Fact]
    public void After_the_reveal_and_after_closing_they_are_marked_so_and_have_no_limit() => Collecting.Opened(PhaseKind.Join)
        .Contributed(Ana, "Een").Contributed(Ana, "Twee").Contributed(Ana, "Drie")
        .Closed().Contributed(Ana, "Vier", 1)
        .ThenSession(s => Assert.Equal([Timing.AfterReveal, Timing.AfterReveal, Timing.AfterReveal, Timing.Late], s.Contributions.Values.Select(c => c.Timing)));

    [Fact]
    public void One_typed_in_the_group_is_kept_and_marked_as_seen_before_the_reveal() => Collecting
        .By(Ana).Does(new Contribute(null, "Voor iedereen", InGroup: true, false)).ThenSession(s => Assert.True(s.Contributions[1].SeenBeforeReveal))
        .Opened(PhaseKind.Join)
        .By(Ben).Does(new Contribute(null, "Na de onthulling", InGroup: true, false)).ThenSession(s => Assert.False(s.Contributions[2].SeenBeforeReveal));

    [Fact]
    public void Which_theme_must_be_clear() => GivenASession()
        .By(Ana).Does(Text("Een")).ThenRefused(new NeedsTheme(3))
        .By(Ana).Does(Text("Een", 4)).ThenRefused(new NoSuchTheme(4, 3))
        .By(Ana).Does(Text("Een", int.MinValue)).ThenRefused(new NoSuchTheme(int.MinValue, 3));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\0\u200b\u2060\u00ad\u202e")]
    public void A_text_in_which_nothing_can_be_seen_is_none(string text) => Collecting.By(Ana).Does(Text(text)).ThenRefused(new TextIsEmpty());

    [Fact]
    public void A_text_has_an_end() => Collecting
        .By(Ana).Does(Text(new string('x', 20_000))).ThenRefused(new TextIsTooLong(20_000, 2000))
        .By(Ana).Does(Text(new string('x', 2000))).ThenSession(s => Assert.Equal(2000, s.Contributions[1].Text.Body!.Length));

    [Fact]
    public void What_no_log_can_hold_is_made_fit_and_all_else_stays_as_typed() => Collecting
        .Contributed(Ana, "a\0b \ud800 c").ThenSession(s => Assert.Equal("ab \ufffd c", s.Contributions[1].Text.Body))
        .Contributed(Ana, "=1+1 <b>**\u202eصندوق**</b> 👍").ThenSession(s => Assert.Equal("=1+1 <b>**\u202eصندوق**</b> 👍", s.Contributions[2].Text.Body));

    [Fact]
    public void A_state_secret_marking_is_refused_and_only_the_fact_is_kept() => Collecting.By(Ana).Does(Text("Stg. Geheim: het plan"))
        .ThenRefused(new StateSecretMarking("beveiliging@voorbeeld.nl"), new MarkingSuspected(1, Ana))
        .By(Ana).Does(Text("Stg. Geheim: het plan", 77)).ThenRefused(new StateSecretMarking("beveiliging@voorbeeld.nl"), new MarkingSuspected(0, Ana))
        .ThenSession(s => Assert.Equal(2, s.MarkingsSuspected))
        .ThenSession(s => Assert.DoesNotContain("het plan", Portrait.Of(s), StringComparison.Ordinal));

    [Fact]
    public void One_that_is_only_named_is_asked_about_and_then_stored() => Collecting.By(Ana)
        .Does(Text("Niemand kent de regels voor Stg. Geheim hier")).ThenRefused(new AsksAboutMarking())
        .Does(new Contribute(null, "Niemand kent de regels voor Stg. Geheim hier", false, OnlyNamesMarking: true)).ThenSession(s => Assert.Single(s.Contributions))
        .Does(new Contribute(null, "Stg. Geheim", false, OnlyNamesMarking: true)).ThenRefused(new StateSecretMarking("beveiliging@voorbeeld.nl"), new MarkingSuspected(1, Ana));

    [Fact]
    public void Only_participants_contribute() => Collecting
        .By(Ob).Does(Text("Een")).ThenRefused(new OnlyParticipantsMay())
        .By(Fay).Does(Text("Een")).ThenRefused(new OnlyParticipantsMay())
        .By(Stranger).Does(Text("Een")).ThenRefused(new JoinFirst());

    [Fact]
    public void Only_its_writer_withdraws_it_and_once() => Collecting.Contributed(Ana, "Een")
        .By(Ben).Does(new Withdraw(1)).ThenRefused(new OnlyItsWriterMay())
        .By(Fay).Does(new Withdraw(1)).ThenRefused(new OnlyItsWriterMay())
        .By(Ana).Does(new Withdraw(1)).Then(new ContributionWithdrawn(1, Ana))
        .By(Ana).Does(new Withdraw(1)).ThenRefused(new NoSuchContribution(1));

    [Fact]
    public void Same_point_is_asked_of_its_writer_about_ones_own_or_what_was_sent_in_advance_only() => GivenASession().Contributed(Ben, "Vooraf", 1)
        .Opened(PhaseKind.Collect).Contributed(Cleo, "Van een ander").Contributed(Ana, "Eerste").Contributed(Ana, "Tweede")
        .By(Ana).Does(new AnswerSamePoint(4, 1, true)).Then(new SamePointAnswered(4, 1, Ana, true))
        .By(Ana).Does(new AnswerSamePoint(4, 1, true)).Then()
        .By(Ana).Does(new AnswerSamePoint(4, 3, false)).Then(new SamePointAnswered(4, 3, Ana, false))
        .By(Ana).Does(new AnswerSamePoint(4, 2, true)).ThenRefused(new NotYetRevealed())
        .By(Ana).Does(new AnswerSamePoint(4, 4, true)).ThenRefused(new NoSuchContribution(4))
        .By(Ana).Does(new AnswerSamePoint(4, 9, true)).ThenRefused(new NoSuchContribution(9))
        .By(Ben).Does(new AnswerSamePoint(4, 1, true)).ThenRefused(new OnlyItsWriterMay())
        .Opened(PhaseKind.Join).By(Ana).Does(new AnswerSamePoint(4, 2, true)).Then(new SamePointAnswered(4, 2, Ana, true));

    [Fact]
    public void What_was_said_aloud_is_noted_as_spoken_and_shown_at_once() => Collecting.By(Nora)
        .Does(new Note(null, "Wij missen personeel", "Saba, per telefoon", null, false))
        .Then(new ContributionStored(1, 1, 1, Nora, new("Wij missen personeel"), Timing.InPhase, false, new("Saba, per telefoon"), null))
        .ThenSession(s => Assert.True(s.IsRevealed(s.Contributions[1]) && !s.Themes[0].Acted.Contains(Nora)));

    [Fact]
    public void A_note_is_corrected_by_another_that_takes_its_place() => Collecting.By(Nora).Did(new Note(null, "Fout", "", null, false))
        .Does(new Note(null, "Goed", "", Replaces: 1, false))
        .Then(new ContributionWithdrawn(1, Nora), new ContributionStored(2, 1, 1, Nora, new("Goed"), Timing.InPhase, false, new(""), 1))
        .Does(new Note(null, "Nog eens", "", Replaces: 1, false)).ThenRefused(new NoSuchContribution(1))
        .Contributed(Ana, "Getypt").By(Nora).Does(new Note(null, "Anders", "", Replaces: 3, false)).ThenRefused(new NoSuchContribution(3))
        .By(Ana).Does(new Note(null, "Zelf", "", null, false)).ThenRefused(new OnlyNoteTakersMay())
        .By(Fay).Does(new Note(null, "Door de gespreksleider", "", null, false)).ThenSession(s => Assert.Equal(4, s.Contributions.Count));

    private static Contribute Text(string text, int? theme = null) => new(theme, text, false, false);
}
