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
        foreach (var found in text.Found)
            weightOf.Add(Features.IdOf(found), weights.Of(found));
        length = new Lengths(Products(text.Found.AsSpan(0, text.Letters)).Length, Products(text.Found.AsSpan(text.Letters)).Length);
    }

    /// <summary>0 to 1, in six decimals; the same whichever of the two is held.</summary>
    public double With(Features other)
    {
        var (letters, lettersLength) = Products(other.Found.AsSpan(0, other.Letters));
        var (concepts, conceptsLength) = Products(other.Found.AsSpan(other.Letters));
        return Score(length, new Lengths(lettersLength, conceptsLength), letters, concepts, held.Tongue == other.Tongue);
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

    private (long Product, long Length) Products(ReadOnlySpan<int> features)
    {
        long product = 0;
        long squares = 0;
        foreach (var found in features)
        {
            long weight = weights.Of(found);
            product += weight * weightOf[Features.IdOf(found)];
            squares += weight * weight;
        }

        return (product, squares);
    }

    private static double Cosine(long product, long length, long otherLength) =>
        product is 0 ? 0 : product / Math.Sqrt((double)length * otherLength);

    private static double Rounded(double score) => Math.Min(1, Math.Round(score, 6, MidpointRounding.AwayFromZero));

    /// <summary>The sums of squared weights of a text.</summary>
    public readonly record struct Lengths(long Letters, long Concepts);
}
