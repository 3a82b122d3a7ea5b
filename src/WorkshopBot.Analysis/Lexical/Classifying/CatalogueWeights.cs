using System.Runtime.InteropServices;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>How often a concept stands in what the catalogue says of each theme: its name, scenarios, links and lines of action.</summary>
internal sealed class CatalogueWeights
{
    private readonly Dictionary<int, double[]> byConcept = [];

    public CatalogueWeights(Lexicon lexicon, Edition edition)
    {
        foreach (var (text, themes) in Texts(edition))
        {
            foreach (var language in (string[])["nl", "en"])
            {
                foreach (var concept in lexicon.ConceptsIn(text.In(language)).Select(found => found.Number).Distinct())
                {
                    ref var weights = ref CollectionsMarshal.GetValueRefOrAddDefault(byConcept, concept, out _);
                    weights ??= new double[ClassFamily.Themes.Ids.Length];
                    foreach (var theme in themes)
                    {
                        weights[ClassFamily.Themes.Ids.IndexOf(theme.Value)] += 1.0 / themes.Length;
                    }
                }
            }
        }
    }

    /// <summary>Adds to each theme its share of where the concept stands; less for concepts seen once or twice.</summary>
    public void AddTo(double[] scores, int concept, double weight)
    {
        if (byConcept.TryGetValue(concept, out var weights))
        {
            var sum = weights.Sum() + 3;
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weight * weights[i] / sum;
            }
        }
    }

    private static IEnumerable<(Bilingual Text, ThemeId[] Themes)> Texts(Edition edition) =>
    [
        .. edition.Themes.Select(theme => (theme.Name, (ThemeId[])[theme.Id])),
        .. edition.AllScenarios.Select(scenario => (scenario.Name, (ThemeId[])[scenario.Theme])),
        .. edition.CrossLinks.Select(link => (link.Note, edition.Themes.Where(t => edition.LinksOf(t.Id).Contains(link)).Select(t => t.Id).ToArray())),
        .. edition.ActionLines.SelectMany(line => line.Priorities.Select(p => p.Text).Prepend(line.Name).Select(text => (text, line.Themes.ToArray()))),
    ];
}
