namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// Holds one text beside others: the cosine of their letters and that of their concepts. Two languages share few letters,
/// so between them the concepts alone speak.
/// </summary>
internal sealed class Comparison(Weights weights) : IDisposable
{
    private const double OfLetters = 0.4;

    private readonly Tally weightOf = new();
    private Features held = Features.None;
    private Lengths length;

    public void Hold(Features text)
    {
        weightOf.Wipe(held);
        held = text;
        length = default;
        for (var i = 0; i < text.Found.Length; i++)
        {
            var weight = weights.Of(text.Found[i]);
            weightOf.Add(Features.IdOf(text.Found[i]), weight);
            length = length.With(weight, i < text.Letters);
        }
    }

    /// <summary>0 to 1, in six decimals; the same whichever of the two is held.</summary>
    public double With(Features other)
    {
        long letters = 0;
        long concepts = 0;
        var otherLength = default(Lengths);
        for (var i = 0; i < other.Found.Length; i++)
        {
            var weight = weights.Of(other.Found[i]);
            var product = (long)weight * weightOf[Features.IdOf(other.Found[i])];
            otherLength = otherLength.With(weight, i < other.Letters);
            if (i < other.Letters)
                letters += product;
            else
                concepts += product;
        }

        return Score(length, otherLength, letters, concepts, held.Tongue == other.Tongue);
    }

    public void Dispose()
    {
        weightOf.Wipe(held);
        weightOf.Dispose();
    }

    /// <param name="letters">The sum of products of the letters' weights.</param>
    /// <param name="concepts">Likewise of the concepts'.</param>
    public static double Score(Lengths one, Lengths other, long letters, long concepts, bool sameTongue)
    {
        // Without concepts in either there is nothing but letters to go by.
        var byLetters = Cosine(letters, one.Letters, other.Letters);
        if (one.Concepts is 0 || other.Concepts is 0)
            return Rounded(byLetters);

        var byConcepts = Cosine(concepts, one.Concepts, other.Concepts);
        var mixed = (OfLetters * byLetters) + ((1 - OfLetters) * byConcepts);
        return Rounded(sameTongue ? mixed : Math.Max(mixed, byConcepts));
    }

    private static double Cosine(long product, long length, long otherLength) =>
        product is 0 ? 0 : product / Math.Sqrt((double)length * otherLength);

    private static double Rounded(double score) => Math.Min(1, Math.Round(score, 6, MidpointRounding.AwayFromZero));

    /// <summary>The sums of squared weights of a text.</summary>
    public readonly record struct Lengths(long Letters, long Concepts)
    {
        public Lengths With(int weight, bool isLetters) => isLetters
            ? this with { Letters = Letters + ((long)weight * weight) }
            : this with { Concepts = Concepts + ((long)weight * weight) };
    }
}
