namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// A translation says what was typed: about as long, the same names, and as far as the lexicon reaches mostly the same
/// things. A lexicon knows some words only, so this is a net with wide meshes; the original always stands beside it.
/// </summary>
internal static class TranslationSupport
{
    /// <summary>In hundredths of the length of the original, for the draft as a whole.</summary>
    private const int Shortest = 40;

    /// <summary>Of the things a sentence speaks of, or of those in the original, one in so many is in the other.</summary>
    private const int OneInSoMany = 3;

    public static bool Holds(Examined s)
    {
        var original = s.Grounds.Original;
        if (original is "" || s.Grounds.SpeaksToAProgram(original))
            return false;

        var known = new KnownWords([original]);
        var own = OwnWord.CarryingIn(s.Text);
        var meant = own.Where(w => !w.Means.IsEmpty || known.Has(w)).ToArray();
        var shared = meant.Count(known.Has);
        return own.All(w => !w.IsName || known.Has(w) || SupportRule.IsReporting(w))
            && (known.Meanings < 2 || OneInSoMany * shared >= Math.Max(meant.Length, 1))
            && (IsInParts(original) || 100 * s.Text.Length >= Shortest * original.Length);
    }

    /// <summary>An original of several sentences comes back in several, each of which may be short.</summary>
    private static bool IsInParts(string original) =>
        original.Split(['.', '!', '?', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length > 1;
}
