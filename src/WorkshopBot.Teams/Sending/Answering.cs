using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Teams.Sending;

/// <summary>The card with which a press is answered: for the one who pressed, the same card with what just happened at its top.</summary>
public sealed class Answering(Readers readers)
{
    /// <param name="cause">Of the press; the key of a text that waits to be confirmed.</param>
    public async Task<Card> CardAsync(Done done, string cause, Fields fields, CancellationToken cancel)
    {
        var id = done.Ran?.Id ?? done.Who.Id;
        var session = done.Ran is { } ran ? ran.Session : done.Who.Session;
        var reader = await readers.ForAsync(id, session, done.Who.Person.Id, done.Who.Locale, cancel);

        switch (done.Wish)
        {
            case Wish.Show { View: View.Own } when done.Ran is null && session is not null && CardOf(fields, session) is { } own:
                return SessionCards.Render(own, session, id!.Value, reader, null);
            case Wish.Show show when done.Ran is null:
                return ViewCards.Show(show, session, id, reader, fields[Field.Seen]);
            case Wish.Unclear unclear when done.Ran is null:
                return session is not null && CardOf(fields, session) is { } same
                    ? SessionCards.Render(same, session, id!.Value, reader, new Notice([reader.Words.Misunderstood(unclear.What)], Good: false))
                    : ViewCards.NotUnderstood(unclear.What, session, id, reader);
        }

        var notice = ViewCards.NoticeOf(done.Ran!, cause, reader);
        if (session is null)
            return done.Wish is Wish.Start ? StartCard.Render(reader, notice) : NoSessionCard.Render(reader, notice);

        // A text that waits for an answer needs the button that gives it.
        var what = notice.Held is null && CardOf(fields, session) is { } pressed ? pressed : new Outgoing(Recipient.Of(done.Who.Person.Id), CardKind.Answer, cause);
        return SessionCards.Render(what, session, id!.Value, reader, notice);
    }

    /// <summary>Which card the button stood on.</summary>
    private static Outgoing? CardOf(Fields fields, Session session) =>
        fields[Field.Card].Split(':', 2) is [var kind, var subject] && Enum.TryParse<CardKind>(kind, out var card) && Enum.IsDefined(card)
            && SessionCards.Fits(card, subject, session)
            ? new Outgoing(Recipient.Group, card, subject)
            : null;
}
