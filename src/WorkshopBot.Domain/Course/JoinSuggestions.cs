using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Two gaps of different sessions that may be one.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Shared">The words that make them alike: people's words.</param>
public sealed record JoinSuggestion(GapKey One, GapKey Other, string OneText, string OtherText, double Score, ImmutableArray<string> Shared)
{
    /// <summary>They differ in spaces and capitals at most.</summary>
    public bool HasSameWords => SameWords.Comparer.Equals(OneText, OtherText);
}

/// <summary>Finds gaps that may be one, across sessions, among what a reader may see. It proposes; a coordinator decides.</summary>
public static class JoinSuggestions
{
    /// <summary>More gaps of a theme than this are not compared each with each: ask for one line at a time.</summary>
    public const int MostCompared = 600;

    /// <summary>First those with just the same words, then the likeliest pairs, theme by theme; never what is one line already, was kept apart, or comes from one session.</summary>
    /// <param name="theme">Null for all.</param>
    public static ImmutableArray<JoinSuggestion> Pairs(Sight sight, ISuggestions suggestions, ThemeId? theme, int atMost, CancellationToken cancel) =>
    [
        .. ByTheme(sight).Where(g => theme is null || g.Key == theme)
            .SelectMany(g => Same(sight, [.. g]).Concat(Pairs(sight, [.. g.Take(MostCompared)], suggestions, atMost, cancel)))
            .OrderByDescending(s => s.HasSameWords).ThenByDescending(s => s.Score).ThenBy(s => s.One.Place).ThenBy(s => s.Other.Place).Take(atMost),
    ];

    /// <summary>What may be the same as one line, the likeliest first.</summary>
    public static ImmutableArray<JoinSuggestion> For(Sight sight, ISuggestions suggestions, LineKey line, int atMost)
    {
        if (LineTexts.HeadOf(sight, line) is not { Gap.Text: { } text } head)
            return [];

        var others = ByTheme(sight).Where(g => g.Key == head.Gap.Theme).SelectMany(g => g)
            .Where(x => MayAsk(sight, head.Key, x.Key)).ToImmutableArray();
        ImmutableArray<Candidate> among = [.. others.Select((x, i) => new Candidate(i, x.Text))];
        var same = others.Where(o => SameWords.Comparer.Equals(o.Text, text)).Select(o => Same(head.Key, text, o));
        return [.. same.Concat(suggestions.Nearest(text, among, atMost).Select(near => new JoinSuggestion(
            head.Key, others[near.B].Key, text, others[near.B].Text, near.Score, near.Shared))).DistinctBy(s => s.Other).Take(atMost)];
    }

    private static IEnumerable<JoinSuggestion> Pairs(Sight sight, ImmutableArray<(GapKey Key, string Text)> gaps, ISuggestions suggestions, int atMost, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var apart = ImmutableHashSet.CreateBuilder<Pair>();
        for (var a = 0; a < gaps.Length; a++)
            for (var b = a + 1; b < gaps.Length; b++)
                if (!MayAsk(sight, gaps[a].Key, gaps[b].Key))
                    apart.Add(Pair.Of(a, b));

        return suggestions.Pairs([.. gaps.Select((g, i) => new Candidate(i, g.Text))], apart.ToImmutable(), atMost)
            .Select(p => new JoinSuggestion(gaps[p.A].Key, gaps[p.B].Key, gaps[p.A].Text, gaps[p.B].Text, p.Score, p.Shared))
            .Where(p => !p.HasSameWords);
    }

    /// <summary>Each with the first that it may be joined with, so that many copies do not give a pair of each with each.</summary>
    private static IEnumerable<JoinSuggestion> Same(Sight sight, ImmutableArray<(GapKey Key, string Text)> gaps)
    {
        foreach (var copies in gaps.GroupBy(g => g.Text, SameWords.Comparer).Select(g => g.OrderBy(x => x.Key.Place).ToArray()).Where(g => g.Length > 1))
        {
            for (var i = 1; i < copies.Length; i++)
            {
                if (copies.Take(i).Where(c => MayAsk(sight, c.Key, copies[i].Key)).Select(c => ((GapKey Key, string Text)?)c).FirstOrDefault() is { } first)
                    yield return Same(first.Key, first.Text, copies[i]);
            }
        }
    }

    private static JoinSuggestion Same(GapKey one, string text, (GapKey Key, string Text) other) => new(one, other.Key, text, other.Text, 1, [text]);

    private static bool MayAsk(Sight sight, GapKey one, GapKey other) =>
        one.Session != other.Session && sight.LineOf(one) != sight.LineOf(other)
        && !sight.Programme.Apart.Contains(Programme.PairOf(one, other));

    private static IEnumerable<IGrouping<ThemeId, (GapKey Key, string Text)>> ByTheme(Sight sight) => sight.Sessions
        .SelectMany(s => s.Yield.Gaps.Where(g => g.Text is not null).Select(g => (g.Theme, Key: new GapKey(s.Number, g.Ref), Text: g.Text!, Backing: g.Agree.Length + g.Recognise.Length)))
        .OrderByDescending(x => x.Backing).ThenBy(x => x.Key.Place)
        .GroupBy(x => x.Theme, x => (x.Key, x.Text));
}
