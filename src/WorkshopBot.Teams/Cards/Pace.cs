using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>How late the session is, and how much the group was told.</summary>
internal static class Pace
{
    /// <summary>Later than this is worth saying.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

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
}
