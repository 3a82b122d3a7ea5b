using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Teams.Sending;

/// <summary>Draws the answer to a wish: what was asked to be shown, what was not understood, or what came of a command.</summary>
public static class ViewCards
{
    /// <param name="seen">The wordings on the button that was pressed; empty when none was.</param>
    public static Card Show(Wish.Show show, Session? session, SessionId? id, CardReader reader, string seen)
    {
        var view = show.View;
        if (view is View.Start)
            return StartCard.Render(reader, null);
        if (view is View.Hello)
            return HelloCard.Render(reader);
        if (view is View.Help)
            return HelpCard.Render(reader, session is not null && reader.Person is { } p && session.MayLead(p), null);
        if (session is null)
            return NotUnderstood(Misunderstanding.NoSession, null, null, reader);

        return view switch
        {
            // Who leads sees how things stand on their own card, with the way on.
            View.Now when reader.Person is { } lead && lead == session.Lead =>
                SessionCards.Render(new Outgoing(Recipient.Of(lead), CardKind.Control, "control"), session, id!.Value, reader, null),
            View.Now or View.Own => SessionCards.Now(session, id!.Value, reader, null),
            View.Mine => SessionCards.Mine(session, id!.Value, reader, null),
            View.Details => SessionCards.Details(session, id!.Value, reader, null),
            View.Door => SessionCards.Door(session, id!.Value, reader),
            View.Join => SessionCards.Render(new Outgoing(Recipient.Group, CardKind.Opening, "opening"), session, id!.Value, reader, null),
            View.Proposals => SessionCards.Proposals(session, id!.Value, reader, null),
            View.Report => SessionCards.Report(session, id!.Value, reader, null),
            View.LeadForm => SessionCards.LeadForm(session, id!.Value, reader, null),
            View.List => SessionCards.List(session, id!.Value, reader, null, ThemeOf(show, session), show.From),
            View.Classes => SessionCards.Classes(session, id!.Value, reader, null, show.Theme > 0 ? new GapRef(show.Theme, show.From) : null),
            View.ReservationForm => SessionCards.ReservationForm(session, id!.Value, reader, null, seen),
            _ => throw new System.Diagnostics.UnreachableException(view.ToString()),
        };
    }

    private static int ThemeOf(Wish.Show show, Session session) =>
        show.Theme >= 1 && show.Theme <= session.Themes.Length ? show.Theme
        : session.Open?.Stop.Theme is > 0 and var open ? open
        : 1;

    public static Card NotUnderstood(Misunderstanding what, Session? session, SessionId? id, CardReader reader)
    {
        var notice = new Notice([reader.Words.Misunderstood(what)], Good: false);
        return session is null
            ? NoSessionCard.Render(reader, notice)
            : SessionCards.Render(new Outgoing(Recipient.Group, CardKind.Answer, ""), session, id!.Value, reader, notice);
    }

    /// <summary>The notice of what came of a command.</summary>
    public static Notice NoticeOf(Ran ran, string cause, CardReader reader) => Answers.For(ran, ran.Session, reader) with
    {
        Held = ran.Decision is Decision.Refused { Why: Refusal.AsksAboutMarking } ? cause : null,
    };
}
