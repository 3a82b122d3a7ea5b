using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>What typed words are taken for.</summary>
public sealed class UnderstandingText
{
    [Theory]
    [InlineData("Nu ontbreekt een plan voor de eilanden")]
    [InlineData("Hulp van buiten komt te laat aan op Saba")]
    [InlineData("Taal is een drempel bij de alarmering")]
    [InlineData("Open data over dijken is niet te vinden")]
    [InlineData("Close cooperation between islands is missing")]
    [InlineData("Eens met de vorige spreker, daar heb ik verder niets aan toe te voegen")]
    [InlineData("Stem en beeld vallen weg bij een storing van het netwerk")]
    public void A_point_that_begins_like_a_command_is_a_contribution(string text) =>
        Assert.Equal(text, Assert.IsType<SessionCommand.Contribute>(Assert.IsType<Wish.Do>(Of(text)).Command).Text);

    [Theory]
    [InlineData("volgende", typeof(SessionCommand.Next))]
    [InlineData("Next", typeof(SessionCommand.Next))]
    [InlineData("taal en", typeof(SessionCommand.ChooseLanguage))]
    [InlineData("stem 1", typeof(SessionCommand.Choose))]
    [InlineData("eens", typeof(SessionCommand.Agree))]
    [InlineData("voorbehoud 1.2 schrijf erbij voor wie", typeof(SessionCommand.Reserve))]
    [InlineData("trek in 14", typeof(SessionCommand.Withdraw))]
    [InlineData("wis 2.3", typeof(SessionCommand.Remove))]
    public void A_command_is_a_command(string text, Type command) =>
        Assert.IsType(command, Assert.IsType<Wish.Do>(Of(text)).Command);

    [Theory]
    [InlineData("volgnde")]
    [InlineData("hlp")]
    public void A_slip_is_asked_about(string text) =>
        Assert.Equal(new Wish.Unclear(Misunderstanding.UnknownCommand), Of(text));

    private static Wish Of(string text) =>
        Understanding.OfText(text, new Asking(GivenAPlan().Joined(Fay, Ana).Opened(PhaseKind.Collect).Session, Ana, InGroup: false));
}
