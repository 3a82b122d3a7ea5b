using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>What would be shown, a theme at a time: to who has just written, and to a group that joins.</summary>
internal static class SuggestionFigures
{
    private const int Shown = 3;
    private const int PairsShown = 1000;

    public static FigureSection Of(ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
    {
        var asked = items.Select(item => Asked.Of(item, items, engine)).ToArray();
        var shown = asked.Where(one => one.Offered > 0).ToArray();
        var pairs = items.GroupBy(item => item.Theme, StringComparer.Ordinal)
            .SelectMany(theme => PairsIn([.. theme], engine))
            .ToArray();

        return new FigureSection("Suggestions",
        [
            Figure.Of("WritersShownAny", [.. asked.Select(one => new Outcome(one.Item.Unit, one.Offered > 0 ? 1 : 0))]),
            Figure.Of("PartnersShown", [.. asked.Where(one => one.Partners > 0).Select(one => new Outcome(one.Item.Unit, one.Right > 0 ? 1 : 0))]),
            Figure.Of("ShownInVain", [.. shown.Select(one => new Outcome(one.Item.Unit, one.Right is 0 ? 1 : 0))], target: new Target(0.35, IsCeiling: true)),
            Figure.Of("SuggestionsWrong", [.. shown.Select(one => new Outcome(one.Item.Unit, one.Offered - one.Right, one.Offered))], target: new Target(0.35, IsCeiling: true)),
            Figure.Of("PairsRight", [.. pairs.Where(pair => pair.IsOffered).Select(pair => new Outcome(pair.Unit, pair.IsRight ? 1 : 0))]),
            Figure.Of("PairsFound", [.. pairs.Where(pair => pair.IsRight).Select(pair => new Outcome(pair.Unit, pair.IsOffered ? 1 : 0))]),
        ]);
    }

    private static IEnumerable<AskedPair> PairsIn(ImmutableArray<EvaluationItem> theme, LexicalSuggestions engine)
    {
        var offered = engine.Pairs([.. theme.Select((item, at) => new Candidate(at, item.Text))], [], PairsShown)
            .Select(pair => Pair.Of(pair.A, pair.B))
            .ToHashSet();

        return
            from a in Enumerable.Range(0, theme.Length)
            from b in Enumerable.Range(a + 1, theme.Length - a - 1)
            let isOffered = offered.Contains(Pair.Of(a, b))
            let isRight = theme[a].MakesSamePointAs(theme[b])
            where isOffered || isRight
            select new AskedPair(theme[a].Unit, isOffered, isRight);
    }

    private readonly record struct AskedPair(string Unit, bool IsOffered, bool IsRight);

    private sealed record Asked(EvaluationItem Item, int Offered, int Right, int Partners)
    {
        public static Asked Of(EvaluationItem item, ImmutableArray<EvaluationItem> items, LexicalSuggestions engine)
        {
            var among = items.Where(other => other != item && other.Theme == item.Theme).ToImmutableArray();
            var offered = engine.Nearest(item.Text, [.. among.Select((other, at) => new Candidate(at, other.Text))], Shown);

            return new Asked(
                item, offered.Length, offered.Count(near => among[near.B].MakesSamePointAs(item)), among.Count(item.MakesSamePointAs));
        }
    }
}
