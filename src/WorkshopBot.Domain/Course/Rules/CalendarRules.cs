using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>What the program does by itself when its time has come: ask owners, and end a round.</summary>
internal static class CalendarRules
{
    /// <summary>So long before a half-yearly date its owner is asked.</summary>
    private const int DaysBefore = 14;

    public static Ruling Look(Programme programme, Asked asked, Material material)
    {
        if (asked.By != PersonId.Program)
            return Refuse(new OnlyCoordinatorsMay());

        var happened = ImmutableArray.CreateBuilder<ProgrammeEvent>();
        if (programme.OpenRound is { } round && asked.At > round.ClosesAt)
            happened.Add(new ProgrammeEvent.RoundClosed(round.Number, asked.By));

        var until = DateOnly.FromDateTime(asked.At.UtcDateTime).AddDays(DaysBefore);
        foreach (var due in programme.Items.Values.Where(i => IsDue(i, until, material)).GroupBy(i => i.Charge.NextDate).OrderBy(g => g.Key))
            happened.Add(new ProgrammeEvent.OwnersAsked([.. due.Select(i => i.Number)], due.Key));
        return new Ruling(happened.DrainToImmutable(), null);
    }

    private static bool IsDue(FollowUpItem item, DateOnly until, Material material) =>
        item is { Closed: null, Charge.Asked: not null } && item.Charge.NextDate <= until && item.AskedFor != item.Charge.NextDate
        && PlanningRules.CountryOf(item.Charge.Scope, material.Edition) is null;
}
