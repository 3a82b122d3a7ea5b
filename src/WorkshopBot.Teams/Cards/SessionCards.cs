using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>Draws every card of a session from what happened in it: a pure function of session, reader and notice.</summary>
public static class SessionCards
{
    /// <param name="what">Which card, and what it is about.</param>
    /// <param name="session">As it is now, or was when an answer was given.</param>
    /// <param name="id">Goes into every button.</param>
    /// <param name="reader">With a person, a group's card becomes that person's own version.</param>
    /// <param name="notice">What just happened, for the one who pressed.</param>
    public static Card Render(Outgoing what, Session session, SessionId id, Reader reader, Notice? notice)
    {
        var d = new Drawing(session, id, reader, notice);
        var card = what.Card switch
        {
            CardKind.Opening => OpeningCard.Render(d),
            CardKind.Rate => Of(what, (theme, round) => RateCard.Render(d, theme, round)),
            CardKind.Collect => Of(what, (theme, round) => CollectCard.Render(d, theme, round)),
            CardKind.Join => Of(what, (theme, round) => JoinCard.Render(d, theme, round)),
            CardKind.Rank => Of(what, (theme, round) => RankCard.Render(d, theme, round)),
            CardKind.Word => Of(what, (theme, round) => WordCard.Render(d, theme, round)),
            CardKind.NewWording => OfWording(what, (gap, wording) => NewWordingCard.Render(d, gap, wording)),
            CardKind.Course => Of(what, (_, round) => CourseCard.Render(d, round)),
            CardKind.Closing => ClosingCard.Render(d),
            CardKind.Welcome => WelcomeCard.Render(d),
            CardKind.Control => ControlCard.Render(d),
            CardKind.Clock => ClockCard.Render(d, what.Subject),
            CardKind.Postpone => PostponeCard.Render(d, Number(what.Subject)),
            CardKind.RoleAsked => RoleAskedCard.Render(d, new PersonId(what.Subject)),
            CardKind.MarkingAlert => MarkingAlertCard.Render(d),
            CardKind.Notes => NotesCard.Render(d),
            CardKind.Answer => AnswerCard.Render(d),
            CardKind.Corrections => CorrectionsCard.Render(d),
            CardKind.Absentee => AbsenteeCard.Render(d),
            CardKind.Report => ReportCard.Render(d),
            _ => throw new UnreachableException($"No card for {what.Card}."),
        };

        // An answer has no place to come back to: what is pressed on it is answered by a new one.
        return what.Card == CardKind.Answer ? card : card.Bearing(Field.Card, $"{what.Card}:{what.Subject}");
    }

    /// <summary>Whether a subject that came back with a press names a card of this kind in this session.</summary>
    public static bool Fits(CardKind card, string subject, Session session)
    {
        var parts = subject.Split('-');
        int? First(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        bool IsTheme(string text) => First(text) is { } n and >= 1 && n <= session.Themes.Length;
        bool IsRound(string text) => First(text) is >= 1 and <= 99;
        return card switch
        {
            CardKind.Rate or CardKind.Collect or CardKind.Join or CardKind.Rank or CardKind.Word => parts is [var t, var r] && IsTheme(t) && IsRound(r),
            CardKind.Course => parts is ["0", var r] && IsRound(r),
            CardKind.NewWording => parts is [var gap, var w] && IsRound(w) && gap.Split('.') is [var t, var n] && IsTheme(t)
                && session.Themes[First(t)!.Value - 1].Gaps.TryGetValue(First(n) ?? 0, out var found) && found.Wordings.Any(x => x.Number == First(w)),
            CardKind.Postpone => IsTheme(subject),
            CardKind.RoleAsked => session.Members.ContainsKey(new PersonId(subject)),
            CardKind.Clock => Stop.TryParse(string.Join('-', parts.Take(3)), out var stop) && stop.Theme >= 0 && stop.Theme <= session.Themes.Length,
            CardKind.Answer => false,
            _ => true,
        };
    }

    /// <summary>The facilitator's form with what needs words; at the end the marking question.</summary>
    public static Card LeadForm(Session session, SessionId id, Reader reader, Notice? notice) =>
        LeadFormCard.Render(new Drawing(session, id, reader, notice));

    /// <param name="seen">"2.1:1,2.3:2" as the pressed button carried it; empty means all that are open.</param>
    public static Card ReservationForm(Session session, SessionId id, Reader reader, Notice? notice, string seen)
    {
        var names = seen.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return ReservationFormCard.Render(
            new Drawing(session, id, reader, notice),
            [.. WordRules.OpenForAgreement(session).Where(g => names.Count == 0 || names.Contains(g.Ref.ToString()))]);
    }

    public static Card Mine(Session session, SessionId id, Reader reader, Notice? notice) =>
        MineCard.Render(new Drawing(session, id, reader, notice));

    public static Card Now(Session session, SessionId id, Reader reader, Notice? notice) =>
        NowCard.Render(new Drawing(session, id, reader, notice));

    /// <param name="theme">By its place in the plan; must exist.</param>
    /// <param name="from">The first number to show.</param>
    public static Card List(Session session, SessionId id, Reader reader, Notice? notice, int theme, int from) =>
        ListCard.Render(new Drawing(session, id, reader, notice), theme, from);

    private static Card Of(Outgoing what, Func<int, int, Card> render) =>
        what.Subject.Split('-') is [var theme, var round] ? render(Number(theme), Number(round)) : throw Odd(what);

    private static Card OfWording(Outgoing what, Func<GapRef, int, Card> render) =>
        what.Subject.Split('-') is [var gap, var wording] && gap.Split('.') is [var theme, var number]
            ? render(new GapRef(Number(theme), Number(number)), Number(wording))
            : throw Odd(what);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static ArgumentException Odd(Outgoing what) => new($"'{what.Subject}' is no subject of {what.Card}.", nameof(what));
}
