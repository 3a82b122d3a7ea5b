using System.Collections.Immutable;
using WorkshopBot.Analysis.Lexical;

namespace WorkshopBot.Tests.Analysis;

/// <summary>Two thousand sentences such as participants write, made of the lexicon's words: the same each run.</summary>
internal static class OrdinaryContributions
{
    private const int Count = 2000;

    private static readonly ImmutableArray<(int Language, string Sentence)> Sentences =
    [
        (0, "Bij {0} ontbreekt {1}, waardoor {2} stilvalt."),
        (0, "Niemand weet wie bij {0} verantwoordelijk is voor {1}; {2} komt te laat."),
        (0, "Er is te weinig {0} om {1} langer dan 72 uur vol te houden, zeker met {2}."),
        (0, "Wij hebben {0} nooit geoefend met {1}. Bij {2} bellen we dus rond."),
        (0, "De afspraken over {0} zijn van 2014 en gaan niet over {1} of {2}!"),
        (0, "Geen zicht op {0}: van {1} is 40% onbekend (zie ook {2})."),
        (1, "Nobody is responsible for {0} when {1} fails, and {2} is left to volunteers."),
        (1, "We have no plan for {0}; {1} was last tested in 2016, {2} never."),
        (1, "The law says nothing about {0}, so {1} and {2} cannot be shared."),
        (1, "In 3 of 12 regions {0} is missing - {1} depends on one supplier of {2}."),
        (2, "No tin plan pa {0} i {1} no ta kla pa {2}."),
        (2, "Niun hende no sa ken ta responsabel pa {0}, {1} of {2}."),
    ];

    public static ImmutableArray<string> All { get; } = Make();

    private static ImmutableArray<string> Make()
    {
        var rows = WordList.Lines("lexicon.tsv").Select(line => line.Split('\t')).ToArray();
        var terms = Enumerable.Range(2, 3).Select(column => rows.Select(row => row[column].Split(';')[0]).Where(term => term is not "").ToArray()).ToArray();

        // Steps that share no factor with the lists' lengths, so that the words keep meeting others.
        return
        [
            .. Enumerable.Range(0, Count).Select(at =>
            {
                var (language, sentence) = Sentences[at % Sentences.Length];
                var words = terms[language];
                return string.Format(
                    System.Globalization.CultureInfo.InvariantCulture, sentence, words[at * 7 % words.Length], words[at * 31 % words.Length], words[at * 101 % words.Length]);
            }),
        ];
    }
}
