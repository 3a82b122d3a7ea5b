using System.Text.Json;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Cards;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>What an engine wrote says so, names what it leans on, and can be taken over by people only.</summary>
public sealed class DraftCards
{
    [Fact]
    public void What_a_model_wrote_carries_the_label_of_the_channel_and_its_sources()
    {
        var card = Card(Drafted(Engine.Model), Fay);
        using var sent = JsonDocument.Parse(new OutgoingActivity(
            new OutgoingContent.AdaptiveCard(card.ToJson()), new Account("bot"), "19:chat", null, card.Speak, card.Lang) { Made = card.Made }.ToJson());

        var entity = Assert.Single(sent.RootElement.GetProperty("entities").EnumerateArray());
        Assert.Equal("AIGeneratedContent", entity.GetProperty("additionalType")[0].GetString());
        Assert.Equal(["Bron 1.1", "Bron 1"], entity.GetProperty("citation").EnumerateArray().Select(c => c.GetProperty("appearance").GetProperty("name").GetString()));
        Assert.Contains("taalmodel (AI)", card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_made_of_peoples_own_words_carries_no_such_label()
    {
        var card = Card(Drafted(Engine.Lexical), Fay);

        Assert.Null(card.Made);
        Assert.Contains("Zonder taalmodel", card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_leads_can_put_a_drafted_wording_to_the_group()
    {
        Assert.Contains(Buttons(Card(Drafted(Engine.Model), Fay)), verb => verb == Verb.TakeDraft);
        Assert.DoesNotContain(Buttons(Card(Drafted(Engine.Model), Ana)), verb => verb == Verb.TakeDraft);
    }

    [Fact]
    public void A_drafted_wording_is_for_who_asked_and_who_leads()
    {
        var session = Drafted(Engine.Model).Session;

        Assert.True(SessionCards.MaySeeDraft(session, "1", Fay));
        Assert.False(SessionCards.MaySeeDraft(session, "1", Ana));
        Assert.False(SessionCards.MaySeeDraft(session, "2", Fay));
    }

    [Fact]
    public void The_group_is_asked_whether_a_summary_is_right_and_told_what_it_said()
    {
        var offered = GivenASession(p => p with { Quorum = 1 }).Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Opened(PhaseKind.Closing)
            .By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(Engine.Model).By(Fay).Did(new SessionCommand.OfferDraft(1));

        Assert.Equal([Verb.AnswerDraft, Verb.AnswerDraft], Buttons(Card(offered, null)));
        Assert.Contains("De groep heeft dit bevestigd: 1 zeggen", Card(offered.By(Ana).Did(new SessionCommand.AnswerDraft(1, true)), null).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_puts_the_likeliest_first_and_chooses_nothing()
    {
        var card = SessionCards.Classes(Drafted(Engine.Model).Session, EveryCard.Id, EveryCard.Reader(Fay), null, null);

        Assert.All(card.Body.OfType<CardElement.ChoiceSet>(), choice => Assert.Null(choice.Value));
        Assert.Equal([8, 5, 6], card.Body.OfType<CardElement.ChoiceSet>().Select(c => c.Choices.Length));
    }

    private static SessionStory Drafted(Engine engine)
    {
        var word = GivenGaps("Er is geen noodstroom").Opened(PhaseKind.Word);
        return word.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, new GapRef(1, 1), null, "nl")).Made(engine);
    }

    private static Card Card(SessionStory story, PersonId? person) => EveryCard.Render(story.Session, CardKind.Draft, "1", person);

    private static IEnumerable<string> Buttons(Card card) => card.Actions.OfType<WorkshopBot.Teams.Cards.CardAction.Execute>().Select(a => a.Verb);
}

/// <summary>Short for what an engine does.</summary>
file static class Engines
{
    public static SessionStory Made(this SessionStory story, Engine engine) => story.By(PersonId.Program).Did(
        new SessionCommand.MakeDraft(1, new MadeDraft(engine, null, [new DraftSentence("Zo staat het er.", [new GapRef(1, 1)], [1])], [], default)));
}
