using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Takes from a folded session what it gives to a programme.</summary>
public static class Yielding
{
    public static SessionYield Of(SessionId id, Session session) => new(
        id, session.Version, session.Plan, session.Stage, session.ClosedAt, session.MarkingAnswer?.Marking ?? session.Plan.Marking,
        session.MarkingAnswer is not null,
        [.. session.Plan.Invited.Select((invitee, at) => new InvitedYield(invitee.Kind, invitee.Place, Came(session, invitee, at)))],
        [.. session.Counted().OrderBy(m => m.Person.Value, StringComparer.Ordinal).Select(m => new PersonYield(m.Person, m.Kind, m.Place))],
        [.. session.Themes.Select(t => OfTheme(session, Cells.Of(session), t))])
    {
        Disposers =
        [
            .. session.Members.Keys.Concat(session.RolesGiven.Keys).Concat(session.Plan.Facilitators).Concat(session.Plan.Coordinators).Append(session.Lead)
                .Where(p => session.MayLead(p) || session.RoleOf(p) == Role.Coordinator),
        ],
    };

    private static bool Came(Session session, Invitee invitee, int at) =>
        (invitee.Person is { } p && session.Members.ContainsKey(p)) || session.Members.Values.Any(m => m.Invited == at);

    private static ThemeYield OfTheme(Session session, Cells cells, ThemeWork work)
    {
        var round = work.Ratings.Keys.Select(k => k.Round).DefaultIfEmpty(1).Max();
        var voted = work.Choices.Where(c => !c.Value.IsEmpty).Select(c => c.Key.Round).DefaultIfEmpty(0).Max();
        var outcome = ThemeOutcome.Of(session, work.Number);

        return new ThemeYield(
            work.Number, work.Planned,
            [.. work.Ratings.Where(r => r.Key.Round == round && session.CountsInOutcomes(r.Key.By))
                .OrderBy(r => r.Key.By.Value, StringComparer.Ordinal).SelectMany(r => r.Value.Select(x => new RatedYield(r.Key.By, x)))],
            work.Acted,
            [.. work.Choices.Where(c => c.Key.Round == voted && session.CountsInOutcomes(c.Key.By))
                .OrderBy(c => c.Key.By.Value, StringComparer.Ordinal).Select(c => new BallotYield(c.Key.By, c.Value))],
            [.. outcome.Gaps.OrderBy(g => g.Gap.Ref.Number).Select(g => OfGap(session, cells, work, g))],
            [.. outcome.SetAside.Select(a => new AsideYield(
                a.Gap, [.. a.Contributions.Select(c => c.Number)], a.Contributions.Select(c => c.Text.Body).FirstOrDefault(t => t is not null), a.Reason, a.By))]);
    }

    private static GapYield OfGap(Session session, Cells cells, ThemeWork work, GapOutcome outcome)
    {
        var gap = outcome.Gap;
        var standing = gap.Readings is { } two ? new[] { two.First, two.Second } : [outcome.VotedOn?.Number ?? 0];
        var reserve = Outcomes.OpenReservations(session, gap).Select(r => r.By).Distinct().Order(ByValue).ToImmutableArray();

        return new GapYield(
            gap.Ref, work.Planned.Theme,
            outcome.VotedOn?.Text ?? outcome.OfferedLater?.Text ?? outcome.RecordedAs.Select(c => c.Text.Body).FirstOrDefault(t => t is not null),
            outcome.SecondReading?.Text, outcome.VotedOn?.Number ?? 0, outcome.Outcome, outcome.Tally,
            [.. gap.Agreed.Where(a => standing.Contains(a.Value) && session.CountsInOutcomes(a.Key) && !reserve.Contains(a.Key)).Select(a => a.Key).Order(ByValue)],
            reserve,
            [.. Recognition.Of(session, gap).Where(session.CountsInOutcomes)],
            [.. outcome.RecordedAs.Select(c => new ContributionYield(c.Number, c.By, cells.Of(c.By), c.Text.Body, c.Timing, c.Spoken, c.Version))],
            [.. outcome.Reservations.Select(r => new ReservationYield(r.Number, r.By, r.Text, r.Standing))],
            outcome.Course,
            [.. gap.Course.OrderBy(v => v.Value.Version).Select(v => new CourseSaidYield(
                v.Key, cells.Of(v.Key), v.Value.Exists?.Body, v.Value.Effort, v.Value.Line, v.Value.Who?.Body, v.Value.Effects))],
            gap.Class,
            outcome.VotedOn?.DraftedBy == Engine.Model)
        {
            HasWording = outcome.VotedOn is not null || outcome.OfferedLater is { FromContribution: null },
        };
    }

    private static readonly Comparer<PersonId> ByValue = Comparer<PersonId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));
}
