namespace WorkshopBot.Analysis.Lexical.Drafts;

/// <summary>People's words between quotation marks: literal, on one line, and where they are long, their beginning.</summary>
internal static class Excerpt
{
    private static readonly (string Open, string Close)[] Marks = [("\u201C", "\u201D"), ("\u00AB", "\u00BB")];

    /// <returns>Null when there is nothing to quote, or no mark that the words do not use themselves.</returns>
    public static string? Of(string? words, int most)
    {
        var line = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line is "" || !Marks.Any(m => Fits(m, line)))
            return null;

        var (open, close) = Marks.First(m => Fits(m, line));
        return line.Length <= most ? $"{open}{line.TrimEnd('.')}{close}" : $"{open}{Beginning(line, most)}{close}";
    }

    private static bool Fits((string Open, string Close) mark, string line) =>
        !line.Contains(mark.Open, StringComparison.Ordinal) && !line.Contains(mark.Close, StringComparison.Ordinal);

    /// <summary>Up to the last sentence that fits, when it is half of it at least; or else up to the last word.</summary>
    private static string Beginning(string line, int most)
    {
        var cut = line[..most];
        var sentence = cut.LastIndexOfAny(['.', '!', '?']);
        return sentence >= most / 2 && (sentence + 1 == line.Length || line[sentence + 1] == ' ')
            ? cut[..sentence] + " \u2026"
            : cut[..Math.Max(cut.LastIndexOf(' '), 1)].TrimEnd(',', ';', ':', ' ', '\uD83D') + " \u2026";
    }
}
