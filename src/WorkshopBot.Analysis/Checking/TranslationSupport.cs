namespace WorkshopBot.Analysis.Checking;

/// <summary>A translation says no more and no less than what was typed: about as long, the same names and numbers.</summary>
internal static class TranslationSupport
{
    private const double Shortest = 0.4;

    public static bool Holds(Examined s)
    {
        var original = s.Grounds.Original;
        if (original is "" || s.Grounds.SpeaksToAProgram(original))
            return false;

        var known = new KnownWords([original]);
        var own = SupportRule.OwnWords(s.Text);
        return own.All(w => !w.IsName || known.Has(w.Word.Folded) || SupportRule.IsReporting(w))
            && (s.Before.Length > 0 || IsLongEnough(s.Text, original));
    }

    private static bool IsLongEnough(string text, string original) =>
        SentencesIn(original) > 1 || text.Length >= Shortest * original.Length;

    private static int SentencesIn(string text) => Math.Max(1, text.Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length);
}
