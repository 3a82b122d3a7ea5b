using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Teams.Sending;

/// <summary>
/// The card with which a press is answered: for the one who pressed, the same card with what just happened. What was turned
/// down keeps what was filled in.
/// </summary>
public sealed class Answering(Readers readers, ProgrammeViews views)
{
    /// <param name="cause">Of the press; the key of a text that waits to be confirmed.</param>
    public async Task<Card> CardAsync(Done done, string cause, Fields fields, CancellationToken cancel)
    {
        var id = done.Ran?.Id ?? done.Who.Id;
        var session = done.Ran is { } ran ? ran.Session : done.Who.Session;
        var person = done.Who.Person.Id;
        var reader = await readers.ForAsync(id, session, done.Who.Person.Id, done.Who.Channel, done.Who.Locale, cancel);

        reader = reader with { Wished = done.Who.Wished };

        if (done.Programme is { } answer)
        {
            var card = await views.DrawAsync(answer, session is null ? null : id, reader, cancel);
            return answer.Unclear is not null || answer.Ran.Any(r => r.Ruling.Why is not (null or Refusal.StateSecretMarking)) ? Refilling.With(card, fields.Values) : card;
        }

        reader = await views.WithFatesAsync(reader, CardOf(fields, session, person)?.Card, id, cancel);
        switch (done.Wish)
        {
            case Wish.Record when session is not null:
                var page = SessionCards.Proposals(session, id!.Value, reader, done.Ran is null ? null : ViewCards.NoticeOf(done.Ran, cause, reader));
                return done.Ran is { Decision: Decision.Refused } ? Refilling.With(page, fields.Values) : page;
            case Wish.ToMyFiles when session is not null:
                return SessionCards.Report(session, id!.Value, reader, new Notice([reader.Words.FileQuestionIsBelow], Good: true));
            case Wish.Show { View: View.Own } when done.Ran is null && session is not null && CardOf(fields, session, person) is { } own:
                return SessionCards.Render(own, session, id!.Value, reader, null);
            // The form is a message of its own: the card with the button is kept current, which would wipe what is typed.
            case Wish.Show { View: View.LeadForm } when done.Ran is null && session is not null && CardOf(fields, session, person) is { } control:
                return SessionCards.Render(control, session, id!.Value, reader, new Notice([reader.Words.FormIsBelow], Good: true));
            case Wish.Show show when done.Ran is null:
                return ViewCards.Show(show, session, id, reader, fields[Field.Seen]);
            case Wish.Unclear unclear when done.Ran is null:
                return Refilling.With(
                    session is not null && Again(fields, session, id!.Value, person, reader, new Notice([reader.Words.Misunderstood(unclear.What)], Good: false)) is { } same
                        ? same
                        : ViewCards.NotUnderstood(unclear.What, session, id, reader),
                    fields.Values);
        }

        var notice = ViewCards.NoticeOf(done.Ran!, cause, reader);
        if (session is null)
            return done.Wish is Wish.Start ? Refilling.With(StartCard.Render(reader, notice), fields.Values) : NoSessionCard.Render(reader, notice);

        // Who came in by one press and was never met is asked for whom they speak; they take part already.
        if (done is { Wish: Wish.Do { Command: SessionCommand.Join { Kind: var kind } }, Ran.Decision: Decision.Accepted } && kind == default && IsHardlyKnown(done.Who))
            return SessionCards.Details(session, id!.Value, reader, notice with { Lines = [.. notice.Lines, reader.Words.SayForWhom] });
        if (KeepsWhatWasFilledIn(done.Ran!.Decision) && Again(fields, session, id!.Value, person, reader, notice) is { } again)
            return Refilling.With(again, fields.Values);

        // A text that waits for an answer needs the button that gives it.
        var what = notice.Held is null && CardOf(fields, session, person) is { } pressed ? pressed : new Outgoing(Recipient.Of(done.Who.Person.Id), CardKind.Answer, cause);
        return SessionCards.Render(what, session, id!.Value, reader, notice);
    }

    /// <summary>Never met, or known from the tenant's own list only, which says nothing of the kind of organisation.</summary>
    private static bool IsHardlyKnown(Who who) => who.Session?.Members.ContainsKey(who.Person.Id) is not true
        && (who.Person.Profile is not { } profile || profile.Kind == OrganisationKind.Other);

    /// <summary>Words that may be a secret are not sent back.</summary>
    private static bool KeepsWhatWasFilledIn(Decision decision) =>
        decision is Decision.Refused { Why: not (Refusal.StateSecretMarking or Refusal.AsksAboutMarking or Refusal.PhaseMovedOn) };

    /// <summary>The form or card on which the button stood; null when it is gone.</summary>
    private static Card? Again(Fields fields, Session session, SessionId id, PersonId person, CardReader reader, Notice notice) => fields[Field.Form] switch
    {
        FormName.Lead => SessionCards.LeadForm(session, id, reader, notice),
        FormName.Classes => SessionCards.Classes(session, id, reader, notice, fields.Gap(Field.Gap)),
        FormName.Reservation => SessionCards.ReservationForm(session, id, reader, notice, fields[Field.Seen]),
        _ => CardOf(fields, session, person) is { } same ? SessionCards.Render(same, session, id, reader, notice) : null,
    };

    /// <summary>Which card the button stood on.</summary>
    private static Outgoing? CardOf(Fields fields, Session? session, PersonId person) =>
        session is not null && fields[Field.Card].Split(':', 2) is [var kind, var subject] && Enum.TryParse<CardKind>(kind, out var card) && Enum.IsDefined(card)
            && SessionCards.Fits(card, subject, session) && MaySee(card, subject, session, person)
            ? new Outgoing(Recipient.Group, card, subject)
            : null;

    /// <summary>A press says on which card it stood; what that card shows is for its own readers all the same.</summary>
    private static bool MaySee(CardKind card, string subject, Session session, PersonId person) => card switch
    {
        CardKind.Control or CardKind.Clock or CardKind.Postpone or CardKind.RoleAsked or CardKind.MarkingAlert => session.MayLead(person),
        CardKind.Draft => SessionCards.MaySeeDraft(session, subject, person),
        CardKind.Report => session.MayLead(person) || session.RoleOf(person) == Role.Coordinator,
        CardKind.Notes => session.MayLead(person) || session.RoleOf(person) == Role.NoteTaker,
        _ => true,
    };
}
