using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What a theme's participants chose as most pressing.</summary>
public static class Ranking
{
    /// <summary>The gaps of a theme by how many chose them; equal counts share a place.</summary>
    /// <param name="round">
    /// A round of ranking. Rounds stand apart; left out, it is the last in which somebody chose, so that going back and
    /// on again loses no choices.
    /// </param>
    public static ImmutableArray<Ranked> Of(Session session, int theme, int? round = null)
    {
        var work = session.Themes[theme - 1];
        var which = round ?? work.Choices.Where(c => !c.Value.IsEmpty).Select(c => c.Key.Round).DefaultIfEmpty(1).Max();
        var choosers = work.Choices.Where(c => c.Key.Round == which && session.CountsInOutcomes(c.Key.By))
            .SelectMany(c => c.Value.Select(choice => (choice.Gap, c.Key.By)))
            .ToLookup(x => x.Gap, x => x.By);

        var ordered = work.LiveGaps
            .Select(g => (Gap: g, Choosers: choosers[g.Ref.Number].OrderBy(p => p.Value, StringComparer.Ordinal).ToImmutableArray()))
            .OrderByDescending(x => x.Choosers.Length)
            .ThenByDescending(x => Recognition.Of(session, x.Gap).Length)
            .ThenByDescending(x => x.Gap.Members.Count(n => session.Contributions[n].Counts))
            .ThenBy(x => x.Gap.Ref.Number)
            .ToArray();

        return [.. ordered.Select(x => new Ranked(
            x.Gap, x.Choosers,
            Place: 1 + ordered.Count(o => o.Choosers.Length > x.Choosers.Length),
            Tied: ordered.Count(o => o.Choosers.Length == x.Choosers.Length) > 1))];
    }

    /// <summary>The first few, which get a wording. Among equals: who is recognised more, has more behind it, then by lot.</summary>
    public static IEnumerable<Gap> First(Session session, int theme, int howMany) =>
        Of(session, theme).Take(howMany).Select(r => r.Gap);
}

/// <summary>A gap in its place.</summary>
/// <param name="Choosers">Participants who chose it.</param>
/// <param name="Place">From 1; shared by those with as many.</param>
public sealed record Ranked(Gap Gap, ImmutableArray<PersonId> Choosers, int Place, bool Tied);

/// <summary>Who sees it too.</summary>
public static class Recognition
{
    /// <summary>Those who recognise the gap or one of the contributions behind it, writers left out.</summary>
    public static ImmutableArray<PersonId> Of(Session session, Gap gap)
    {
        var members = gap.Members.Select(n => session.Contributions[n]).ToArray();
        return [.. members.SelectMany(c => c.RecognisedBy).Concat(gap.RecognisedBy).Distinct()
            .Where(p => !members.Any(c => c.By == p && !c.Spoken))
            .OrderBy(p => p.Value, StringComparer.Ordinal)];
    }
}
