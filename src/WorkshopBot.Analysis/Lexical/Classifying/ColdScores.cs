using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical.Signs;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>What speaks for each class when nobody has placed anything yet: the lexicon, how people say things, and the catalogue.</summary>
internal sealed class ColdScores(Lexicon lexicon)
{
    // What a concept says by what it is a kind of, and by where the catalogue has it, beside what it says itself.
    // Chosen on the invented contributions.
    private const double ByBroader = 0.25;
    private const double ByCatalogue = 0.5;

    // A text with one cue says less than one with many, once there are others to go by.
    private const double Doubt = 1;

    // Whoever writes more than this makes more than one point.
    private const int WordsRead = 300;

    private static readonly CueList Interests = new("interest-cues.txt", ClassFamily.Interests);
    private static readonly CueList Links = new("chain-cues.txt", ClassFamily.Links);
    private static readonly CueList Capabilities = new("capability-cues.txt", ClassFamily.Capabilities);

    private readonly CatalogueWeights catalogue = new(lexicon, Edition.Of2023);

    /// <param name="concepts">Those of the text, each once, with how sure it is: 0 to 1.</param>
    /// <returns>For each class its share of all that speaks for any, less where little speaks at all; zeroes when nothing does.</returns>
    public double[] Of(ImmutableArray<(Concept Concept, double Sure)> concepts, PlainText text, ClassFamily family)
    {
        var scores = new double[family.Ids.Length];
        foreach (var (concept, sure) in concepts)
        {
            AddConcept(scores, concept, sure, family);
        }

        CuesOf(family)?.AddTo(scores, text.Words[..Math.Min(text.Words.Length, WordsRead)]);
        return Shares.Of(scores, Doubt);
    }

    private void AddConcept(double[] scores, Concept concept, double sure, ClassFamily family)
    {
        if (family == ClassFamily.Themes)
        {
            catalogue.AddTo(scores, concept.Number, ByCatalogue * sure);
        }

        var own = family.PointedAtBy(concept).ToArray();
        var pointed = own.Length > 0
            ? own
            : [.. concept.Broader.SelectMany(broader => family.PointedAtBy(lexicon.Concepts[broader])).Distinct()];
        foreach (var at in pointed)
        {
            scores[at] += sure * (own.Length > 0 ? 1 : ByBroader) / pointed.Length;
        }
    }

    private static CueList? CuesOf(ClassFamily family) =>
        family == ClassFamily.Interests ? Interests
        : family == ClassFamily.Links ? Links
        : family == ClassFamily.Capabilities ? Capabilities
        : null;
}
