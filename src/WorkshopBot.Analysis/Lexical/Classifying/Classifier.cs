using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkshopBot.Analysis.Lexical.Signs;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>Finds the nearest of some texts, the likeliest first.</summary>
internal delegate ImmutableArray<Likeness> Nearness(string text, ImmutableArray<Candidate> among, int atMost);

/// <summary>Suggests where a text belongs: by its own words at first, and the more people have placed, the more by what they did.</summary>
internal sealed class Classifier(Lexicon lexicon, Nearness nearness)
{
    // How much each says beside the text's own words once much is known; chosen on the invented contributions.
    private const double ByNearest = 0.6;
    private const double ByConcepts = 0.3;
    private const double ByCommonness = 0.2;

    // With this many known they say half of that.
    private const int HalfKnown = 20;

    private const int Neighbours = 15;
    private const int MostRead = 3000;

    private readonly ColdScores cold = new(lexicon);

    // What was learnt lives as long as the set and the texts it was learnt from.
    private readonly ConditionalWeakTable<Placed[], Learnt> learntFrom = [];
    private readonly ConditionalWeakTable<string, int[]> reachedBy = [];

    public Classes Of(string whole, ImmutableArray<Placed> known)
    {
        var text = whole.Length > MostRead ? whole[..MostRead] : whole;
        var learnt = known.IsDefaultOrEmpty
            ? null
            : learntFrom.GetValue(ImmutableCollectionsMarshal.AsArray(known)!, all => new Learnt([.. all], one => reachedBy.GetValue(one, text => [.. Reached(ConceptsOf(text))])));
        var nearest = learnt is null ? [] : nearness(text, learnt.Candidates, Neighbours);
        var concepts = ConceptsOf(text);
        var read = new Reading(PlainText.Of(text), concepts, [.. Reached(concepts)], learnt, nearest);

        return new Classes(
            Scored(read, ClassFamily.Themes, Edition.Of2023.Themes, theme => theme.Id),
            Scored(read, ClassFamily.Interests, Edition.Of2023.Interests, interest => interest.Id),
            Scored(read, ClassFamily.Links, Edition.Of2023.SafetyChain, link => link.Id),
            Scored(read, ClassFamily.Capabilities, Enum.GetValues<Capability>(), capability => capability));
    }

    private ImmutableArray<Scored<T>> Scored<T, TEntry>(Reading read, ClassFamily family, IEnumerable<TEntry> entries, Func<TEntry, T> idOf)
    {
        var scores = cold.Of(read.Concepts, read.Text, family);
        if (read.Learnt is { } learnt && learnt.CountOf(family) is var count and > 0)
        {
            var sure = count / (double)(count + HalfKnown);
            Add(scores, learnt.Votes(read.Nearest, family), ByNearest * sure);
            Add(scores, learnt.ByConcepts(read.Reached, family), ByConcepts * sure);
            Add(scores, learnt.Commonness(family), ByCommonness * sure);
            scores = Shares.Of(scores);
        }

        // Four decimals: what differs further back is not seen, so the order is the same on every machine.
        return
        [
            .. entries
                .Select((entry, at) => new Scored<T>(idOf(entry), Math.Round(scores[at], 4, MidpointRounding.AwayFromZero)))
                .OrderByDescending(scored => scored.Score),
        ];
    }

    private static void Add(double[] scores, double[] others, double weight)
    {
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] += weight * others[at];
        }
    }

    private ImmutableArray<(Concept Concept, double Sure)> ConceptsOf(string text) =>
    [
        .. lexicon.ConceptsIn(text)
            .GroupBy(found => found.Number)
            .OrderBy(found => found.Key)
            .Select(found => (lexicon.Concepts[found.Key], found.Max(one => one.Weight) / 1000.0)),
    ];

    /// <summary>The concepts of a text, and what they are a kind of, each once.</summary>
    private static IEnumerable<int> Reached(ImmutableArray<(Concept Concept, double Sure)> concepts) =>
        concepts.SelectMany(one => one.Concept.Broader.Append(one.Concept.Number)).Distinct().Order();

    private sealed record Reading(
        PlainText Text, ImmutableArray<(Concept Concept, double Sure)> Concepts, ImmutableArray<int> Reached, Learnt? Learnt,
        ImmutableArray<Likeness> Nearest);
}
