using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>Reads texts into features, by a lexicon; and knows how common each feature is in the texts of the catalogue.</summary>
internal sealed class FeatureReader
{
    private static readonly Lazy<FeatureReader> The = new(() => new FeatureReader(Lexicon.Built, Edition.Of2023));

    private readonly Lexicon lexicon;
    private readonly ConceptReach reach;
    private readonly ushort[] inCatalogue = new ushort[Features.Count];

    public FeatureReader(Lexicon lexicon, Edition edition)
    {
        this.lexicon = lexicon;
        reach = ConceptReach.Of(lexicon);
        var texts = CatalogueNames.TextsOf(edition).ToArray();
        CatalogueTexts = texts.Length;
        foreach (var text in texts)
        {
            foreach (var found in Read(text).Found)
            {
                if (Features.TimesOf(found) >= Features.Once / 2)
                    inCatalogue[Features.IdOf(found)]++;
            }
        }
    }

    public static FeatureReader Built => The.Value;

    public Lexicon Lexicon => lexicon;

    /// <summary>How many texts the catalogue has.</summary>
    public int CatalogueTexts { get; }

    /// <summary>How many of them have a feature.</summary>
    public int InCatalogue(int id) => inCatalogue[id];

    public Features Read(string text)
    {
        var words = Words.Of(text);
        if (words.Count is 0)
            return Features.None;

        var tongue = lexicon.TongueIn(words);
        var features = new List<int>(words.Count * 20);
        LetterFeatures.Add(words, features);
        var letters = features.Count;
        reach.Add(lexicon.ConceptsIn(words, tongue), features);
        return new Features([.. features], letters, tongue);
    }
}
