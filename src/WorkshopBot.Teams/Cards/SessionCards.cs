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
    public static Card Render(Outgoing what, Session session, SessionId id, CardReader reader, Notice? notice)
    {
        var d = new Drawing(what, session, id, reader, notice);
        return what.Card switch
        {
            CardKind.Opening => OpeningCard.Render(d),
            CardKind.Rate => Of(d, RateCard.Render),
            CardKind.Collect => Of(d, CollectCard.Render),
            CardKind.Join => Of(d, JoinCard.Render),
            CardKind.Rank => Of(d, RankCard.Render),
            CardKind.Word => Of(d, WordCard.Render),
            CardKind.NewWording => OfWording(d, NewWordingCard.Render),
            CardKind.Course => OfCourse(d),
            CardKind.Closing => ClosingCard.Render(d),
            CardKind.Welcome => WelcomeCard.Render(d),
            CardKind.Control => ControlCard.Render(d),
            CardKind.Clock => ClockCard.Render(d, what.Subject),
            CardKind.Postpone => OfTheme(d, PostponeCard.Render),
            CardKind.RoleAsked => RoleAskedCard.Render(d, new PersonId(what.Subject)),
            CardKind.MarkingAlert => MarkingAlertCard.Render(d),
            CardKind.Notes => NotesCard.Render(d),
            CardKind.Answer => AnswerCard.Render(d),
            CardKind.Corrections => CorrectionsCard.Render(d),
            CardKind.Absentee => AbsenteeCard.Render(d),
            CardKind.Report => ReportCard.Render(d),
            CardKind.Invitation => OpeningCard.Render(d),
            CardKind.DoorTest => DoorTestCard.Render(d),
            CardKind.Reminder => Stop.TryParse(what.Subject, out var stop) && IsTheme(session, Math.Max(1, stop.Theme))
                ? Render(Messages.CardOf(stop) with { To = what.To }, session, id, reader, notice ?? new Notice([reader.Words.ReminderHow], Good: true) { Title = reader.Words.ReminderTitle })
                : AnswerCard.Render(d),
            CardKind.TakeOver => TakeOverCard.Render(d),
            CardKind.WhatBecame => WhatBecameCard.Render(d),
            CardKind.ModelNotice => ModelNoticeCard.Render(d),
            CardKind.Draft => DraftCard.Render(d),
            _ => throw new UnreachableException($"No card for {what.Card}."),
        };
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
            CardKind.Draft => DraftCard.Find(session, subject) is not null,
            CardKind.Answer or CardKind.Reminder or CardKind.ProgrammeRound or CardKind.Progress => false,
            _ => true,
        };
    }

    /// <summary>A draft is for whoever asked, for those who lead, and once it was put to the group for everybody.</summary>
    public static bool MaySeeDraft(Session session, string subject, PersonId person) =>
        DraftCard.Find(session, subject) is { } draft
        && (draft.Offered || draft.AskedBy == person || (draft.Kind != DraftKind.Translation && session.MayLead(person)));

    /// <summary>The facilitator's form with what needs words; at the end the marking question. A message of its own.</summary>
    public static Card LeadForm(Session session, SessionId id, CardReader reader, Notice? notice) =>
        LeadFormCard.Render(new Drawing(Private(reader, CardKind.Answer, ""), session, id, reader, notice));

    /// <param name="seen">"2.1:1,2.3:2" as the pressed button carried it; empty means all that are open.</param>
    public static Card ReservationForm(Session session, SessionId id, CardReader reader, Notice? notice, string seen)
    {
        var names = seen.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var back = session.Open?.Stop is { Kind: PhaseKind.Word } stop ? Messages.CardOf(stop) : Private(reader, CardKind.Corrections, "closing");
        return ReservationFormCard.Render(
            new Drawing(back, session, id, reader, notice),
            [.. WordRules.OpenForAgreement(session).Where(g => names.Count == 0 || names.Contains(g.Ref.ToString()))]);
    }

    public static Card Mine(Session session, SessionId id, CardReader reader, Notice? notice) =>
        MineCard.Render(new Drawing(
            session.Open?.Stop is { Kind: PhaseKind.Collect } stop ? Messages.CardOf(stop) : Private(reader, CardKind.Answer, ""), session, id, reader, notice));

    public static Card Door(Session session, SessionId id, CardReader reader) =>
        DoorCard.Render(new Drawing(Private(reader, CardKind.Answer, ""), session, id, reader, null));

    public static Card Details(Session session, SessionId id, CardReader reader, Notice? notice) =>
        DetailsCard.Render(new Drawing(Private(reader, CardKind.Welcome, "welcome"), session, id, reader, notice));

    /// <summary>What was said in the meeting, for a facilitator to choose from.</summary>
    public static Card Proposals(Session session, SessionId id, CardReader reader, Notice? notice) =>
        ProposalsCard.Render(new Drawing(Private(reader, CardKind.Answer, ""), session, id, reader, notice));

    /// <summary>The report, for those who may have it.</summary>
    public static Card Report(Session session, SessionId id, CardReader reader, Notice? notice) =>
        reader.Person is { } me && (session.MayLead(me) || session.RoleOf(me) == Role.Coordinator)
            ? Render(Private(reader, CardKind.Report, "report"), session, id, reader, notice)
            : Now(session, id, reader, notice);

    /// <summary>What is lacking where a gap is; without a number, of the first gap that nobody classified.</summary>
    public static Card Classes(Session session, SessionId id, CardReader reader, Notice? notice, GapRef? gap) =>
        ClassCard.Render(new Drawing(Private(reader, CardKind.Answer, ""), session, id, reader, notice), gap);

    public static Card Now(Session session, SessionId id, CardReader reader, Notice? notice) =>
        NowCard.Render(new Drawing(Private(reader, CardKind.Answer, ""), session, id, reader, notice));

    /// <summary>A whole list, a part at a time: what cards leave out for want of room.</summary>
    /// <param name="theme">By its place in the plan.</param>
    /// <param name="from">The first number to show.</param>
    public static Card List(Session session, SessionId id, CardReader reader, Notice? notice, int theme, int from)
    {
        var d = new Drawing(Private(reader, CardKind.Answer, ""), session, id, reader, notice);
        return IsTheme(session, theme) ? ListCard.Render(d, theme, from) : AnswerCard.Render(d);
    }

    private static Outgoing Private(CardReader reader, CardKind card, string subject) =>
        new(reader.Person is { } me ? Recipient.Of(me) : Recipient.Group, card, subject);

    private static Card Of(Drawing d, Func<Drawing, int, int, Card> render) =>
        ThemeAndRound(d.What.Subject) is var (theme, round) && IsTheme(d.Session, theme) ? render(d, theme, round) : AnswerCard.Render(d);

    private static Card OfCourse(Drawing d) =>
        ThemeAndRound(d.What.Subject) is var (_, round) ? CourseCard.Render(d, round) : AnswerCard.Render(d);

    private static Card OfTheme(Drawing d, Func<Drawing, int, Card> render) =>
        Number(d.What.Subject) is { } theme && IsTheme(d.Session, theme) ? render(d, theme) : AnswerCard.Render(d);

    private static Card OfWording(Drawing d, Func<Drawing, GapRef, int, Card> render) =>
        WordingOf(d.What.Subject) is var (gap, wording) ? render(d, gap, wording) : AnswerCard.Render(d);

    private static bool IsTheme(Session session, int theme) => theme >= 1 && theme <= session.Themes.Length;

    private static (int Theme, int Round)? ThemeAndRound(string subject) =>
        subject.Split('-') is [var theme, var round] && Number(theme) is { } t && Number(round) is { } r ? (t, r) : null;

    private static (GapRef Gap, int Wording)? WordingOf(string subject) =>
        subject.Split('-') is [var gap, var wording] && gap.Split('.') is [var theme, var number]
        && Number(theme) is { } t && Number(number) is { } n && Number(wording) is { } w ? (new GapRef(t, n), w) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
}
