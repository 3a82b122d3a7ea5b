namespace WorkshopBot.Analysis.Lexical;

/// <summary>What each feature weighs: the fewer of these texts and of the catalogue's have it, the more. Rare concepts stand out more than rare letters.</summary>
internal sealed class Weights : IDisposable
{
    private const double ConceptsRise = 1.5;

    // How often a feature is there, and then what it weighs when it is there once; nothing for what no text has.
    private readonly Tally weight = new();
    private readonly List<int> ids = [];
    private readonly FeatureReader reader;
    private readonly int[] ofLetters;
    private readonly int[] ofConcepts;

    public Weights(Features[] texts, FeatureReader reader)
    {
        this.reader = reader;
        foreach (var text in texts)
        {
            foreach (var found in text.Found)
            {
                var id = Features.IdOf(found);
                if (weight[id] is 0)
                    ids.Add(id);
                weight.Add(id, Math.Min(Features.TimesOf(found), Features.Once));
            }
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

        foreach (var id in ids)
            weight.Set(id, OfHaving(id, (weight[id] + (Features.Once / 2)) / Features.Once));
    }

    /// <summary>In thousandths.</summary>
    public int Of(int found) => Of(weight[Features.IdOf(found)], Features.TimesOf(found));

    /// <param name="once">What the feature weighs when it is there once.</param>
    public static int Of(int once, int times) => ((once * times) + (Features.Once / 2)) / Features.Once;

    /// <summary>What a feature weighs when it is there once, also one that no text has.</summary>
    public int Once(int id) => weight[id] is 0 ? OfHaving(id, 0) : weight[id];

    /// <summary>How rare a feature is, on one scale for letters and concepts.</summary>
    public int RarityOf(int id) => id < Features.FirstConcept
        ? Once(id)
        : Thousandths.Of(Math.Pow(Once(id) / 1000.0, 1 / ConceptsRise));

    public void Dispose()
    {
        foreach (var id in ids)
            weight.Set(id, 0);

        weight.Dispose();
    }

    private int OfHaving(int id, int texts) => (id < Features.FirstConcept ? ofLetters : ofConcepts)[texts + reader.InCatalogue(id)];
}
