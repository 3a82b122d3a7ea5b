using System.Runtime.InteropServices;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>How often each feature (a whole word, or 3 to 5 letters of one) occurs in a text.</summary>
/// <param name="Ids">Ascending, each once; below <see cref="Count"/>.</param>
/// <param name="Times">In thousandths: 1 + ln(times), less for features that only function words have.</param>
internal sealed record Features(int[] Ids, int[] Times)
{
    /// <summary>Features are hashed into this many, so that counting them is an array, not a dictionary.</summary>
    public const int Count = 1 << 20;

    private const int Shortest = 3;
    private const int Longest = 5;
    private const int ContentWord = 5;
    private const int FunctionWord = 1;

    public static Features Of(string text)
    {
        // One number a feature and occurrence: id times eight, plus what the occurrence counts for.
        var found = new List<int>(text.Length * 3);
        foreach (var word in Words.Of(text))
        {
            var counts = FunctionWords.Has(word.Folded) ? FunctionWord : ContentWord;
            foreach (var id in IdsOf(word.Folded))
            {
                found.Add((id * 8) + counts);
            }
        }

        found.Sort();
        return Counted(CollectionsMarshal.AsSpan(found));
    }

    /// <summary>The features of one word, in the order of its letters; a feature may come more than once.</summary>
    public static List<int> IdsOf(string folded)
    {
        var padded = $" {folded} ";
        var ids = new List<int>(padded.Length * 3) { Id(padded, 'w') };
        for (var start = 0; start + Shortest <= padded.Length; start++)
        {
            for (var length = Shortest; length <= Longest && start + length <= padded.Length; length++)
            {
                ids.Add(Id(padded.AsSpan(start, length), 'n'));
            }
        }

        return ids;
    }

    private static Features Counted(ReadOnlySpan<int> found)
    {
        var ids = new List<int>(found.Length);
        var times = new List<int>(found.Length);
        for (var at = 0; at < found.Length;)
        {
            var id = found[at] / 8;
            var counted = 0;
            for (; at < found.Length && found[at] / 8 == id; at++)
            {
                counted += found[at] % 8;
            }

            ids.Add(id);
            times.Add(Damped(counted));
        }

        return new Features([.. ids], [.. times]);
    }

    private static int Damped(int counted) => counted <= ContentWord
        ? 1000 * counted / ContentWord
        : Thousandths.Of(1 + Math.Log((double)counted / ContentWord));

    // FNV-1a with a last stir: .NET's own string hash differs from run to run.
    private static int Id(ReadOnlySpan<char> letters, char kind)
    {
        unchecked
        {
            var hash = (2166136261u ^ kind) * 16777619u;
            foreach (var letter in letters)
            {
                hash = (hash ^ letter) * 16777619u;
            }

            hash ^= hash >> 16;
            hash *= 0x85ebca6bu;
            hash ^= hash >> 13;
            return (int)(hash & (Count - 1));
        }
    }
}
