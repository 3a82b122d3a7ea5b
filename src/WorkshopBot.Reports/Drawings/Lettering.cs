using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WorkshopBot.Reports.Drawings;

/// <summary>
/// How wide text is, judged on the wide side: after Verdana and DejaVu Sans, without asking the machine for a font,
/// so that a drawing is the same everywhere.
/// </summary>
internal static class Lettering
{
    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(Width);

    /// <summary>
    /// The room for a label in formats that put text in boxes: wider than the text can be in any font that may stand in, so
    /// that it never breaks, yet within the drawing, for LibreOffice would otherwise move the whole.
    /// </summary>
    public static (double Left, double Top, double Width, double Height) Box(Shape.Label label, double widest)
    {
        var roomy = (Width(label.Text, label.Size) * 1.25) + 8;
        var height = label.Size * 1.6;
        var width = label.Side switch
        {
            Side.Start => Math.Min(roomy, widest - label.X),
            Side.Middle => Math.Min(roomy, 2 * Math.Min(label.X, widest - label.X)),
            Side.End => Math.Min(roomy, label.X),
            _ => throw new UnreachableException(),
        };
        var left = label.Side switch
        {
            Side.Start => label.X,
            Side.Middle => label.X - (width / 2),
            Side.End => label.X - width,
            _ => throw new UnreachableException(),
        };

        return (left, label.Y - (height / 2), width, height);
    }

    /// <summary>Breaks a text between words, and within words that are too long, and ends with … what does not fit.</summary>
    public static ImmutableArray<string> Wrap(string text, double width, double size, int lines)
    {
        var wrapped = ImmutableArray.CreateBuilder<string>();
        var line = "";

        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width, size)))
        {
            var longer = line is "" ? word : $"{line} {word}";
            if (Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            if (wrapped.Count + 1 == lines)
                return [.. wrapped, Ending(line, width, size)];

            wrapped.Add(line);
            line = word;
        }

        return [.. wrapped, line];
    }

    private static IEnumerable<string> Pieces(string word, double width, double size)
    {
        var piece = new StringBuilder();
        var used = 0.0;

        foreach (var part in Elements(word))
        {
            var more = Width(part, size);
            if (piece.Length > 0 && used + more > width)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(part);
            used += more;
        }

        yield return piece.ToString();
    }

    private static string Ending(string line, double width, double size)
    {
        var kept = Elements(line).ToList();
        while (kept.Count > 0 && Width(string.Concat(kept) + "…", size) > width)
            kept.RemoveAt(kept.Count - 1);

        return string.Concat(kept).TrimEnd() + "…";
    }

    /// <summary>What a reader sees as one character, so that no emoji is cut in two.</summary>
    private static IEnumerable<string> Elements(string text)
    {
        for (var walk = StringInfo.GetTextElementEnumerator(text); walk.MoveNext();)
            yield return walk.GetTextElement();
    }

    private static double Width(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '.' or ',' or ':' or ';' or '!' or ' ' => 0.36,
        'f' or 'r' or 't' or 'I' or '-' or '(' or ')' or '[' or ']' or '/' => 0.46,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1.0,
        >= 'A' and <= 'Z' => 0.72,
        < 0x2E80 => 0.64,
        _ => 1.2,
    };
}
