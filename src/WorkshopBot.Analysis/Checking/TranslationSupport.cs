namespace WorkshopBot.Analysis.Checking;

/// <summary>
/// A translation says what was typed: about as long, the same names, and as far as the lexicon reaches the same things. A
/// lexicon knows some words only, so this is a net with wide meshes; the original always stands beside it.
/// </summary>
internal static class TranslationSupport
{
    /// <summary>In hundredths of the length of the original, for the draft as a whole.</summary>
    private const int Shortest = 40;

    /// <summary>Of the words of a part one in so many is known from the original.</summary>
    private const int OneInSoMany = 4;

    /// <summary>Of the things the original speaks of one in so many comes back; asked from so many things on.</summary>
    private const int OneThingInSoMany = 2;
    private const int FewestThings = 3;

    /// <summary>One sentence of a translation.</summary>
    public static bool Holds(Examined s)
    {
        var original = s.Grounds.Original;
        if (original is "" || s.Grounds.SpeaksToAProgram(original))
            return false;

        var known = s.Grounds.KnownFrom([original]);
        return Parts.Of(s.Text).All(part => IsKnown(part, known));
    }

    /// <summary>All of it: what was typed is there, and not a piece of it.</summary>
    public static bool IsWhole(string original, string translation)
    {
        var typed = OwnWord.CarryingIn(original).Where(w => !w.Means.IsEmpty).ToArray();
        var known = new KnownWords([translation]);
        return 100 * translation.Length >= Shortest * original.Length
            && (typed.Length < FewestThings || OneThingInSoMany * typed.Count(known.Has) >= typed.Length);
    }

    private static bool IsKnown(string part, KnownWords known)
    {
        var own = OwnWord.CarryingIn(part);
        return own.All(w => !w.IsName || known.Has(w) || SupportRule.IsReporting(w))
            && OneInSoMany * own.Count(known.Has) >= own.Length;
    }
}
