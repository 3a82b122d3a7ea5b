using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>The facilitator's private card: where the session is, who is ready or silent, and what can be done. No fields: it is kept current.</summary>
internal static class ControlCard
{
    private const int MostNames = 40, MostPairs = 2, MostOfName = 40;

    private static readonly CardElement[] None = [];

    public static Card Render(Drawing d)
    {
        var session = d.Session;
        var leads = d.Reader.Person == session.Lead;
        return d.Card(
            d.Words.ControlTitle,
            [
                new TextBlock(Where(d)) { Weight = "Bolder" },
                .. leads ? None : [new TextBlock(d.Words.SomebodyElseLeads)],
                .. session.Stage is Stage.Planned or Stage.Running ? Roles(d) : [],
                .. session.Open is { } open ? Counts(d, open) : [],
                .. LooksOdd(d),
                .. session.ModelIsOn ? [Frame.Quiet(d.Words.ModelIsOn)] : None,
                .. session.Stage is Stage.Planned or Stage.Running ? Doors(d) : [],
                .. session.Stage is Stage.Corrections or Stage.Final && session.MarkingAnswer is null ? [new TextBlock(d.Words.MarkingUnanswered)] : None,
                .. session.Stage is Stage.Planned or Stage.Running ? [Frame.Quiet(d.Words.ControlHow)] : None,
            ],
            leads ? Buttons(d) : [d.Button(d.Words.TakeLead, Verb.TakeLead)]);
    }

    private static string Where(Drawing d) => d.Session switch
    {
        { Open: { PausedAt: { } since } open } => d.Words.PausedSince(d.Titled(open.Stop), since),
        { Open: { } open } => d.Words.RunsUntil(d.Titled(open.Stop), open.AsksAt),
        { Stage: Stage.Planned } s => s.Plan.StartsAt > s.PlannedAt ? d.Words.NotStarted(s.Plan.StartsAt) : d.Words.NotStartedYet,
        { Stage: Stage.Corrections, CorrectionsUntil: { } until } => d.Words.CorrectionsUntil(until),
        { Stage: Stage.Final } s => d.Words.IsFinal(s.FinalVersion),
        _ => d.Words.BetweenPhases,
    };

    private static IEnumerable<CardElement> Counts(Drawing d, OpenPhase open)
    {
        var session = d.Session;
        var all = session.Participants().Count();
        if (Readiness.Asks(open.Stop.Kind))
        {
            yield return new TextBlock(d.Words.ReadyOf(Readiness.Ready(session).Length, all));
            if (Readiness.Silent(session) is { IsEmpty: false } silent)
                yield return Names(d, d.Words.SilentAre(silent.Length), silent);
        }
        else
        {
            yield return new TextBlock(d.Words.TakingPart(all));
        }

        if (open.Stop.Kind == PhaseKind.Join && Pairs.Joinable(session, open.Stop.Theme) is { IsEmpty: false } pairs)
            yield return new TextBlock(d.Words.PairsToJoin(pairs.Length));
        foreach (var (gap, reservation) in Reservations(session))
            yield return Shown.Line(d.Words.ReservationTo(gap.Ref.ToString()), reservation.Text, d.Words);
        if (Pace.Behind(session) is { } late)
            yield return new TextBlock(d.Words.BehindPlan((int)late.TotalMinutes)) { Weight = "Bolder" };
        yield return Frame.Quiet(d.Words.GroupMessages(Pace.GroupMessages(session)));
    }

    /// <summary>
    /// Revealed contributions that look like something else than a gap, by number: the facilitator reads and decides. While their theme
    /// is open all of them; at the end those that should not go into a report.
    /// </summary>
    public static IEnumerable<CardElement> LooksOdd(Drawing d)
    {
        var theme = d.Session.Open?.Stop is { Theme: > 0, Kind: >= PhaseKind.Join } stop ? stop.Theme : 0;
        var ends = d.Session.Open?.Stop.Kind == PhaseKind.Closing || d.Session.Stage == Stage.Corrections;
        if (theme == 0 && !ends)
            yield break;

        var odd = d.Session.Contributions.Values.Where(c => (ends || c.Theme == theme) && !c.Withdrawn && c.Text.Body is not null && d.Session.IsRevealed(c) && (ends || c.Counts))
            .SelectMany(c => d.Reader.Suggestions.SignsIn(c.Text.Body!).Where(s => !ends || s is Sign.PersonalData or Sign.Marking).Take(1).Select(s => (c.Number, Sign: s)))
            .Take(MostNames).Select(c => d.Words.NumberAnd(c.Number, d.Words.Of(c.Sign))).ToArray();
        if (odd.Length > 0)
            yield return new TextBlock(ends ? d.Words.LookBeforeClosing(string.Join(", ", odd)) : d.Words.LookAt(string.Join(", ", odd)));
    }

    /// <summary>Who can be reached where; whoever cannot finds everything in the browser.</summary>
    private static IEnumerable<CardElement> Doors(Drawing d)
    {
        var session = d.Session;
        if (session.ChatIsShut)
            yield return new TextBlock(d.Words.ChatIsShut) { Weight = "Bolder" };
        if (session.Meeting is { } meeting)
            yield return new TextBlock(meeting.BotIsIn ? d.Words.MeetingWithBot : d.Words.MeetingWithoutBot);
        if (session.Doors.IsEmpty)
            yield break;

        var people = session.Members.Keys.Where(p => p != session.Lead).ToArray();
        yield return new TextBlock(d.Words.DoorsOf(
            people.Count(p => session.DoorsOf(p).Chat == DoorState.Open), people.Count(p => session.DoorsOf(p).Room == DoorState.Open), people.Length));
        if (people.Where(p => session.DoorsOf(p) is { Chat: DoorState.Shut, Room: not DoorState.Open }).OrderBy(p => p.Value, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } none)
            yield return Names(d, d.Words.NoDoor(none.Length), none);
        if (session.NotJoined().Count() is > 0 and var waiting)
            yield return new TextBlock(d.Words.NotJoinedYet(waiting));
    }

    private static IEnumerable<CardElement> Roles(Drawing d)
    {
        var asking = d.Session.Members.Values.Where(m => m.RoleAsked is not null).OrderBy(m => m.Person.Value, StringComparer.Ordinal).ToArray();
        if (asking.Length > 0)
            yield return Names(d, d.Words.RolesAsked(asking.Length), [.. asking.Select(m => m.Person)]);
    }

    /// <summary>People with the numbers by which they can be given a role.</summary>
    public static Plain Names(Drawing d, string before, ImmutableArray<PersonId> people)
    {
        var numbers = d.Session.Numbered().Select((m, i) => (m.Person, Number: i + 1)).ToDictionary(x => x.Person, x => x.Number);
        var names = people.Take(MostNames).Select(p => $"{Shown.Number(numbers.GetValueOrDefault(p))} {Shown.Cut(d.Reader.Names.GetValueOrDefault(p, p.Value), MostOfName)}");
        return Shown.Plain($"{before} {string.Join(", ", names)}{(people.Length > MostNames ? " …" : "")}");
    }

    /// <summary>What is open to take over, one a gap: the last one made.</summary>
    public static IEnumerable<(Gap Gap, Reservation Reservation)> Reservations(Session session) =>
        session.Open?.Stop is not { Kind: PhaseKind.Word } stop ? []
        : session.Themes[stop.Theme - 1].LiveGaps.Where(g => g.Wording is not null && g.Readings is null)
            .Select(g => (g, Outcomes.OpenReservations(session, g).LastOrDefault()))
            .Where(x => x.Item2 is not null).Select(x => (x.g, x.Item2!)).Take(WordRules.PutToTheGroup);

    private static IEnumerable<CardAction> Buttons(Drawing d)
    {
        var session = d.Session;
        var more = d.Button(d.Words.MoreToDo, Verb.LeadForm);
        if (session.Open is not { } open)
            return session.Stage == Stage.Planned ? [d.Send(d.Words.Begin, Verb.Next), more] : [more];

        var stop = open.Stop;
        if (open.PausedAt is not null)
            return [d.Send(d.Words.Resume, Verb.Resume, stop), more];

        var first = stop.Kind == PhaseKind.Closing ? d.Send(d.Words.CloseSession, Verb.Close, stop) : d.Send(d.Words.NextPhase, Verb.Next, stop);
        var special = stop.Kind switch
        {
            PhaseKind.Join => Pairs.Joinable(session, stop.Theme).Take(MostPairs).Select(p => Join(d, p, stop)),
            PhaseKind.Word => Reservations(session).Take(MostPairs).Select(x => TakeOver(d, x.Gap, x.Reservation, stop)),
            var kind when Readiness.Asks(kind) && Readiness.Silent(session).Any(p => !session.Reminded.Contains(p)) => [d.Button(d.Words.RemindSilent, Verb.Remind, stop)],
            _ => Enumerable.Empty<CardAction>(),
        };
        CardAction[] rest =
        [
            d.Button(d.Words.TwoMinutesMore, Verb.Extend, stop),
            d.Button(d.Words.Back, Verb.Back, stop),
            d.Button(d.Words.Pause, Verb.Pause, stop),
            .. stop.Kind == PhaseKind.Closing ? [] : new CardAction[] { d.Button(d.Words.Skip, Verb.Skip, stop) },
        ];

        CardAction[] needed = [first, .. special];
        return [.. needed, .. rest.Take(Cards.Card.MostActions - 1 - needed.Length), more];
    }

    public static CardAction.Execute Join(Drawing d, Pair pair, Stop stop) =>
        d.Button(d.Words.JoinPair(pair.A, pair.B), Verb.JoinContributions, stop, ("members", $"{pair.A},{pair.B}"));

    /// <summary>After two rewordings both stand, instead of a third.</summary>
    private static CardAction.Execute TakeOver(Drawing d, Gap gap, Reservation reservation, Stop stop)
    {
        var (name, number) = (gap.Ref.ToString(), Shown.Number(reservation.Number));
        return WordRules.Rewordings(gap) >= WordRules.MostRewordings
            ? d.Button(d.Words.LetBothStand(name), Verb.BothStand, stop, (Field.Gap, name), (Field.Number, number))
            : d.Button(d.Words.TakeOverReservation(name), Verb.Reword, stop, (Field.Gap, name), (Field.Number, number));
    }
}
