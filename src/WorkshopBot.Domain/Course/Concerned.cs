using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Whom a programme asks something; nobody else learns that it is there.</summary>
public static class Concerned
{
    /// <summary>Those who are asked in rounds now, and those who answered this one.</summary>
    public static bool InRound(Programme programme, ProgrammeRound round, Material material, PersonId person) =>
        round.Answers.ContainsKey(person) || RoundRules.People(programme, material).Any(p => p.Person == person);

    /// <summary>Who reports on an item: whoever fills its function, or a coordinator who disposes of it.</summary>
    public static bool ByItem(Programme programme, int item, PersonId person, Edition edition) =>
        FollowUpRules.OfOwner(programme, item, person, edition) is not null;

    /// <summary>Whether somebody fills the function that answers for an item that is open, of whichever one.</summary>
    public static bool AsOwner(Programme programme, PersonId person) => programme.Items.Values.Any(i => i.Closed is null && i.Charge.Asked == person);

    /// <summary>Before the first round it asks nobody.</summary>
    public static bool MayBeInRound(Programme programme) => !programme.Rounds.IsEmpty;

    /// <summary>The date that a report would be about now: another one within a month of the first corrects it, an early one stands with its own day.</summary>
    public static DateOnly ReportsFor(FollowUpItem item, DateTimeOffset now) => FollowUpRules.About(item, now);
}
