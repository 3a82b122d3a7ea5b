using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorkshopBot.Analysis.Lexical.Classifying;
using WorkshopBot.Analysis.Lexical.Languages;
using WorkshopBot.Analysis.Lexical.Signs;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// Finds texts that look alike by their letters and by the concepts their words stand for: no service, no learning, the
/// same answer on every machine. Safe to call from several threads; keep one for the whole program, for it remembers
/// what it has read.
/// </summary>
public sealed class LexicalSuggestions : ISuggestions
{
    /// <summary>
    /// Less alike than this is not asked of who has just written. Chosen on the invented contributions, where four in
    /// nine pairs above it are right; on the real ones it is two in three.
    /// </summary>
    public const double NearestFloor = 0.2;

    /// <summary>The second and third are shown only if they are nearly as alike as the first: this part of it.</summary>
    public const double NearlyAsAlike = 0.8;

    /// <summary>
    /// Less alike than this is no pair to ask a group about. Lower, for the group is there to judge: of the invented
    /// pairs above it one in four is right, of the real ones nearly half.
    /// </summary>
    public const double PairsFloor = 0.14;

    // About 8 MB a generation: some five thousand contributions.
    private const int FeaturesAGeneration = 2_000_000;

    private const int VeryMany = 10_000;

    // The lexicon is read when somebody first asks: a program that starts has better to do.
    private readonly Lazy<Parts> parts;

    // An index lives as long as the set it was made for.
    private readonly ConditionalWeakTable<Candidate[], TextIndex> indexes = [];

    public LexicalSuggestions()
        : this(() => FeatureReader.Built)
    {
    }

    /// <param name="reader">For tests: one with another lexicon.</param>
    internal LexicalSuggestions(FeatureReader reader)
        : this(() => reader)
    {
    }

    private LexicalSuggestions(Func<FeatureReader> read) => parts = new Lazy<Parts>(() => new Parts(read(), this));

    private FeatureReader Reader => parts.Value.Reader;

    private FeatureCache Cache => parts.Value.Cache;

    public ImmutableArray<Likeness> Nearest(string text, ImmutableArray<Candidate> among, int atMost)
    {
        var nearest = Nearest(text, among, atMost, NearestFloor);
        return nearest is [var first, ..] ? [.. nearest.TakeWhile(near => near.Score >= first.Score * NearlyAsAlike)] : nearest;
    }

    /// <param name="floor">0 ranks all that share anything, to measure the ranking apart from what is offered.</param>
    internal ImmutableArray<Likeness> Nearest(string text, ImmutableArray<Candidate> among, int atMost, double floor)
    {
        if (among.Length >= VeryMany)
            return NearestOfVeryMany(text, among, atMost, floor);

        var asked = Cache.Of(text);
        var others = among.Select(candidate => Cache.Of(candidate.Text)).ToArray();
        using var weights = new Weights([asked, .. others], Reader);
        using var comparison = new Comparison(weights);
        comparison.Hold(asked);

        var alike = new List<Alike>();
        for (var i = 0; i < others.Length; i++)
            Add(alike, new Candidate(0, text), among[i], comparison.With(others[i]), floor);

        return Best(alike, weights, atMost);
    }

    public ImmutableArray<Likeness> Pairs(ImmutableArray<Candidate> among, ImmutableHashSet<Pair> apart, int atMost)
    {
        var texts = among.Sort(InOrder);
        var features = texts.Select(candidate => Cache.Of(candidate.Text)).ToArray();
        using var weights = new Weights(features, Reader);
        using var comparison = new Comparison(weights);

        var alike = new List<Alike>();
        for (var a = 0; a < texts.Length; a++)
        {
            comparison.Hold(features[a]);
            for (var b = a + 1; b < texts.Length; b++)
            {
                if (!apart.Contains(Pair.Of(texts[a].Number, texts[b].Number)))
                    Add(alike, texts[a], texts[b], comparison.With(features[b]), PairsFloor);
            }
        }

        return Best(alike, weights, atMost);
    }

    public Classes Classify(string text, ImmutableArray<Placed> known) => parts.Value.Classifier.Of(text, known);

    public string LanguageOf(string text) => LanguageGuess.Of(text);

    public ImmutableArray<Sign> SignsIn(string text) => SignList.In(text);

    private ImmutableArray<Likeness> NearestOfVeryMany(string text, ImmutableArray<Candidate> among, int atMost, double floor)
    {
        var index = indexes.GetValue(
            ImmutableCollectionsMarshal.AsArray(among)!, all => TextIndex.Of([.. all.Select(candidate => candidate.Text)], Reader));
        var nearest = index.Nearest(text, atMost, floor).Select(near => new Alike(new Candidate(0, text), among[near.At], near.Score)).ToList();
        using var weights = new Weights([Cache.Of(text)], Reader);

        return Best(nearest, weights, atMost);
    }

    private static void Add(List<Alike> alike, Candidate a, Candidate b, double score, double floor)
    {
        if (score > 0 && score >= floor)
        {
            alike.Add(new Alike(a, b, score));
        }
    }

    private ImmutableArray<Likeness> Best(List<Alike> alike, Weights weights, int atMost) =>
    [
        .. alike
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.A, Comparer<Candidate>.Create(InOrder))
            .ThenBy(pair => pair.B, Comparer<Candidate>.Create(InOrder))
            .Take(atMost)
            .Select(pair => new Likeness(
                pair.A.Number, pair.B.Number, pair.Score, SharedWords.Of(pair.A.Text, pair.B.Text, weights, Reader.Lexicon))),
    ];

    private static int InOrder(Candidate a, Candidate b) =>
        a.Number != b.Number ? a.Number.CompareTo(b.Number) : string.CompareOrdinal(a.Text, b.Text);

    private readonly record struct Alike(Candidate A, Candidate B, double Score);

    private sealed class Parts(FeatureReader reader, LexicalSuggestions owner)
    {
        public FeatureReader Reader { get; } = reader;

        public FeatureCache Cache { get; } = new(reader, FeaturesAGeneration);

        public Classifier Classifier { get; } = new(reader.Lexicon, (text, among, atMost) => owner.Nearest(text, among, atMost, floor: 0));
    }
}
