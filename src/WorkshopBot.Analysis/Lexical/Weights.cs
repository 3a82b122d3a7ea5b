namespace WorkshopBot.Analysis.Lexical;

/// <summary>What each feature weighs among a number of texts: the fewer have it, the more.</summary>
internal sealed class Weights : IDisposable
{
    private readonly Tally having = new();
    private readonly Features[] texts;
    private readonly int[] rarity;

    public Weights(Features[] texts)
    {
        this.texts = texts;
        foreach (var text in texts)
        {
            foreach (var id in text.Ids)
            {
                having.Add(id, 1);
            }
        }

        rarity = new int[texts.Length + 1];
        for (var n = 0; n < rarity.Length; n++)
        {
            rarity[n] = Thousandths.Of(1 + Math.Log((1.0 + texts.Length) / (1.0 + n)));
        }
    }

    /// <summary>In thousandths.</summary>
    public int Of(int id, int times) => ((rarity[having[id]] * times) + 500) / 1000;

    public void Dispose()
    {
        if (texts.Length > 200)
        {
            having.WipeAll();
        }
        else
        {
            foreach (var text in texts)
            {
                having.Wipe(text);
            }
        }

        having.Dispose();
    }
}
