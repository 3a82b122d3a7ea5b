using System.Collections.Immutable;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>Words in a row, as the lists of signs write them: choices, endings left open, gaps, first or last of a sentence.</summary>
internal sealed class Phrase
{
    private const int LongestGap = 4;

    private readonly bool opens;
    private readonly bool closes;
    private readonly ImmutableArray<Part> parts;

    private Phrase(bool opens, bool closes, ImmutableArray<Part> parts)
    {
        (this.opens, this.closes, this.parts) = (opens, closes, parts);
    }

    public static Phrase Read(string line, IReadOnlyDictionary<string, string> sets)
    {
        var parts = new List<Part>();
        bool opens = false, closes = false, gap = false;
        foreach (var written in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (written)
            {
                case "^": opens = true; break;
                case "$": closes = true; break;
                case "..": gap = true; break;
                default:
                    parts.Add(Part.Read(written, sets, gap));
                    gap = false;
                    break;
            }
        }

        return new Phrase(opens, closes, [.. parts]);
    }

    /// <summary>The letters with which its first word may begin; fewer than asked where that is left open.</summary>
    public IEnumerable<string> FirstLetters(int count)
    {
        var first = parts[0];
        return first.Any || first.Endings.Length > 0
            ? [""]
            : first.Whole.Concat(first.Beginnings).Select(choice => choice[..Math.Min(count, choice.Length)]);
    }

    /// <summary>Whether it stands in the words from one place on.</summary>
    public bool Begins(ReadOnlySpan<Spelled> words)
    {
        if ((opens && !words[0].Opens) || !parts[0].Is(words[0].Folded))
        {
            return false;
        }

        // All places where the parts so far may have ended: the first word, then whatever each part allows.
        ulong ends = 1;
        for (var i = 1; i < parts.Length && ends is not 0; i++)
        {
            ends = Next(words, ends, parts[i]);
        }

        return ends is not 0 && (!closes || AnyCloses(words, ends));
    }

    private static ulong Next(ReadOnlySpan<Spelled> words, ulong ends, Part part)
    {
        ulong next = 0;
        for (var at = 0; at < 63; at++)
        {
            if ((ends & (1UL << at)) is 0)
            {
                continue;
            }

            for (var to = at + 1; to <= at + 1 + (part.AfterGap ? LongestGap : 0) && to < 63 && to < words.Length && !words[to - 1].Closes; to++)
            {
                if (part.Is(words[to].Folded))
                {
                    next |= 1UL << to;
                }
            }
        }

        return next;
    }

    private static bool AnyCloses(ReadOnlySpan<Spelled> words, ulong ends)
    {
        for (var at = 0; at < 63 && at < words.Length; at++)
        {
            if ((ends & (1UL << at)) is not 0 && words[at].Closes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One word of a phrase: whole words, beginnings of words, or any word at all.</summary>
    private sealed record Part(
        ImmutableHashSet<string> Whole, ImmutableArray<string> Beginnings, ImmutableArray<string> Endings, bool Any, bool AfterGap)
    {
        public static Part Read(string written, IReadOnlyDictionary<string, string> sets, bool afterGap)
        {
            var choices = written.Split('|')
                .SelectMany(choice => choice.StartsWith('@') ? sets[choice[1..]].Split('|') : [choice])
                .ToArray();

            return new Part(
                [.. choices.Where(choice => !choice.Contains('*'))],
                [.. choices.Where(choice => choice.EndsWith('*') && choice.Length > 1).Select(choice => choice[..^1])],
                [.. choices.Where(choice => choice.StartsWith('*') && choice.Length > 1).Select(choice => choice[1..])],
                choices.Contains("*"),
                afterGap);
        }

        public bool Is(string word) =>
            Any || Whole.Contains(word)
            || Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal))
            || Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
    }
}
