using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>"Same point?": who is asked about which pair, and what the answers come to.</summary>
public static class Pairs
{
    /// <summary>How many pairs one person is asked about.</summary>
    public const int MostEach = 3;

    private const int YesesToJoin = 2;

    /// <summary>
    /// What this person is asked in a round of joining. People come in by turns along the list, so that every pair is seen
    /// by several; what they answered is not asked again.
    /// </summary>
    public static ImmutableArray<Pair> For(Session session, int theme, int round, PersonId person)
    {
        var work = session.Themes[theme - 1];
        var offered = work.Pairs.GetValueOrDefault(round, []);
        var turn = session.Participants().OrderBy(m => m.JoinedAt).ThenBy(m => m.Person.Value, StringComparer.Ordinal)
            .ToList().FindIndex(m => m.Person == person);
        if (turn < 0 || offered.IsEmpty)
            return [];

        // The built-in engine's pairs keep their turns when a model adds some: one of the three is then a pair of its.
        var added = work.PairsByModel.GetValueOrDefault(round, []);
        var own = Turned([.. offered.Where(p => !added.Contains(p))], turn, MostEach);
        var units = UnitOf(session, theme);
        var first = own.Where(p => IsOpen(session, units, p)).Take(added.IsEmpty ? MostEach : MostEach - 1).ToArray();
        var asked = first.Concat(Turned(added, turn, 1).Where(p => IsOpen(session, units, p)).Take(1)).Concat(own.Where(p => IsOpen(session, units, p)).Skip(first.Length))
            .Take(MostEach).ToArray();
        var answered = offered.Count(p => work.PairAnswers.ContainsKey((p, person)));
        return [.. asked.Where(p => !work.PairAnswers.ContainsKey((p, person))).Take(Math.Max(0, MostEach - answered))];
    }

    /// <summary>From this person's turn on, round to the beginning.</summary>
    private static ImmutableArray<Pair> Turned(ImmutableArray<Pair> pairs, int turn, int each)
    {
        var start = pairs.IsEmpty ? 0 : (int)((long)turn * each % pairs.Length);
        return [.. pairs[start..], .. pairs[..start]];
    }

    /// <summary>Pairs that two found the same and nobody different, which the facilitator may join with one press.</summary>
    public static ImmutableArray<Pair> Joinable(Session session, int theme)
    {
        var units = UnitOf(session, theme);
        return
        [
            .. Answers(session, theme)
                .GroupBy(a => a.Pair)
                .Where(g => g.All(a => a.Same) && g.Select(a => a.By).Distinct().Count() >= YesesToJoin && IsOpen(session, units, g.Key))
                .OrderByDescending(g => g.Select(a => a.By).Distinct().Count())
                .ThenBy(g => g.Key.A).ThenBy(g => g.Key.B)
                .Select(g => g.Key),
        ];
    }

    /// <summary>
    /// What people said is different: a participant in a round of joining, a writer when asked, a facilitator who undid a
    /// join. Never suggested again; who later says that it is the same after all is heard.
    /// </summary>
    public static ImmutableHashSet<Pair> Apart(Session session, int theme)
    {
        var answers = Answers(session, theme).ToArray();
        var undone = session.Joins.Values.Where(j => j.Undone && j.Theme == theme)
            .SelectMany(j => j.Members.SelectMany(a => j.Members.Where(b => a < b).Select(b => new Pair(a, b))));
        return [.. answers.Where(a => !a.Same).Select(a => a.Pair), .. undone];
    }

    /// <summary>What participants said of pairs; the last word of the writer to "same point as …?" among them.</summary>
    private static IEnumerable<(Pair Pair, PersonId By, bool Same)> Answers(Session session, int theme)
    {
        var asked = session.Themes[theme - 1].PairAnswers.Where(a => session.IsParticipant(a.Key.By))
            .Select(a => (a.Key.Pair, a.Key.By, Same: a.Value)).ToArray();
        var said = asked.Select(a => (a.Pair, a.By)).ToHashSet();
        return asked.Concat(
            from c in session.Contributions.Values
            where c.Theme == theme && session.IsParticipant(c.By)
            from answer in c.SamePoint
            let pair = Pair.Of(c.Number, answer.Key)
            where !said.Contains((pair, c.By))
            select (pair, c.By, answer.Value));
    }

    /// <summary>Both still count and do not stand together yet.</summary>
    private static bool IsOpen(Session session, Dictionary<int, int> units, Pair pair) =>
        session.Contributions.GetValueOrDefault(pair.A) is { Counts: true } a && session.IsRevealed(a)
        && session.Contributions.GetValueOrDefault(pair.B) is { Counts: true } b && session.IsRevealed(b)
        && units.TryGetValue(pair.A, out var one) && units.TryGetValue(pair.B, out var other) && one != other;

    /// <summary>Where each contribution that counts stands: the same number for those that stand together.</summary>
    private static Dictionary<int, int> UnitOf(Session session, int theme) =>
        GapForming.Units(session, theme).SelectMany(u => u.Select(n => (Number: n, First: u[0]))).ToDictionary(x => x.Number, x => x.First);
}
