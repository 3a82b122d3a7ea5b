using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Teams.Cards;

/// <summary>What to say to somebody about what came of their press or their words.</summary>
public static class Answers
{
    private const int MostOffers = 3, MostShared = 3, CloseThemes = 3;

    /// <param name="ran">What came of the command.</param>
    /// <param name="session">As it was right after it.</param>
    /// <param name="reader">Who asked.</param>
    public static Notice For(Ran ran, Session? session, CardReader reader)
    {
        if (ran.Decision is Decision.Refused { Why: var why })
        {
            return new Notice([reader.Words.Refused(why)], Good: false)
            {
                Quote = (why as Refusal.StateSecretMarking)?.SecurityContact,
            };
        }

        var events = ran.Decision.Events;
        ImmutableArray<string> lines = session is null ? [] : [.. events.SelectMany(e => Said(e, events, session, reader)).Distinct()];
        return new Notice(lines.IsEmpty && events is not [PairsOffered] ? [reader.Words.NothingChanged] : lines, Good: true)
        {
            Offers = session is null ? [] : [.. events.OfType<ContributionStored>().SelectMany(e => Offers(e, session, reader))],
            Odd = session is null ? null : events.OfType<ContributionStored>().Select(e => OddOf(e, reader)).FirstOrDefault(),
            Elsewhere = session is null ? null : events.OfType<ContributionStored>().Select(e => ElsewhereOf(e, session, reader)).FirstOrDefault(),
        };
    }

    private static IEnumerable<string> Said(SessionEvent happened, ImmutableArray<SessionEvent> all, Session session, CardReader reader)
    {
        var words = reader.Words;
        return happened switch
        {
            Planned => [words.SessionPlanned],
            Joined e => [words.YouTakePartAs(words.Of(e.Role), reader.Edition[e.Place].Name.In(words.Language))],
            RoleAsked e => [words.RoleWaits(words.Of(e.Role))],
            RoleGiven e => [e.Person == reader.Person ? words.NowRole(words.Of(e.Role)) : words.RoleIsGiven(words.Of(e.Role))],
            LanguageChosen => [words.LanguageIs],
            Present e => [words.YouArePresent(e.Theme)],
            PhaseOpened e => [words.NowOpen(words.PhaseIn(e.Stop))],
            PhaseExtended e => [words.ExtendedUntil(e.AsksAt)],
            Paused => [words.PausedNow],
            Resumed e => [words.ResumedUntil(e.AsksAt)],
            LeadTaken e => [e.By == reader.Person ? words.YouLeadNow : words.LeadHanded],
            WordingPostponed e => [words.Postponed(e.Theme)],
            Rated => [words.RatingStored],
            ContributionStored { SpokenBy: not null } e => [words.NotedAs(e.Number)],
            ContributionStored { Replaces: { } before } e => [words.MovedTo(before, e.Theme, e.Number), .. Timed(e, words)],
            ContributionStored e => [words.StoredAs(e.Number), .. Timed(e, words), .. Looks(e, reader)],
            ContributionWithdrawn e => all.Any(a => a is TextRemoved or ContributionStored) ? [] : [words.WithdrawnNumber(e.Number)],
            SamePointAnswered e => [e.Same ? words.SaidSame(e.Number, e.Other) : words.SaidDifferent(e.Number, e.Other)],
            TextRemoved => [words.Wiped],
            PairAnswered => [words.PairsStored(all.OfType<PairAnswered>().Count())],
            ContributionsJoined e => [words.JoinedNumbers(Numbers(e.Members), e.Join)],
            JoinUndone e => [words.SplitNumbers(Numbers(session.Joins[e.Join].Members))],
            ContributionRecognised or GapRecognised => Recognised(all, words),
            ContributionSetAside e => [words.IsSetAside(Shown.Number(e.Number))],
            GapSetAside e => all.Any(a => a is ContributionSetAside) ? [] : [words.IsSetAside(e.Gap.ToString())],
            ContributionBroughtBack e => [words.IsBack(Shown.Number(e.Number))],
            GapBroughtBack e => all.Any(a => a is ContributionBroughtBack) ? [] : [words.IsBack(e.Gap.ToString())],
            Chosen e => [e.Choices.IsEmpty ? words.YouChoseNothing : words.YouChose(Numbers(e.Choices.Select(c => c.Gap)))],
            WordingOffered e => all.Any(a => a is PhaseOpened or SessionEvent.Closed or TwoReadings) ? [] : [words.RewordedAs(e.Gap.ToString(), e.Wording)],
            Agreed e => [words.YouAgreeTo(string.Join(", ", e.Positions.Select(p => p.Gap.ToString())))],
            ReservationMade e => [words.ReservationStored(e.Gap.ToString())],
            ReservationWithdrawn e => [words.ReservationGone(e.Gap.ToString())],
            TwoReadings e => [words.BothStand(e.Gap.ToString())],
            CourseSaid e => [words.CourseStored(e.Gap.ToString())],
            SessionEvent.Closed e => [words.SessionClosed, words.CorrectionsUntil(e.CorrectionsUntil)],
            MarkingSet e => [words.MarkingStored(reader.Edition.Markings[(int)e.Marking].Name.In(words.Language))],
            DoorOpened => [words.DoorIsOpen],
            SilentReminded e => [words.SilentRemindedNow(e.People.Length)],
            PhaseClosed or GapsFormed or MarkingSuspected => [],
            DoorShut or ChatMembersSeen or ChatMemberLeft or MeetingMade or InvitationsSent or DoorsTested or LeadMissed or CorrectionsReminded or OutcomesTold => [],
            ClockAsked or PostponementOffered or PairsOffered or Finalised or ReportShelved => [],
            ModelSwitched e => [e.On ? words.ModelIsOn : words.ModelIsOff],
            DraftAsked => [words.DraftIsAsked],
            DraftOffered => [words.DraftIsOffered],
            DraftAnswered e => [e.Agrees ? words.SaidRight : words.SaidWrong],
            GapClassified e => [words.ClassStored(e.Gap.ToString())],
            DraftMade or PairsAdded => [],
            _ => throw new System.Diagnostics.UnreachableException($"No answer for {happened.GetType().Name}."),
        };
    }

    private static IEnumerable<string> Timed(ContributionStored e, Words.BotWords words) => e switch
    {
        { Timing: Timing.Late } => [words.StoredLate],
        { Timing: Timing.AfterReveal } => [words.StoredAfterReveal],
        { SeenBeforeReveal: true } => [words.StoredSeenBefore],
        _ => [words.StoredUntilReveal],
    };

    private static IEnumerable<string> Recognised(ImmutableArray<SessionEvent> all, Words.BotWords words)
    {
        var said = all.OfType<ContributionRecognised>().Select(e => (Name: Shown.Number(e.Number), e.Recognises))
            .Concat(all.OfType<GapRecognised>().Select(e => (Name: e.Gap.ToString(), e.Recognises))).ToLookup(x => x.Recognises, x => x.Name);
        if (said[true].Any())
            yield return words.RecognisedNumbers(string.Join(", ", said[true]));
        if (said[false].Any())
            yield return words.NoLongerRecognised(string.Join(", ", said[false]));
    }

    /// <summary>Before the reveal only, among the writer's own and those sent in advance: nothing else of others may show yet.</summary>
    private static IEnumerable<SamePoint> Offers(ContributionStored e, Session session, CardReader reader)
    {
        if (e is { SpokenBy: not null } or { Timing: Timing.AfterReveal or Timing.Late } || e.Text.Body is not { } text)
            return [];

        var among = session.Contributions.Values
            .Where(c => c.Theme == e.Theme && c.Number != e.Number && c.Counts && !c.Spoken && c.Text.Body is not null)
            .Where(c => c.By == e.By || c.Timing == Timing.InAdvance)
            .Select(c => new Candidate(c.Number, c.Text.Body!)).ToImmutableArray();
        return among.IsEmpty ? [] : reader.Suggestions.Nearest(text, among, MostOffers)
            .Select(l => new SamePoint(e.Number, l.B, session.Contributions[l.B].Text.Body, string.Join(", ", l.Shared.Take(MostShared))));
    }

    /// <summary>What makes it look like something else than a gap; it is stored all the same.</summary>
    private static IEnumerable<string> Looks(ContributionStored e, CardReader reader) =>
        e.Text.Body is { } text ? reader.Suggestions.SignsIn(text).Take(1).Select(sign => reader.Words.Looks(sign, e.Number)) : [];

    private static OddText? OddOf(ContributionStored e, CardReader reader) =>
        e is { SpokenBy: null, Text.Body: { } text } && reader.Suggestions.SignsIn(text) is [var sign, ..] ? new OddText(e.Number, sign is Sign.PersonalData or Sign.Marking) : null;

    /// <summary>Only a theme of this plan, only when its own is not among the likeliest, and only while it can be moved.</summary>
    private static Elsewhere? ElsewhereOf(ContributionStored e, Session session, CardReader reader)
    {
        if (e is { SpokenBy: not null } or { Replaces: not null } || e.Text.Body is not { } text || session.Themes.Length < 2
            || session.IsRevealed(session.Contributions[e.Number]) || !reader.Suggestions.SignsIn(text).IsEmpty)
            return null;

        // By the words alone: comparing with all that was typed would cost more than a turn may.
        var likeliest = reader.Suggestions.Classify(text, []).Themes;
        var own = session.Themes[e.Theme - 1].Planned.Theme;
        return likeliest.IsEmpty || likeliest[0].Score <= 0 || likeliest.Take(CloseThemes).Any(t => t.Class == own) ? null
            : session.Themes.FirstOrDefault(t => t.Planned.Theme == likeliest[0].Class) is { } better ? new Elsewhere(e.Number, better.Number)
            : null;
    }

    private static string Numbers(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(Shown.Number));
}
