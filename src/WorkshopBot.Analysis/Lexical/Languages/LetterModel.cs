using System.Runtime.InteropServices;

namespace WorkshopBot.Analysis.Lexical.Languages;

/// <summary>How probable a word is in a language by its letters: each letter after up to three before it (Witten and Bell's smoothing).</summary>
internal sealed class LetterModel
{
    private const int Before = 3;
    private const double Unseen = 1.0 / 64;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Total, int Kinds)> after = new(StringComparer.Ordinal);

    public void Learn(string word, int times)
    {
        var padded = Padded(word);
        for (var at = 1; at < padded.Length; at++)
        {
            for (var length = 0; length <= Before && length <= at; length++)
            {
                var context = padded.Substring(at - length, length);
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, padded.Substring(at - length, length + 1), out _);
                ref var follows = ref CollectionsMarshal.GetValueRefOrAddDefault(after, context, out _);
                follows = (follows.Total + times, follows.Kinds + (count is 0 ? 1 : 0));
                count += times;
            }
        }
    }

    public double Of(string word)
    {
        var padded = Padded(word);
        var probability = 1.0;
        for (var at = 1; at < padded.Length; at++)
        {
            probability *= OfLetter(padded, at);
        }

        return probability;
    }

    private double OfLetter(string padded, int at)
    {
        var probability = Unseen;
        for (var length = 0; length <= Before && length <= at; length++)
        {
            if (!after.TryGetValue(padded.Substring(at - length, length), out var follows))
            {
                break;
            }

            var count = seen.GetValueOrDefault(padded.Substring(at - length, length + 1));
            probability = (count + (follows.Kinds * probability)) / (follows.Total + follows.Kinds);
        }

        return probability;
    }

    private static string Padded(string word) => $" {word} ";
}
