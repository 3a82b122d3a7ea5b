using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

public sealed partial record Session
{
    private bool AfterClosing => Stage is Stage.Corrections or Stage.Final;

    private Session FoldWording(SessionEvent happened) => happened switch
    {
        WordingOffered e => With(e.Gap, g => g with
        {
            Wordings = g.Wordings.Add(new Wording(
                e.Wording, e.Text, e.FromContribution, e.FromReservation, e.By, Version + 1, AfterClosing, e.FromDraft)),
            Reservations = [.. g.Reservations.Select(r => r.Number == e.FromReservation ? r with { Settled = true } : r)],
        }),
        Agreed e => e.Positions.Aggregate(this, (s, p) => s.Saw(p.Gap.Theme, e.By).With(p.Gap, g => Agree(g, e.By, p.Wording))),
        ReservationMade e => Saw(e.Gap.Theme, e.By).With(e.Gap, g => g with
        {
            Reservations = g.Reservations.Add(new Reservation(
                e.Reservation, e.Wording, e.By, e.Text, Version + 1, AfterClosing, Settled: false)),
            Agreed = AfterClosing ? g.Agreed : g.Agreed.Remove(e.By),
            AgreedLater = g.AgreedLater.Remove(e.By),
        }),
        ReservationWithdrawn e => With(e.Gap, g => g with
        {
            Reservations = [.. g.Reservations.Select(r => r.Number == e.Reservation ? r with { Settled = true } : r)],
        }),
        TwoReadings e => With(e.Gap, g => g with { Readings = (e.First, e.Second) }),
        CourseSaid e => With(e.Gap.Theme, t => t.Saw(e.By)).With(e.Gap, g => g with
        {
            Course = g.Course.SetItem(e.By, new CourseView(e.Exists, e.Effort, e.Line, e.Who, e.Effects, Version + 1)),
        }),
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };

    /// <summary>Who agrees lets go of what they objected to before; after closing it counts apart and settles nothing.</summary>
    private Gap Agree(Gap gap, PersonId by, int wording) => AfterClosing
        ? gap with { AgreedLater = gap.AgreedLater.SetItem(by, wording) }
        : gap with
        {
            Agreed = gap.Agreed.SetItem(by, wording),
            Reservations = [.. gap.Reservations.Select(r => r.By == by ? r with { Settled = true } : r)],
        };
}
