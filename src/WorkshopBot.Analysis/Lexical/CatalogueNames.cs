using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>The places, ministries and bodies of the catalogue as concepts, and its other words as parts of compounds.</summary>
internal static class CatalogueNames
{
    public static void Add(Edition edition, ImmutableArray<Concept>.Builder concepts, Vocabulary[] vocabularies)
    {
        foreach (var place in edition.Places)
            Add("place-" + place.Id.Value, [place.ShortName.Nl, place.ShortName.En, place.Name.Nl, place.Name.En], concepts, vocabularies);
        foreach (var ministry in edition.Ministries)
            Add("ministry-" + ministry.Id, [ministry.Abbreviation, ministry.Name.Nl, ministry.Name.En], concepts, vocabularies);
        foreach (var body in edition.Bodies)
            Add("body-" + body.Id, [body.Abbreviation, body.Name.Nl, body.Name.En], concepts, vocabularies);

        foreach (var word in BilingualTextsOf(edition).SelectMany(text => Words.Of(text.Nl)))
            vocabularies[(int)Tongue.Dutch].AddPart(word.Folded);
    }

    // A name that the lexicon explains already keeps that meaning.
    private static void Add(string id, string?[] names, ImmutableArray<Concept>.Builder concepts, Vocabulary[] vocabularies)
    {
        var number = concepts.Count;
        concepts.Add(new Concept(number, id, [], [], []));
        foreach (var name in names.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            foreach (var vocabulary in vocabularies)
            {
                if (!vocabulary.Explains(name))
                    vocabulary.Add(name, number);
            }
        }
    }

    /// <summary>Every text of the catalogue, in Dutch and in English.</summary>
    public static IEnumerable<string> TextsOf(Edition edition) => BilingualTextsOf(edition).SelectMany(text => (string[])[text.Nl, text.En]);

    private static IEnumerable<Bilingual> BilingualTextsOf(Edition edition) =>
    [
        .. edition.Themes.Select(t => t.Name),
        .. edition.AllScenarios.Select(s => s.Name),
        .. edition.Interests.SelectMany(i => (Bilingual[])[i.Name, i.Description, .. i.Criteria.Select(c => c.Name)]),
        .. edition.ActionLines.SelectMany(l => (Bilingual[])[l.Name, .. l.Priorities.Select(p => p.Text)]),
        .. edition.CrossLinks.Select(l => l.Note),
        .. edition.Glossary.SelectMany(t => (Bilingual[])[t.Name, t.Definition]),
    ];
}
