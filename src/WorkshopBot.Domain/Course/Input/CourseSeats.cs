using System.Globalization;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Who was invited and who came, as seats for the coverage: of sessions that are seen whole, for of others nobody is counted.</summary>
internal static class CourseSeats
{
    public static IEnumerable<Seat> Of(Sight sight, CoursePeople people) => sight.Sessions.Where(s => s.Seen == ReleaseKind.Whole).SelectMany(s => Of(s, people));

    private static IEnumerable<Seat> Of(SeenSession session, CoursePeople people)
    {
        var invited = Matched(session.Yield);
        return session.Yield.Themes.SelectMany(t => session.Yield.People
            .Select(p => new Seat(t.Theme, p.Place, p.Kind, p.Person, invited.Contains(p.Person), true, t.Acted.Contains(p.Person), people.GroupOf(session.Number, p.Person) is Group.OfKind))
            .Concat(session.Yield.Invited.Select((i, at) => (Invitee: i, At: at)).Where(x => !x.Invitee.Came).Select(x => new Seat(
                t.Theme, x.Invitee.Place, x.Invitee.Kind,
                new PersonId(string.Create(CultureInfo.InvariantCulture, $"session-{session.Number}-invited-{x.At}")), true, false, false))));
    }

    /// <summary>An invitation that was answered is known by kind and place only: it is that of one of those people.</summary>
    private static HashSet<PersonId> Matched(SessionYield yield)
    {
        var free = yield.People.GroupBy(p => (p.Kind, p.Place)).ToDictionary(g => g.Key, g => new Queue<PersonId>(g.Select(p => p.Person)));
        var found = new HashSet<PersonId>();
        foreach (var i in yield.Invited.Where(i => i.Came))
        {
            if (free.TryGetValue((i.Kind, i.Place), out var people) && people.TryDequeue(out var person))
                found.Add(person);
        }

        return found;
    }
}
