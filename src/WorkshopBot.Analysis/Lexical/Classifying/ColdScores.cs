using WorkshopBot.Analysis.Lexical.Signs;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>What speaks for each class when nobody has placed anything yet: the lexicon, how people say things, and the catalogue.</summary>
internal sealed class ColdScores(Lexicon lexicon)
{
    private static readonly CueList Interests = new("interest-cues.txt", ClassFamily.Interests);
    private static readonly CueList Links = new("chain-cues.txt", ClassFamily.Links);
    private static readonly CueList Capabilities = new("capability-cues.txt", ClassFamily.Capabilities);

    private readonly CatalogueWeights catalogue = new(lexicon, WorkshopBot.Domain.Catalogue.Edition.Of2023);
    public static double NTop = 1, WCat, Eps, Pow = 1, WLex = 1, WCue = 1, WBroad = 0.5, WAssoc = 1;

    public double[] Of(string text, ClassFamily family)
    {
        var scores = FromConcepts(text, family);
        var cues = new double[scores.Length];
        (family == ClassFamily.Interests ? Interests : family == ClassFamily.Links ? Links : family == ClassFamily.Capabilities ? Capabilities : null)
            ?.AddTo(cues, PlainText.Of(text).Words);
        for (var i = 0; i < scores.Length; i++) scores[i] = (WLex * scores[i]) + (WCue * cues[i]);
        var total = scores.Sum(); for (var i = 0; i < scores.Length; i++) scores[i] = Math.Pow((scores[i] + Eps) / (total + (Eps * scores.Length) + 1e-9), Pow);
        return scores;
    }

    private double[] FromConcepts(string text, ClassFamily family)
    {
        var scores = new double[family.Ids.Length];
        foreach (var found in lexicon.ConceptsIn(text).GroupBy(found => found.Number))
        {
            var concept = lexicon.Concepts[found.Key];
            var weight = found.Max(one => one.Weight) / 1000.0;
            if (family == ClassFamily.Themes) catalogue.AddTo(scores, found.Key, WCat * weight);
            var at = family.PointedAtBy(concept).ToArray();
            if (at.Length is 0)
            {
                at = [.. concept.Broader.SelectMany(b => family.PointedAtBy(lexicon.Concepts[b])).Distinct()];
                weight *= WBroad;
            }

            foreach (var one in at)
            {
                scores[one] += weight / Math.Pow(at.Length, NTop);
            }
        }

        return scores;
    }
}
