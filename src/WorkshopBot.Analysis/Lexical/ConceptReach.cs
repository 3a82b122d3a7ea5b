using System.Runtime.InteropServices;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// How far each concept speaks for others: for itself, less for what it is a kind of, and a little for concepts whose
/// terms are made of the same words, as power cut and power station.
/// </summary>
internal sealed class ConceptReach
{
    private const int Broader = 70;
    private const int TwiceBroader = 50;
    private const int RelatedAtMost = 40;
    private const int LeastLikeness = 150;
    private const int MostRelated = 6;

    private readonly (int Number, int Times)[][] reached;

    private ConceptReach((int, int)[][] reached) => this.reached = reached;

    public static ConceptReach Of(Lexicon lexicon)
    {
        var related = Related(lexicon);
        return new ConceptReach([.. lexicon.Concepts.Select(concept => Of(concept, lexicon, related[concept.Number]))]);
    }

    /// <summary>Adds a feature for each concept reached, ascending by id, as much as the clearest word for it says.</summary>
    public void Add(List<ConceptIn> found, List<int> features)
    {
        var times = new Dictionary<int, int>(found.Count * 8);
        foreach (var concept in found)
        {
            foreach (var (number, much) in reached[concept.Number])
            {
                ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(times, number, out _);
                most = Math.Max(most, ((much * concept.Weight) + 500) / 1000);
            }
        }

        foreach (var (number, most) in times.OrderBy(one => one.Key))
        {
            if (most > 0)
                features.Add(Features.Of(Features.FirstConcept + number, most));
        }
    }

    private static (int, int)[] Of(Concept concept, Lexicon lexicon, List<(int Number, int Likeness)> related)
    {
        var reached = new Dictionary<int, int>();
        void Reach(int number, int times) => reached[number] = Math.Max(times, reached.GetValueOrDefault(number));

        Reach(concept.Number, Features.Once);
        foreach (var broader in concept.Broader)
        {
            Reach(broader, Broader);
            foreach (var twice in lexicon.Concepts[broader].Broader)
                Reach(twice, TwiceBroader);
        }

        foreach (var (number, likeness) in related)
            Reach(number, RelatedAtMost * likeness / 1000);
        return [.. reached.OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];
    }

    /// <summary>For each concept the likest by the words of their terms, in thousandths.</summary>
    private static List<(int Number, int Likeness)>[] Related(Lexicon lexicon)
    {
        var having = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var number = 0; number < lexicon.Concepts.Length; number++)
        {
            foreach (var word in lexicon.WordsOf(number))
                (CollectionsMarshal.GetValueRefOrAddDefault(having, word, out _) ??= []).Add(number);
        }

        long Squared(string word)
        {
            long rarity = Thousandths.Of(Math.Log((double)lexicon.Concepts.Length / having[word].Count));
            return rarity * rarity;
        }

        var lengths = lexicon.Concepts.Select(concept => lexicon.WordsOf(concept.Number).Sum(Squared)).ToArray();
        return [.. lexicon.Concepts.Select(concept => LikestTo(concept.Number))];

        List<(int, int)> LikestTo(int number)
        {
            var products = new Dictionary<int, long>();
            foreach (var word in lexicon.WordsOf(number))
            {
                var squared = Squared(word);
                foreach (var other in having[word])
                    CollectionsMarshal.GetValueRefOrAddDefault(products, other, out _) += squared;
            }

            return
            [
                .. products
                    .Where(one => one.Key != number && one.Value > 0)
                    .Select(one => (one.Key, Likeness: Thousandths.Of(one.Value / Math.Sqrt((double)lengths[number] * lengths[one.Key]))))
                    .Where(one => one.Likeness > LeastLikeness)
                    .OrderByDescending(one => one.Likeness).ThenBy(one => one.Key)
                    .Take(MostRelated),
            ];
        }
    }
}
