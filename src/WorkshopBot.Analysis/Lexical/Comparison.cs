namespace WorkshopBot.Analysis.Lexical;

/// <summary>Holds one text beside others: the cosine of their weighted features.</summary>
internal sealed class Comparison(Weights weights) : IDisposable
{
    private readonly Tally weightOf = new();
    private Features held = new([], []);
    private long length;

    public void Hold(Features text)
    {
        weightOf.Wipe(held);
        held = text;
        length = 0;
        for (var i = 0; i < text.Ids.Length; i++)
        {
            var weight = weights.Of(text.Ids[i], text.Times[i]);
            weightOf.Add(text.Ids[i], weight);
            length += (long)weight * weight;
        }
    }

    /// <summary>0 to 1, in six decimals; the same whichever of the two is held.</summary>
    public double With(Features other)
    {
        long product = 0;
        long otherLength = 0;
        for (var i = 0; i < other.Ids.Length; i++)
        {
            var weight = weights.Of(other.Ids[i], other.Times[i]);
            product += (long)weight * weightOf[other.Ids[i]];
            otherLength += (long)weight * weight;
        }

        return product is 0
            ? 0
            : Math.Min(1, Math.Round(product / Math.Sqrt((double)length * otherLength), 6, MidpointRounding.AwayFromZero));
    }

    public void Dispose()
    {
        weightOf.Wipe(held);
        weightOf.Dispose();
    }
}
