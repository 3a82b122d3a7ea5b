namespace WorkshopBot.Analysis.Lexical;

/// <summary>Guesses the language of a text from its little words and from what the lexicon knows: cheap, for choosing a vocabulary, not for telling people.</summary>
internal static class TongueOf
{
    private const int LittleWord = 6;
    private const int Term = 3;

    public static Tongue Guess(List<Word> words, ReadOnlySpan<Vocabulary> vocabularies)
    {
        Span<int> points = stackalloc int[vocabularies.Length];
        foreach (var word in words)
        {
            var little = FunctionWords.TonguesOf(word.Folded);
            var having = little;
            for (var i = 0; having is 0 && little is 0 && i < vocabularies.Length; i++)
                having |= vocabularies[i].Has(word.Folded) ? 1 << i : 0;
            Share(points, having, little is 0 ? Term : LittleWord);
        }

        var best = 0;
        for (var i = 1; i < points.Length; i++)
            best = points[i] > points[best] ? i : best;
        return vocabularies[best].Tongue;
    }

    private static void Share(Span<int> points, int having, int point)
    {
        var among = int.PopCount(having);
        for (var i = 0; i < points.Length; i++)
            points[i] += (having >> i & 1) is 0 ? 0 : point / among;
    }
}
