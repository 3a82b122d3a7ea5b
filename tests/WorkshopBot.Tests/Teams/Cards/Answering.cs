using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>What people are told about what came of their press or words.</summary>
public sealed class Answering
{
    private static readonly Stop Rate = new(PhaseKind.Rate, 1, 1), Rank = new(PhaseKind.Rank, 1, 1);

    [Fact]
    public void A_contribution_gets_its_number() =>
        Assert.Equal("Bewaard als 1.", Said(Collecting.By(Ana).Does(Contribute("Bij uitval ontbreekt noodstroom"))).Lines[0]);

    [Fact]
    public void A_rating_is_stored() => Assert.StartsWith(
        "Uw oordeel is bewaard.", Said(GivenASession().Opened(PhaseKind.Rate).By(Ana).Does(new SessionCommand.Rate(Rate, [new("q1", Degree.Partly, null)], false))).Lines[0], StringComparison.Ordinal);

    [Fact]
    public void A_choice_is_named() => Assert.Equal(
        ["U koos 1, 2."], Said(GivenGaps("een", "twee").By(Ana).Does(new SessionCommand.Choose(Rank, [new(2, null, null), new(1, null, null)], false))).Lines);

    [Fact]
    public void What_was_so_already_is_said_to_be_so() =>
        Assert.Equal(["Er is niets veranderd."], Said(Collecting.By(Ana).Did(new SessionCommand.BePresent()).Does(new SessionCommand.BePresent())).Lines);

    [Fact]
    public void A_refusal_is_no_success_and_says_what_to_do()
    {
        var notice = Said(Collecting.By(Stranger).Does(Contribute("Hallo")));
        Assert.False(notice.Good);
        Assert.Contains("doe mee", notice.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_to_call_is_shown_as_it_was_configured() => Assert.Equal(
        "beveiliging@voorbeeld.nl", Said(Collecting.By(Ana).Does(Contribute("STG. GEHEIM de plannen"))).Quote);

    [Fact]
    public void The_same_point_is_asked_of_ones_own() => Assert.Equal(
        [new SamePoint(2, 1, "Bij uitval ontbreekt noodstroom op huisartsenposten", "huisartsenposten, Noodstroom, ontbreekt")],
        Said(Collecting.Contributed(Ana, "Bij uitval ontbreekt noodstroom op huisartsenposten")
            .By(Ana).Does(Contribute("Noodstroom ontbreekt bij uitval op huisartsenposten"))).Offers);

    [Fact]
    public void The_same_point_is_asked_of_what_was_sent_in_advance() => Assert.Equal(
        [1],
        Said(GivenASession().Contributed(Ben, "Bij uitval ontbreekt noodstroom op huisartsenposten", theme: 1).Opened(PhaseKind.Collect)
            .By(Ana).Does(Contribute("Noodstroom ontbreekt bij uitval op huisartsenposten"))).Offers.Select(o => o.Other));

    [Fact]
    public void What_others_wrote_in_silence_is_not_shown() => Assert.Empty(
        Said(Collecting.Contributed(Ben, "Bij uitval ontbreekt noodstroom op huisartsenposten")
            .By(Ana).Does(Contribute("Noodstroom ontbreekt bij uitval op huisartsenposten"))).Offers);

    [Fact]
    public void After_the_reveal_nothing_is_asked() => Assert.Empty(
        Said(Collecting.Contributed(Ana, "Bij uitval ontbreekt noodstroom op huisartsenposten").Opened(PhaseKind.Join)
            .By(Ana).Does(Contribute("Noodstroom ontbreekt bij uitval op huisartsenposten"))).Offers);

    [Fact]
    public void Whatever_is_accepted_is_answered_in_both_languages()
    {
        foreach (var story in Enumerable.Range(1, 2).SelectMany(seed => AnySession.Walk(seed, "Tekst")).Where(s => s.Last!.Events is not [SessionEvent.PairsOffered]))
        {
            foreach (var language in new[] { "nl", "en" })
                Assert.True(0 < Answers.For(new Ran(EveryCard.Id, story.Last!, story.Session, false), story.Session, EveryCard.Reader(story.Speaker, language)).Lines.Length, string.Join(", ", story.Last!.Events));
        }
    }

    private static SessionStory Collecting => GivenASession().Opened(PhaseKind.Collect);

    private static SessionCommand.Contribute Contribute(string text) => new(null, text, false, false);

    private static Notice Said(SessionStory story) =>
        Answers.For(new Ran(EveryCard.Id, story.Last!, story.Session, false), story.Session, EveryCard.Reader(story.Speaker));
}
