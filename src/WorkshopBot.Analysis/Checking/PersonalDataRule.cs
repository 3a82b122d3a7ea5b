using System.Text.RegularExpressions;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A draft names no private person and how to reach nobody.</summary>
internal static partial class PersonalDataRule
{
    public static bool Holds(Examined s) =>
        !Personal().IsMatch(s.Plain) && !Reach().IsMatch(s.Plain) && !s.Grounds.Suggestions.SignsIn(s.Text).Contains(Sign.PersonalData);

    /// <summary>Mail, telephone, account, citizen number, home address, number plate.</summary>
    [GeneratedRegex(
        """
        [\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+
        |(?<![\p{L}\d])(?:\+|00)\d[\d\s().-]{6,}\d
        |(?<![\p{L}\d.,])0\d(?:[\s.-]?\d){7,9}(?![\d])
        |(?<![\p{L}\d])[A-Z]{2}\d{2}\s?[A-Z\d]{4}(?:\s?\d){6,}
        |(?<![\p{L}\d.,])\d{3}[\s.]?\d{2,3}[\s.]?\d{3}(?![\d.,]\d|\d)
        |(?<![\p{L}\d])\d{4}\s?[A-Z]{2}(?:\s|,\s?)\d{1,4}\b
        |(?<![\p{L}\d])(?:[A-Z]{2}-\d{2,3}-[A-Z\d]{1,2}|[A-Z]-\d{3}-[A-Z]{2}|\d{2}-[A-Z]{2,3}-[A-Z\d]{1,2})(?![\p{L}\d])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Reach();

    /// <summary>A name after a form of address, and what announces a number of somebody.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\d])(?:mevrouw|meneer|mijnheer|mw\.?|dhr\.?|mrs\.?|mr\.?|ms\.?|sir|madam)\s\p{Lu}
        |(?<![\p{L}\d])(?i:bsn|burgerservicenummer|iban|social\ssecurity\snumber|passport\snumber|paspoortnummer|geboortedatum|date\sof\sbirth)(?![\p{L}])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Personal();
}
