using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>Knows the name of a private person: a first name and a family name, or a title and a name, beside something private.</summary>
internal static partial class PersonNames
{
    private static readonly HashSet<string> FirstNames = Read("first-names.txt");
    private static readonly HashSet<string> Offices = Read("public-offices.txt");
    private static readonly PhraseList PrivateMatters = new("private-matters.txt");

    public static bool In(PlainText text) =>
        Two().Matches(text.Typed).Any(IsName) && PrivateMatters.AnyIn(text.Words)
        || Titled().IsMatch(text.Typed) && PrivateMatters.AnyIn(text.Words)
        || Introduced().IsMatch(text.Typed);

    private static bool IsName(Match found) =>
        FirstNames.Contains(found.Groups["first"].Value.ToLowerInvariant())
        && !Offices.Contains(found.Groups["before"].Value.ToLowerInvariant());

    private static HashSet<string> Read(string name) => new(
        WordList.Lines(name).Where(line => !line.StartsWith("mailbox:", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')),
        StringComparer.Ordinal);

    /// <summary>Two words with capitals, small words between them allowed: "Marieke van Dalsum".</summary>
    [GeneratedRegex(
        @"(?:(?<before>[\p{L}-]{2,30})[\s.,:]{1,3})?\b(?<first>\p{Lu}\p{Ll}{1,20})(?:-\p{Lu}\p{Ll}{1,20})?\s(?:\p{Lu}\.\s?){0,3}(?:(?:van|de|den|der|ter|ten|het|el|al|di|la|von|da|dos|'t)\s){0,3}\p{Lu}[\p{L}'-]{1,40}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Two();

    [GeneratedRegex(
        @"\b(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?|Mr\.?|Mrs\.?|Ms\.?|[Ss]e[nñ]ora?|[Ss]hon|[Ff]amilie|[Ff]amia)\s(?:\p{Lu}\.\s?){0,3}(?:(?:van|de|den|der|ter|ten)\s){0,3}\p{Lu}\p{Ll}{1,30}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    /// <summary>A patient, colleague or neighbour, and two words with capitals right behind: a first name that no list has.</summary>
    [GeneratedRegex(
        @"\b(?:patient|patiente|client|collega|colleague|buurman|buurvrouw|neighbour|leerling|medewerker|medewerkster|verdachte|suspect|vriendin|echtgenote|zoon|dochter|pashent|kolega|bisina)\b[^.!?\n]{0,20}\s\p{Lu}\p{Ll}{1,20}\s(?:(?:van|de|den|der|ter|ten)\s){0,3}\p{Lu}[\p{L}'-]{1,40}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Introduced();
}
