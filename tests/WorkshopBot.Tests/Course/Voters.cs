using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Tests.Course;

/// <summary>Ballots in few words: session 1, five ministries of whom three chose A.</summary>
internal static class Voters
{
    public static SessionId Session(int number) => new(new Guid(number, 0, 7, [1, 2, 3, 4, 5, 6, 7, 8]));

    /// <param name="person">Letters of a person mean the same one in every session.</param>
    public static Ballot Of(int session, string person, string asked, string chosen, OrganisationKind? kind = null, Seriousness? serious = null) => new(
        Session(session), new PersonId(person), kind ?? OrganisationKind.Ministry,
        [.. asked.Select(c => c.ToString())], [.. chosen.Select(c => new GapChoice(c.ToString(), serious))]);

    /// <summary>One person a choice, each in this session only.</summary>
    public static ImmutableArray<Ballot> Many(int session, string asked, OrganisationKind kind, params string[] chosen) =>
        [.. chosen.Select((c, i) => Of(session, $"{kind.Value}-{session}-{i}", asked, c, kind))];

    public static ImmutableArray<Ballot> Many(int session, string asked, params string[] chosen) =>
        Many(session, asked, OrganisationKind.Ministry, chosen);
}

/// <summary>Dice that fall the same every time (splitmix64).</summary>
internal sealed class CourseDice(int seed)
{
    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);

    public int Below(int limit) => (int)(Unit() * limit);

    /// <summary>From 0 up to, not with, 1.</summary>
    public double Unit()
    {
        unchecked
        {
            var x = state += 0x9E3779B97F4A7C15UL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return ((x ^ (x >> 31)) >> 11) / (double)(1UL << 53);
        }
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }
}
