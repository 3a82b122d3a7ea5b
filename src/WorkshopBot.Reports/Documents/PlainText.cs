using System.Text;

namespace WorkshopBot.Reports.Documents;

/// <summary>
/// What is left of any text before it enters a document: characters that both XML and readers can hold. Line ends
/// become \n, a half emoji becomes U+FFFD, and a turned writing direction ends where its line ends.
/// </summary>
public static class PlainText
{
    private const char PopEmbedding = '\u202C', PopIsolate = '\u2069';

    /// <summary>Cleans a text; cleaning it again changes nothing.</summary>
    public static string Clean(string text)
    {
        if (IsPlain(text))
            return text;

        var clean = new StringBuilder(text.Length);
        var open = new Stack<char>();

        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029':
                    Close(clean, open);
                    clean.Append('\n');
                    break;
                case >= '\u202A' and <= '\u202E' and not PopEmbedding:
                    open.Push(PopEmbedding);
                    clean.Append(text[i]);
                    break;
                case >= '\u2066' and <= '\u2068':
                    open.Push(PopIsolate);
                    clean.Append(text[i]);
                    break;
                case PopEmbedding:
                    if (open.TryPeek(out var inner) && inner == PopEmbedding)
                        clean.Append(open.Pop());
                    break;
                case PopIsolate:
                    CloseIsolate(clean, open);
                    break;
                case var c when char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    clean.Append(c).Append(text[++i]);
                    break;
                case var c when char.IsSurrogate(c):
                    clean.Append('\uFFFD');
                    break;
                case var c when (char.IsControl(c) && c != '\t') || c is '\uFFFE' or '\uFFFF' or '\uFEFF':
                    break;
                case var c:
                    clean.Append(c);
                    break;
            }
        }

        Close(clean, open);
        return clean.ToString();
    }

    /// <summary>The text on one line, for titles, headings and names of things.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>Whether nothing in the text needs a second look, as in most texts.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~') or (>= '\u00A0' and <= '\u2027') or (>= '\u206A' and < '\uD800') or '\n' or '\t'))
                return false;
        }

        return true;
    }

    /// <summary>The end of an isolate also ends the embeddings begun in it; one without a beginning is left out.</summary>
    private static void CloseIsolate(StringBuilder clean, Stack<char> open)
    {
        if (!open.Contains(PopIsolate))
            return;

        while (open.TryPop(out var end))
        {
            clean.Append(end);
            if (end == PopIsolate)
                return;
        }
    }

    private static void Close(StringBuilder clean, Stack<char> open)
    {
        while (open.TryPop(out var end))
            clean.Append(end);
    }
}
