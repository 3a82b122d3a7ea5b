using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>Knows numbers and addresses of a person: telephone, mail, citizen number, account, document, home.</summary>
/// <remarks>Numbers that anybody may call (112, 0800, 0900) and mailboxes of offices are none.</remarks>
internal static partial class PersonalNumbers
{
    private const string Gap = @"[\s.\u2010-\u2015-]{0,2}";

    private static readonly HashSet<string> Offices = new(
        WordList.Lines("public-offices.txt").Where(line => line.StartsWith("mailbox:", StringComparison.Ordinal)).SelectMany(line => line.Split(' ').Skip(1)),
        StringComparer.Ordinal);

    public static bool In(string typed) =>
        Dutch().IsMatch(typed) || Abroad().IsMatch(typed) || Called().IsMatch(typed)
        || Mail().Matches(typed).Any(mail => !IsOffice(mail.Groups[1].Value))
        || NamedNumber().IsMatch(typed) || Birth().IsMatch(typed)
        || Nine().Matches(typed).Any(number => NumberChecks.IsCitizenNumber(Digits(number.Groups[1].Value)))
        || Account().Matches(typed).Any(account => NumberChecks.IsAccount(Joined(account.Value)))
        || Home().IsMatch(typed) || Island().IsMatch(typed) || Street().IsMatch(typed);

    private static bool IsOffice(string mailbox) =>
        Offices.Any(office => mailbox.Equals(office, StringComparison.OrdinalIgnoreCase)
            || mailbox.StartsWith(office + ".", StringComparison.OrdinalIgnoreCase)
            || mailbox.StartsWith(office + "-", StringComparison.OrdinalIgnoreCase));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Joined(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Ten digits that begin with 0 and no 0800, 0900 or 00; or the same behind +31.</summary>
    [GeneratedRegex(
        @"(?:^|[^\w+.,-])(?:(?:\+|00)\s?31" + Gap + @"(?:\(0\)|0)?" + Gap + @"[1-9]|\(?0(?:[1-79]\d|8[1-9]))\)?(?:" + Gap + @"\d){7,8}(?:[^\d]|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dutch();

    /// <summary>Any other number behind a plus sign and a country, those of the islands among them: +599, +297, +1-721.</summary>
    [GeneratedRegex(
        @"(?:^|[^\w*+])(?:\+|00)\s?(?:[1-9]\d{0,2})(?:[\s().-]{0,2}\d){6,12}(?:[^\d*]|$)|(?:^|[^\w])599[\s-]?[3479]\d{2}[\s-]?\d{4}(?:[^\d]|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Abroad();

    /// <summary>Seven or more digits after a word for calling.</summary>
    [GeneratedRegex(
        @"\b(?:bel|bellen|tel|telefoon|telefoonnummer|mobiel|mobiele|nummer|noodnummer|06|call|phone|mobile|cell|number|whatsapp|app|yama|telefon|telefono|selular)\b[^\d\n]{0,40}\d(?:[\s.-]{0,2}\d){6,11}(?:[^\d]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Called();

    [GeneratedRegex(@"([a-z0-9._%+-]{1,64})\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    /// <summary>A number that its own text calls a citizen number, a passport and the like.</summary>
    [GeneratedRegex(
        @"\b(?:bsn|burgerservicenummer|sofinummer|sofi-nummer|sedula|cedula|id-nummer|idnummer|id-kaart|identiteitskaart|identity card|paspoort|paspoortnummer|passport|pasport|rijbewijs|rijbewijsnummer|documentnummer|v-nummer|patientnummer|personeelsnummer|crib|cribnummer|kenteken|licence plate|license plate|polisnummer|rekeningnummer)\b[^\d\n]{0,30}(?:[A-Z]{1,3}[A-Z0-9-]{0,6})?\d[A-Z0-9.\s-]{4,14}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(
        @"\b(?:geboren|geb|geboortedatum|born|date of birth|dob|nasi|nace)\b[^\d\n]{0,15}\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,10})[-/. ]\d{2,4}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Birth();

    [GeneratedRegex(@"(?:^|[^\w€$+.,/-])(\d{9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?:[^\w]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Nine();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    /// <summary>A postcode beside a house number.</summary>
    [GeneratedRegex(
        @"\d{1,4}\s?[a-zA-Z]?\s?[,;]?\s{0,2}(?:in |te )?\b[1-9]\d{3}\s?[A-Z]{2}(?:[^\w]|$)|\b[1-9]\d{3}\s?[A-Z]{2}[\s,]{1,3}(?:nr\.?\s|nummer\s|huisnummer\s)?\d{1,4}(?:[^\w]|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Home();

    [GeneratedRegex(@"\b(?:kaya|caya|kaminda|kaminda|schottegatweg|weg naar)\s(?:[A-Z]\w{0,20}\.?\s){1,4}\#?\d{1,4}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Island();

    /// <summary>A street with a house number where somebody lives.</summary>
    [GeneratedRegex(
        @"\b(?:woont|wonen|wonend|woonachtig|thuis|thuisadres|huisadres|woonadres|adres|lives|living|home|address|biba|verblijft|zit|man|vrouw|familie|gezin|buurman|buurvrouw|verdachte|mevrouw|meneer|dhr|mw)\b[^\d\n]*(?:straat|laan|weg|plein|gracht|kade|singel|hof|pad|dijk|steeg|park|plantsoen|street|road|avenue|lane)\s\d{1,4}(?:[^\d]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Street();
}
