using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// Very many texts, so arranged that a question reads only what shares a feature with it. Built by all cores, and the same
/// however many there are. Unlike <see cref="Comparison"/> it does not count the asked text among those it learns from.
/// </summary>
internal sealed class TextIndex
{
    private readonly FeatureReader reader;
    private readonly int[] once;
    private readonly int[] starts;
    private readonly int[] postings;
    private readonly Comparison.Lengths[] lengths;
    private readonly Tongue[] tongues;

    private TextIndex(Features[] texts, FeatureReader reader)
    {
        this.reader = reader;
        using (var weights = new Weights(texts, reader))
            once = [.. Enumerable.Range(0, Features.Count).Select(weights.Once)];

        starts = Starts(texts);
        postings = new int[starts[^1]];
        lengths = new Comparison.Lengths[texts.Length];
        tongues = [.. texts.Select(text => text.Tongue)];
        Fill(texts);
        Parallel.For(0, texts.Length, at => lengths[at] = LengthsOf(texts[at]));
    }

    /// <summary>How many features of texts it holds, four bytes each.</summary>
    public int Size => postings.Length;

    public static TextIndex Of(ImmutableArray<string> texts, FeatureReader reader)
    {
        var features = new Features[texts.Length];
        Parallel.For(0, texts.Length, at => features[at] = reader.Read(texts[at]));
        return new TextIndex(features, reader);
    }

    /// <summary>The likest, best first; of equals the one that stands first.</summary>
    public ImmutableArray<(int At, double Score)> Nearest(string text, int atMost, double floor)
    {
        var asked = reader.Read(text);
        var askedLength = LengthsOf(asked);
        var letters = new long[lengths.Length];
        var concepts = new long[lengths.Length];
        for (var i = 0; i < asked.Found.Length; i++)
            AddProducts(asked.Found[i], i < asked.Letters ? letters : concepts);

        var alike = new List<(int At, double Score)>();
        for (var at = 0; at < lengths.Length; at++)
        {
            if ((letters[at] | concepts[at]) is 0)
                continue;

            var score = Comparison.Score(askedLength, lengths[at], letters[at], concepts[at], asked.Tongue == tongues[at]);
            if (score > 0 && score >= floor)
                alike.Add((at, score));
        }

        return [.. alike.OrderByDescending(one => one.Score).ThenBy(one => one.At).Take(atMost)];
    }

    private void AddProducts(int found, long[] products)
    {
        var id = Features.IdOf(found);
        long weight = Weight(id, Features.TimesOf(found));
        foreach (var posting in postings.AsSpan(starts[id], starts[id + 1] - starts[id]))
            products[Features.IdOf(posting)] += weight * Weight(id, Features.TimesOf(posting));
    }

    private int Weight(int id, int times) => Weights.Of(once[id], times);

    private Comparison.Lengths LengthsOf(Features text) =>
        new(Squares(text.Found.AsSpan(0, text.Letters)), Squares(text.Found.AsSpan(text.Letters)));

    private long Squares(ReadOnlySpan<int> features)
    {
        long squares = 0;
        foreach (var found in features)
        {
            long weight = Weight(Features.IdOf(found), Features.TimesOf(found));
            squares += weight * weight;
        }

        return squares;
    }

    private static int[] Starts(Features[] texts)
    {
        var starts = new int[Features.Count + 1];
        foreach (var text in texts)
        {
            foreach (var found in text.Found)
                starts[Features.IdOf(found) + 1]++;
        }

        for (var id = 0; id < Features.Count; id++)
            starts[id + 1] = checked(starts[id + 1] + starts[id]);
        return starts;
    }

    // Each core fills the postings of a range of features, text by text, so that no two write to one place.
    private void Fill(Features[] texts)
    {
        var next = starts[..^1];
        var ranges = Environment.ProcessorCount;
        Parallel.For(0, ranges, range =>
        {
            var (from, until) = (Boundary(range, ranges), Boundary(range + 1, ranges));
            for (var at = 0; at < texts.Length; at++)
            {
                var found = texts[at].Found;
                for (var i = First(found, from); i < found.Length && Features.IdOf(found[i]) is var id && id < until; i++)
                    postings[next[id]++] = Features.Of(at, Features.TimesOf(found[i]));
            }
        });
    }

    private static int Boundary(int range, int of) => (int)((long)Features.Count * range / of);

    private static int First(int[] found, int id)
    {
        var at = Array.BinarySearch(found, Features.Of(id, 0));
        return at < 0 ? ~at : at;
    }
}
