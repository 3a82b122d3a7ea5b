using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Who took part, and who did not.</summary>
/// <param name="There">Participants by kind of organisation.</param>
/// <param name="Facilitators">With the one who leads.</param>
/// <param name="NotThere">Invited and not joined, by kind.</param>
/// <param name="KindsNotThere">Kinds of organisation of which no participant was there, invited or not.</param>
/// <param name="PresentByTheme">How many participants acted in each theme or pressed "present", for the quorum.</param>
/// <param name="SilentThemes">Themes without a contribution that counts.</param>
public sealed record Attendance(
    ImmutableArray<Cell> There, int Participants, int Observers, int Facilitators, int NoteTakers, int Coordinators,
    ImmutableArray<Cell> NotThere, int Absent, ImmutableArray<OrganisationKind> KindsNotThere,
    ImmutableArray<int> PresentByTheme, ImmutableArray<int> SilentThemes)
{
    public static Attendance Of(Session session)
    {
        var there = session.Counted().ToImmutableArray();
        var absent = session.Absent();
        int Of(Role role) => session.Members.Values.Count(m => m.Role == role && m.Person != session.Lead);

        return new Attendance(
            Cells.Of(session).There, there.Length, Of(Role.Observer), Of(Role.Facilitator) + 1, Of(Role.NoteTaker), Of(Role.Coordinator),
            absent.IsEmpty ? [] : Cells.OfKinds(absent.Select(i => i.Kind)), absent.Length,
            [.. OrganisationKind.All.Where(k => there.All(m => m.Kind != k))],
            [.. session.Themes.Select(t => session.PresentIn(t.Number))],
            [.. session.Themes.Where(t => !session.Contributions.Values.Any(c => c.Theme == t.Number && !c.Withdrawn)).Select(t => t.Number)]);
    }
}
