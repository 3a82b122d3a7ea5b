namespace WorkshopBot.Analysis.Lexical;

/// <summary>What each feature weighs: the fewer of these texts and of the catalogue's have it, the more. Rare concepts stand out more than rare letters.</summary>
internal sealed class Weights : IDisposable
{
    private const double ConceptsRise = 1.5;

    private readonly Tally having = new();
    private readonly FeatureReader reader;
    private readonly Features[] texts;
    private readonly int[] ofLetters;
    private readonly int[] ofConcepts;

    public Weights(Features[] texts, FeatureReader reader)
    {
        this.texts = texts;
        this.reader = reader;
        foreach (var text in texts)
        {
            foreach (var found in text.Found)
                having.Add(Features.IdOf(found), Math.Min(Features.TimesOf(found), Features.Once));
        }

        var all = texts.Length + reader.CatalogueTexts;
        ofLetters = new int[all + 1];
        ofConcepts = new int[all + 1];
        for (var n = 0; n <= all; n++)
        {
            var rarity = 1 + Math.Log((1.0 + all) / (1.0 + n));
            ofLetters[n] = Thousandths.Of(rarity);
            ofConcepts[n] = Thousandths.Of(Math.Pow(rarity, ConceptsRise));
        }
    }

    /// <summary>In thousandths.</summary>
    public int Of(int found) => Of(OfOne(Features.IdOf(found)), Features.TimesOf(found));

    /// <param name="one">What the feature weighs when it is there once.</param>
    public static int Of(int one, int times) => ((one * times) + (Features.Once / 2)) / Features.Once;

    /// <summary>What every feature weighs when it is there once, by its id.</summary>
    public int[] OfAll() => [.. Enumerable.Range(0, Features.Count).Select(OfOne)];

    /// <summary>How rare a feature is, on one scale for letters and concepts.</summary>
    public int RarityOf(int id) => ofLetters[Having(id)];

    public void Dispose()
    {
        if (texts.Length > 200)
        {
            having.WipeAll();
        }
        else
        {
            foreach (var text in texts)
                having.Wipe(text);
        }

        having.Dispose();
    }

    private int OfOne(int id) => (id < Features.FirstConcept ? ofLetters : ofConcepts)[Having(id)];

    private int Having(int id) => ((having[id] + (Features.Once / 2)) / Features.Once) + reader.InCatalogue(id);
}
