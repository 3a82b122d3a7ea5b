namespace WorkshopBot.Domain.Course;

/// <summary>Tells whether two texts are the same words, letter for letter: however spaced, and with capitals or without.</summary>
internal sealed class SameWords : IEqualityComparer<string>
{
    public static readonly SameWords Comparer = new();

    private SameWords() { }

    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
            return ReferenceEquals(x, y);
        var (i, j) = (0, 0);
        while (true)
        {
            var (one, other) = (Next(x, ref i), Next(y, ref j));
            if (one != other)
                return false;
            if (one == '\0')
                return true;
        }
    }

    /// <summary>Not HashCode, which differs from run to run.</summary>
    public int GetHashCode(string text)
    {
        var (hash, at) = (17, 0);
        for (var c = Next(text, ref at); c != '\0'; c = Next(text, ref at))
            hash = unchecked((hash * 31) + c);
        return hash;
    }

    /// <summary>The next letter; one space for all white space between two words, and none at the ends.</summary>
    private static char Next(string text, ref int at)
    {
        var (from, gap) = (at, false);
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '\0'))
            (at, gap) = (at + 1, true);
        if (at == text.Length)
            return '\0';
        if (gap && from > 0)
            return ' ';
        return char.ToUpperInvariant(text[at++]);
    }
}
