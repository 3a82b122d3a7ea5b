namespace WorkshopBot.Analysis.Lexical;

/// <summary>Reads the lists of words, patterns and sentences that are part of the program.</summary>
internal static class WordList
{
    /// <summary>The whole text of a list, without its remarks.</summary>
    public static string Text(string name) => string.Join('\n', Lines(name));

    /// <summary>The lines of a list; those that begin with "#" are remarks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'));
    }
}
