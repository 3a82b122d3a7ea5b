using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>Reads lexicon.tsv, and adds the names of the catalogue that it lacks.</summary>
internal static class LexiconReader
{
    private const int Fields = 7;

    public static Lexicon Read(Edition edition)
    {
        using var stream = typeof(LexiconReader).Assembly.GetManifestResourceStream("lexicon.tsv")
            ?? throw new InvalidOperationException("lexicon.tsv is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), edition);
    }

    public static Lexicon Read(string lexicon, Edition edition)
    {
        var rows = lexicon.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToArray();
        if (rows.FirstOrDefault(row => row.Length is not Fields) is { } odd)
            throw new FormatException($"The line of '{odd[0]}' in lexicon.tsv has {odd.Length} fields, not {Fields}.");

        Vocabulary[] vocabularies = [new(Tongue.Dutch), new(Tongue.English), new(Tongue.Papiamento)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!numbers.TryAdd(row[0], numbers.Count))
                throw new FormatException($"'{row[0]}' stands twice in lexicon.tsv.");
        }

        var concepts = ImmutableArray.CreateBuilder<Concept>(rows.Length);
        foreach (var row in rows)
        {
            concepts.Add(new Concept(
                concepts.Count, row[0], [.. Listed(row[1]).Select(id => numbers[id])], [.. Listed(row[5])], [.. Listed(row[6])]));
            foreach (var vocabulary in vocabularies)
            {
                foreach (var term in Listed(row[2 + (int)vocabulary.Tongue]))
                    vocabulary.Add(term, concepts.Count - 1);
            }
        }

        CatalogueNames.Add(edition, concepts, vocabularies);
        return new Lexicon(
            concepts.ToImmutable(), [.. concepts.Select(concept => concept.Number < rows.Length ? WordsOf(rows[concept.Number]) : [])], vocabularies);
    }

    private static ImmutableArray<string> WordsOf(string[] row) =>
    [
        .. Enum.GetValues<Tongue>().SelectMany(tongue => Listed(row[2 + (int)tongue])
            .SelectMany(Words.Of)
            .Where(word => !FunctionWords.Has(word.Folded))
            .Select(word => $"{(int)tongue} {Stems.Of(word.Folded, tongue)}"))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string[] Listed(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
