using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>How far the open phase is: who is ready, how late it is, how much the group was told. Counts and names, never who wrote what.</summary>
internal static class Progress
{
    /// <summary>Later than this is worth saying.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public static ImmutableArray<PersonId> Ready(Session session) => session.Open?.Stop is { } stop
        ? [.. session.Participants().Select(m => m.Person).Where(p => IsReady(session, stop, p))]
        : [];

    public static ImmutableArray<PersonId> Silent(Session session) => session.Open?.Stop is { } stop && Asks(stop.Kind)
        ? [.. session.Participants().Select(m => m.Person).Where(p => !IsReady(session, stop, p)).OrderBy(p => p.Value, StringComparer.Ordinal)]
        : [];

    /// <summary>Whether everybody has something to do in this phase.</summary>
    public static bool Asks(PhaseKind kind) => kind is not (PhaseKind.Opening or PhaseKind.Threat or PhaseKind.Talk or PhaseKind.Closing);

    /// <summary>How far behind the plan the end of the open phase lies; null when that is not worth saying.</summary>
    public static TimeSpan? Behind(Session session)
    {
        if (session.Open is not { } open || open.Stop.Kind is PhaseKind.Opening)
            return null;

        var times = session.Plan.Times;
        var began = session.Closed.IsEmpty ? open.OpenedAt : session.Closed[0].OpenedAt;
        var planned = open.Stop.Kind switch
        {
            PhaseKind.Course => times.Opening + (times.Theme * session.Themes.Length) + times.Course,
            PhaseKind.Closing => times.Opening + (times.Theme * session.Themes.Length) + times.Course + times.Closing,
            var kind => times.Opening + (times.Theme * (open.Stop.Theme - 1))
                + Enum.GetValues<PhaseKind>().Where(k => k >= PhaseKind.Threat && k <= kind).Aggregate(TimeSpan.Zero, (sum, k) => sum + times.Of(k)),
        };
        return open.AsksAt - (began + planned) is var late && late > Slack ? late : null;
    }

    /// <summary>Messages that the group got: one a phase, changed wordings, the spoken notes.</summary>
    public static int GroupMessages(Session session) =>
        session.Closed.Select(c => c.Stop).Concat(session.Open is { } open ? [open.Stop] : [])
            .Select(Messages.CardOf).Append(new Outgoing(Recipient.Group, CardKind.Opening, "opening")).Distinct().Count()
        + session.Themes.SelectMany(t => t.Gaps.Values).Sum(g => g.Wordings.Count(w => w is { Number: > 1, AfterClosing: false }))
        + (session.Contributions.Values.Any(c => c.Spoken) ? 1 : 0);

    private static bool IsReady(Session session, Stop stop, PersonId person)
    {
        var theme = stop.Theme > 0 ? session.Themes[stop.Theme - 1] : null;
        return stop.Kind switch
        {
            PhaseKind.Rate => theme!.Ratings.ContainsKey((stop.Round, person)),
            PhaseKind.Collect => session.Contributions.Values.Any(c => c.By == person && c.Theme == stop.Theme && !c.Withdrawn && !c.Spoken && c.Timing is Timing.InPhase or Timing.InAdvance && c.Round == stop.Round),
            PhaseKind.Join => theme!.PairAnswers.Keys.Any(k => k.By == person) || Pairs.For(session, stop.Theme, stop.Round, person).IsEmpty,
            PhaseKind.Rank => theme!.Choices.TryGetValue((stop.Round, person), out var choices) && !choices.IsEmpty,
            PhaseKind.Word => theme!.LiveGaps.Any(g => g.Wording is not null && (WordCard.Agrees(g, person) || g.Reservations.Any(r => r.By == person && !r.Settled))),
            PhaseKind.Course => session.Themes.Any(t => t.Gaps.Values.Any(g => g.Course.ContainsKey(person))),
            _ => true,
        };
    }
}
