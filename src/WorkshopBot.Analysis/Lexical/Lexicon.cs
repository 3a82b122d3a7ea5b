using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// What words mean, in three languages: the concepts of lexicon.tsv and the places, ministries and bodies of the catalogue.
/// <code>
/// foreach (var found in Lexicon.Built.ConceptsIn(text))
///     (Lexicon.Built.Concepts[found.Number].Topics, found.Weight) ...
/// </code>
/// Never changes once built; safe to read from several threads.
/// </summary>
internal sealed class Lexicon
{
    private const int Sure = 1000;
    private const int InOtherTongue = 700;
    private const int InCompound = 700;
    private const int InPartOfWord = 500;
    private const int WithSlip = 800;

    private static readonly Lazy<Lexicon> The = new(() => LexiconReader.Read(Edition.Of2023));

    private readonly Vocabulary[] vocabularies;
    private readonly ImmutableArray<string>[] words;

    /// <param name="vocabularies">One a language, in the order of <see cref="Tongue"/>.</param>
    /// <param name="words">For each concept the stems of the words in its terms, each once.</param>
    public Lexicon(ImmutableArray<Concept> concepts, ImmutableArray<string>[] words, Vocabulary[] vocabularies)
    {
        Concepts = concepts;
        this.words = words;
        this.vocabularies = vocabularies;
    }

    /// <summary>The lexicon of the product, read when it is first needed.</summary>
    public static Lexicon Built => The.Value;

    /// <summary>By their number.</summary>
    public ImmutableArray<Concept> Concepts { get; }

    /// <summary>The stems of the words in a concept's terms, with their language, each once.</summary>
    public ImmutableArray<string> WordsOf(int number) => words[number];

    /// <summary>The concepts that stand in a text, in the order of its words; a concept comes as often as it stands there.</summary>
    public List<ConceptIn> ConceptsIn(string text) => ConceptsIn(Words.Of(text));

    /// <inheritdoc cref="ConceptsIn(string)"/>
    public List<ConceptIn> ConceptsIn(List<Word> words) => ConceptsIn(words, TongueIn(words));

    /// <param name="tongue">The language the text is probably in; terms of the other two are found too, but weigh less.</param>
    public List<ConceptIn> ConceptsIn(List<Word> words, Tongue tongue)
    {
        var found = new List<ConceptIn>();
        var own = vocabularies[(int)tongue];
        var stems = words.ConvertAll(word => Stems.Of(word.Folded, tongue));
        var telling = Enumerable.Range(0, words.Count).Where(at => !FunctionWords.Has(words[at].Folded)).ToArray();
        var every = Enumerable.Range(0, words.Count).ToArray();
        var inPhrase = new bool[words.Count];
        AddPhrases(found, own, stems, telling, inPhrase);
        AddPhrases(found, own, stems, every, inPhrase);
        foreach (var at in telling)
            AddWord(found, own, words[at].Folded, at, inPhrase[at]);

        found.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.Number.CompareTo(b.Number));
        return found;
    }

    /// <summary>The language a text is probably in; Dutch when nothing tells.</summary>
    public Tongue TongueIn(List<Word> words) => TongueOf.Guess(words, vocabularies);

    private static void AddPhrases(List<ConceptIn> found, Vocabulary own, List<string> stems, int[] order, bool[] inPhrase)
    {
        for (var i = 0; i < order.Length; i++)
        {
            if (inPhrase[order[i]] || own.FindPhrase(stems, order.AsSpan(i), out var count) is not { } concepts)
                continue;

            var places = order.AsSpan(i, count);
            Add(found, concepts, Sure, places[0], places[^1] - places[0] + 1);
            foreach (var at in places)
                inPhrase[at] = true;
            i += count - 1;
        }
    }

    // A word within a phrase speaks too, but softly: the phrase has said what it means here.
    private void AddWord(List<ConceptIn> found, Vocabulary own, string folded, int at, bool inPhrase)
    {
        if (own.Find(folded) is { Length: > 0 } known)
        {
            Add(found, known, inPhrase ? Sure / 2 : Sure, at, 1);
            return;
        }

        foreach (var other in vocabularies)
        {
            if (other != own && folded.Length > 3 && other.Find(folded) is { Length: > 0 } foreign)
            {
                Add(found, foreign, InOtherTongue, at, 1);
                return;
            }
        }

        if (own.FindWithSlip(folded) is { } slipped)
        {
            Add(found, slipped, WithSlip, at, 1);
            return;
        }

        if (own.Tongue is Tongue.Dutch)
        {
            var parts = Compounds.Split(folded, own, out var whole);
            foreach (var part in parts)
                Add(found, part, whole ? InCompound : InPartOfWord, at, 1);
        }
    }

    private static void Add(List<ConceptIn> found, int[] concepts, int weight, int from, int count)
    {
        // A term with several meanings says less of each.
        var each = Thousandths.Of(weight / 1000.0 / Math.Sqrt(concepts.Length));
        foreach (var concept in concepts)
            found.Add(new ConceptIn(concept, each, from, count));
    }
}
