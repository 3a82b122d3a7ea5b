namespace WorkshopBot.Tests.Tenant;

/// <summary>A word, a string's plain part or a sign of a Bicep file.</summary>
/// <param name="Kind">'a' for a word or number, 's' for text between quotes, otherwise the sign's first character.</param>
internal sealed record BicepToken(char Kind, string Text, int Line);

/// <summary>
/// Reads Bicep to its tokens. No compiler can be had here, so this knows just as much of the language as our own files use;
/// what it does not know it refuses.
/// </summary>
internal static class BicepTokens
{
    private static readonly string[] Signs = ["=>", "==", "!=", "&&", "||", "??", "::", ".?"];

    public static List<BicepToken> Read(string text)
    {
        var tokens = new List<BicepToken>();
        var at = 0;
        Code(text, ref at, tokens, inString: false);
        return tokens;
    }

    /// <summary>Reads on until the text ends; within a string, until its hole does.</summary>
    private static void Code(string text, ref int at, List<BicepToken> tokens, bool inString)
    {
        var open = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
                at++;
            else if (text.AsSpan(at).StartsWith("//"))
                at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            else if (c == '\'')
                Text(text, ref at, tokens);
            else if (char.IsLetterOrDigit(c) || c == '_')
                tokens.Add(new BicepToken('a', Word(text, ref at), Line(text, at)));
            else if (inString && c == '}' && open == 0)
                return;
            else
            {
                var here = at;
                var sign = Array.Find(Signs, s => string.CompareOrdinal(text, here, s, 0, s.Length) == 0) ?? c.ToString();
                if (sign.Length == 1 && !"{}[]()=:,.?!@<>+-*/|".Contains(c, StringComparison.Ordinal))
                    throw new FormatException($"{Line(text, at)}: '{c}' is no Bicep.");
                open += c switch { '{' => 1, '}' => -1, _ => 0 };
                tokens.Add(new BicepToken(sign[0], sign, Line(text, at)));
                at += sign.Length;
            }
        }
    }

    private static void Text(string text, ref int at, List<BicepToken> tokens)
    {
        var (line, start) = (Line(text, at), ++at);
        while (true)
        {
            if (at >= text.Length || text[at] == '\n')
                throw new FormatException($"{line}: a string without an end.");
            if (text[at] == '\\')
                at += 2;
            else if (text.AsSpan(at).StartsWith("${"))
            {
                tokens.Add(new BicepToken('s', text[start..at], line));
                at += 2;
                Code(text, ref at, tokens, inString: true);
                start = ++at;
            }
            else if (text[at] == '\'')
                break;
            else
                at++;
        }

        tokens.Add(new BicepToken('s', text[start..at], line));
        at++;
    }

    private static string Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;
        return text[start..at];
    }

    private static int Line(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
