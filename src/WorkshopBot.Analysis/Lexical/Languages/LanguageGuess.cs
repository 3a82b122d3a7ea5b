using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical.Languages;

/// <summary>Tells Dutch, English and Papiamento apart, and all three from their neighbours.</summary>
internal static class LanguageGuess
{
    // No single word, however odd, outweighs a few plain ones: in thousandths, like all below.
    private const int MostAWordSays = 6000;
    private const int LeastLead = 1000;
    private const int WordsRead = 400;

    private static readonly Lazy<ImmutableArray<Voice>> Voices = new(Learn);

    /// <summary>"nl", "en" or "pap"; "" when the text is in none of them, or when two are as likely.</summary>
    public static string Of(string text)
    {
        var voices = Voices.Value;
        var said = new long[voices.Length];
        foreach (var word in Spoken.In(text).Take(WordsRead))
        {
            var by = voices.Select(voice => voice.Of(word)).ToArray();
            var least = by.Max() - MostAWordSays;
            for (var i = 0; i < said.Length; i++)
            {
                said[i] += Math.Max(by[i], least);
            }
        }

        var order = Enumerable.Range(0, said.Length).OrderByDescending(i => said[i]).ThenBy(i => i).ToArray();
        return said[order[0]] - said[order[1]] >= LeastLead && IsOurs(voices[order[0]]) ? voices[order[0]].Code : "";
    }

    private static bool IsOurs(Voice voice) => voice.Code is "nl" or "en" or "pap";

    private static ImmutableArray<Voice> Learn()
    {
        Voice nl = new("nl"), en = new("en"), pap = new("pap");
        foreach (var voice in (Voice[])[nl, en, pap])
        {
            voice.HearEveryday(WordList.Text($"{voice.Code}.txt"));
        }

        foreach (var row in WordList.Lines("lexicon.tsv").Select(line => line.Split('\t')))
        {
            nl.HearOfTheField(row[2]);
            en.HearOfTheField(row[3]);
            pap.HearOfTheField(row[4]);
        }

        foreach (var text in CatalogueTexts.Of(Edition.Of2023))
        {
            nl.HearOfTheField(text.Nl);
            en.HearOfTheField(text.En);
        }

        return [nl, en, pap, .. Neighbours()];
    }

    private static IEnumerable<Voice> Neighbours()
    {
        foreach (var part in WordList.Text("other.txt").Split("\n[", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf(']', StringComparison.Ordinal);
            if (end > 0)
            {
                var voice = new Voice(part[..end]);
                voice.HearEveryday(part[(end + 1)..]);
                yield return voice;
            }
        }
    }
}
