using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Teams.Words;

namespace WorkshopBot.Teams.Sending;

/// <summary>Draws a waiting message from the log as it is now.</summary>
public sealed class Rendering(SessionRunner runner, IAddresses addresses, Readers readers, FileOffers files, ProgrammeTurns programmes, ProgrammeViews views)
{
    /// <summary>The message to send; null when there is nothing left to say.</summary>
    /// <param name="shorter">The channel found it too large as it was.</param>
    public async Task<OutgoingActivity?> RenderAsync(Waiting waiting, Address address, bool shorter, CancellationToken cancel)
    {
        var person = waiting.Message.To.Person;
        if (waiting.Message.Card == CardKind.Answer && person is { } asker && FileOffer.OfSubject(waiting.Message.Subject) is { } offer)
            return await files.RenderAsync(offer, asker, address, cancel);

        var card = waiting.Message.Card == CardKind.Answer
            ? await AnswerAsync(waiting, person, address, cancel)
            : await CardAsync(waiting, person, address.Channel, cancel);
        if (shorter)
            card = card?.Shortened(new BotWords(card.Lang).CardShortened);

        return card is null ? null : Message(card, address);
    }

    /// <summary>The message that carries a card: a notification says what the card says aloud.</summary>
    internal static OutgoingActivity Message(Card card, Address address) => new(
        new OutgoingContent.AdaptiveCard(card.ToJson()), new Account(address.BotId), address.Conversation, Recipient: null, card.Speak, card.Lang)
    { Marking = card.Marking, Made = card.Made };

    private async Task<Card?> CardAsync(Waiting waiting, PersonId? person, string channel, CancellationToken cancel)
    {
        if (waiting.Session is not { } id || await runner.ReadAsync(id, cancel) is not { } session)
            return null;

        // Who led before no longer does; their control card says so by being drawn for them.
        var reader = await readers.ForAsync(id, session, person, channel, null, cancel);
        return waiting.Message.Card is CardKind.ProgrammeRound or CardKind.Progress
            ? await views.CardAsync(waiting.Message, id, reader, cancel)
            : SessionCards.Render(waiting.Message, session, id, await views.WithFatesAsync(reader, waiting.Message.Card, id, cancel), null);
    }

    private async Task<Card?> AnswerAsync(Waiting waiting, PersonId? person, Address address, CancellationToken cancel)
    {
        var subject = waiting.Message.Subject;
        if (Showing.OfProgramme(subject) is var (about, through, cause))
        {
            var via = through ?? (person is { } who ? await addresses.SessionOfAsync(who, cancel) : null);
            var known = via is { } there ? await runner.ReadAsync(there, cancel) : null;
            var asks = await readers.ForAsync(known is null ? null : via, known, person, address.Channel, null, cancel);
            return await views.DrawAsync(about with { Ran = await programmes.RecallAsync(cause, cancel) }, known is null ? null : via, asks, cancel);
        }

        if (Showing.Of(subject) is var (wish, spoken))
        {
            var id = (waiting.Session ?? spoken) is { } named ? named : person is { } p ? await addresses.SessionOfAsync(p, cancel) : address.Session;
            var now = id is { } known ? await runner.ReadAsync(known, cancel) : null;
            var reader = await readers.ForAsync(now is null ? null : id, now, person, address.Channel, null, cancel);
            return wish switch
            {
                Wish.Show show => ViewCards.Show(show, now, id, reader, ""),
                Wish.Unclear unclear => ViewCards.NotUnderstood(unclear.What, now, id, reader),
                _ => null,
            };
        }

        if (await runner.RecallAsync(subject, cancel) is not { } ran)
            return null;

        var asker = await readers.ForAsync(ran.Id, ran.Session, person, address.Channel, null, cancel);
        var notice = ViewCards.NoticeOf(ran, subject, asker);
        return ran.Session is { } session
            ? SessionCards.Render(waiting.Message, session, ran.Id, asker, notice)
            : NoSessionCard.Render(asker, notice);
    }
}
