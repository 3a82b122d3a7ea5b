using WorkshopBot.Domain.Catalogue;
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
    [InlineData("Klopt niet dat elke regio een plan heeft voor uitval")]
    [InlineData("Right now nobody on Saba knows whom to call")]
    [InlineData("AI aan de grens is niet getest bij een storing")]
    [InlineData("Move people out of the low areas takes two days")]
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
    [InlineData("ai aan", typeof(SessionCommand.SwitchModel))]
    [InlineData("AI aan!", typeof(SessionCommand.SwitchModel))]
    [InlineData("AI off", typeof(SessionCommand.SwitchModel))]
    [InlineData("stel voor 1.2", typeof(SessionCommand.AskDraft))]
    [InlineData("vertaal 14", typeof(SessionCommand.AskDraft))]
    [InlineData("summarise 1", typeof(SessionCommand.AskDraft))]
    [InlineData("leg voor 2", typeof(SessionCommand.OfferDraft))]
    [InlineData("klopt niet 2", typeof(SessionCommand.AnswerDraft))]
    [InlineData("verplaats 14 2", typeof(SessionCommand.Move))]
    [InlineData("deel in 1.2 planvorming, preparatie", typeof(SessionCommand.ClassifyGap))]
    public void A_command_is_a_command(string text, Type command) =>
        Assert.IsType(command, Assert.IsType<Wish.Do>(Of(text)).Command);

    [Theory]
    [InlineData("deel in 1.2 planvorming, preparatie; fysieke veiligheid", Capability.Planning, "preparation", 1)]
    [InlineData("classify 2 law, prevention", Capability.LawPolicy, "prevention", 0)]
    [InlineData("deel in 2 respons", null, "response", 0)]
    public void What_is_lacking_is_named_in_words(string text, Capability? capability, string link, int interests)
    {
        var said = Assert.IsType<SessionCommand.ClassifyGap>(Assert.IsType<Wish.Do>(Of(text)).Command);
        Assert.Equal((capability, link, interests), (said.Capability, said.Link?.Value, said.Interests.Length));
    }

    [Theory]
    [InlineData("deel in 1.2 iets vreemds")]
    [InlineData("deel in 1.2 planvorming, nafase")]
    [InlineData("classify 2.1 planning, exercises")]
    public void What_is_lacking_in_words_that_mean_nothing_or_too_much_is_asked_about(string text) =>
        Assert.Equal(new Wish.Unclear(Misunderstanding.NeedsClass), Of(text));

    [Theory]
    [InlineData("volgnde")]
    [InlineData("hlp")]
    public void A_slip_is_asked_about(string text) =>
        Assert.Equal(new Wish.Unclear(Misunderstanding.UnknownCommand), Of(text));

    private static Wish Of(string text) =>
        Understanding.OfText(text, new Asking(GivenAPlan().Joined(Fay, Ana).Opened(PhaseKind.Collect).Session, Ana, InGroup: false));
}
