using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>What the program does by itself when its time has come: ask owners, and end a round.</summary>
internal static class CalendarRules
{
    /// <summary>So long before a half-yearly date its owner is asked, and what is reported is about that date.</summary>
    private const int DaysBefore = 14;

    public static Ruling Look(Programme programme, Asked asked, Material material)
    {
        if (asked.By != PersonId.Program)
            return Refuse(new OnlyCoordinatorsMay());

        var happened = ImmutableArray.CreateBuilder<ProgrammeEvent>();
        if (programme.OpenRound is { } round && asked.At > round.ClosesAt)
            happened.Add(new ProgrammeEvent.RoundClosed(round.Number, asked.By));

        var until = Until(asked.At);
        foreach (var due in programme.Items.Values.Where(i => IsDue(i, until, material)).GroupBy(i => i.Charge.NextDate).OrderBy(g => g.Key))
            happened.Add(new ProgrammeEvent.OwnersAsked([.. due.Select(i => i.Number)], due.Key));
        return new Ruling(happened.DrainToImmutable(), null);
    }

    /// <summary>
    /// The window of a date opens when its owner is asked, two weeks before, and stays open after it. What is reported before
    /// that is in between: it stands with its own day, and the question of the date comes all the same.
    /// </summary>
    internal static bool IsEarly(FollowUpItem item, DateTimeOffset now) => item.AskedFor != item.Charge.NextDate && item.Charge.NextDate > Until(now);

    private static DateOnly Until(DateTimeOffset now) => NationalClock.DayOf(now).AddDays(DaysBefore);

    private static bool IsDue(FollowUpItem item, DateOnly until, Material material) =>
        item is { Closed: null, Charge.Asked: not null } && item.Charge.NextDate <= until && item.AskedFor != item.Charge.NextDate
        && PlanningRules.CountryOf(item.Charge.Scope, material.Edition) is null;
}
