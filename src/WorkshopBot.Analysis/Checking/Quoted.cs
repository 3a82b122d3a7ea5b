using System.Collections.Immutable;
using System.Text;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A text taken apart: what it quotes, and what it says itself.</summary>
/// <param name="Outside">The text without its quotes; a blank in the place of each.</param>
/// <param name="Whole">Every quotation mark has its partner.</param>
internal sealed record Quoted(string Outside, ImmutableArray<string> Quotes, bool Whole)
{
    private const string OpensSingle = "'\u2018\u201A\u201B\u2039";

    public static Quoted In(string text)
    {
        var outside = new StringBuilder(text.Length);
        var quotes = ImmutableArray.CreateBuilder<string>();
        var whole = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (ClosersOf(text, i) is not { } closers)
            {
                outside.Append(text[i]);
                continue;
            }

            var end = EndOf(text, i, closers);
            if (end < 0 && IsSingle(text[i]))
            {
                // An apostrophe: nothing is quoted by it.
                outside.Append(text[i]);
                continue;
            }

            whole &= end >= 0;
            quotes.Add(end < 0 ? text[(i + 1)..] : text[(i + 1)..end]);
            outside.Append(' ');
            i = end < 0 ? text.Length : end;
        }

        return new Quoted(outside.ToString(), quotes.ToImmutable(), whole);
    }

    private static bool IsSingle(char c) => OpensSingle.Contains(c, StringComparison.Ordinal);

    private static string? ClosersOf(string text, int at) => text[at] switch
    {
        '\u00AB' or '\u2039' => "\u00BB\u203A",
        '\u00BB' => "\u00AB",
        '\u201C' or '\u201D' or '\u201F' => "\u201D",
        '\u201E' => "\u201D\u201C",
        '"' => "\"",
        '\uFF02' => "\uFF02",
        var c when IsSingle(c) && StartsAQuote(text, at) => "'\u2019\u2018",
        _ => null,
    };

    /// <summary>A single mark quotes only before a word and after none; "'s", "'t" and the like are words.</summary>
    private static bool StartsAQuote(string text, int at) =>
        (at == 0 || (!char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '\''))
        && at + 2 < text.Length && char.IsLetterOrDigit(text[at + 1])
        && !("stnkm".Contains(char.ToLowerInvariant(text[at + 1]), StringComparison.Ordinal) && !char.IsLetterOrDigit(text[at + 2]));

    private static int EndOf(string text, int open, string closers)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal)
                && (!IsSingle(text[open]) || i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
                return i;
        }

        return -1;
    }
}
