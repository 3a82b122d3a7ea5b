namespace WorkshopBot.Domain.Sessions;

/// <summary>How a gap's wording came out, as counted when the session closed.</summary>
public static class Outcomes
{
    public static Outcome Of(Session session, Gap gap)
    {
        if (gap.Wordings.IsEmpty || gap.Wordings.All(w => w.AfterClosing))
            return Outcome.NotPut;
        if (session.PresentIn(gap.Ref.Theme) < session.Plan.Quorum)
            return Outcome.QuorumNotReached;

        var tally = Tally(session, gap);
        var most = gap.Readings is null ? tally.Agree : Math.Max(tally.Agree, tally.AgreeSecond);

        return most == 0 && tally.Reserve == 0 ? Outcome.QuorumNotReached
            : gap.Readings is null && tally.Reserve == 0 ? Outcome.Upheld
            : 3 * most >= 2 * tally.TookPosition ? Outcome.UpheldWithReservation
            : Outcome.Disputed;
    }

    /// <summary>Positions on the wording that stands, or on the two readings, taken while the session was open.</summary>
    public static Tally Tally(Session session, Gap gap)
    {
        var standing = gap.Wordings.LastOrDefault(w => !w.AfterClosing)?.Number ?? 0;
        var (first, second) = gap.Readings is { } two ? (two.First, two.Second) : (standing, 0);
        var reserve = OpenReservations(session, gap).Select(r => r.By).Distinct().ToHashSet();
        int Count(int wording) => gap.Agreed.Count(a => a.Value == wording && session.CountsInOutcomes(a.Key) && !reserve.Contains(a.Key));

        return new Tally(Count(first), second == 0 ? 0 : Count(second), reserve.Count);
    }

    /// <summary>Objections of the session itself that were not settled.</summary>
    public static IEnumerable<Reservation> OpenReservations(Session session, Gap gap) =>
        gap.Reservations.Where(r => r is { Late: false, Settled: false } && session.CountsInOutcomes(r.By));

    /// <summary>The words of a wording, wherever they come from; null when they were removed.</summary>
    public static string? WordsOf(Session session, Gap gap, Wording wording) =>
        wording.FromContribution is { } n ? session.Contributions[n].Text.Body
        : wording.FromReservation is { } r ? gap.Reservations.First(x => x.Number == r).Text.Body
        : wording.Text?.Body;
}

/// <summary>Positions counted.</summary>
/// <param name="Agree">With the wording that stands, or with the first reading.</param>
/// <param name="AgreeSecond">With the second reading.</param>
/// <param name="Reserve">People with an open reservation.</param>
public readonly record struct Tally(int Agree, int AgreeSecond, int Reserve)
{
    public int TookPosition => Agree + AgreeSecond + Reserve;
}
