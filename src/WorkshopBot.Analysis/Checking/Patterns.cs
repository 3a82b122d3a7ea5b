using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>Shapes that have no place in a draft, looked for in a text that <see cref="Plain"/> made plain.</summary>
internal static partial class Patterns
{
    public static bool IsLink(string plain) => Link().IsMatch(plain);

    public static bool IsMention(string plain) => Mention().IsMatch(plain);

    public static bool IsMarking(string plain) => MarkingGuard.Look(plain) != MarkingSight.None || Marking().IsMatch(plain);

    /// <summary>Addresses of any scheme, bare domains, numbers that are addresses, shares, and the usual disguises.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\d])[a-z][a-z\d+.-]{1,12}:\s?//
        |(?<![\p{L}\d])(?:mailto|tel|sms|data|javascript|vbscript|file|msteams|ms-[a-z]+):\S
        |(?<![\p{L}\d])(?:www|hxxps?|https?)\b
        |(?<![\p{L}\d.-])(?:[\p{L}\d-]{2,}\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\[punt\]|\(punt\))\s?)+[\p{L}\d-]{2,}
        |(?<![\p{L}\d.-])[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})*\.(?:[a-z]{2,}|xn--[a-z\d-]+)(?:[/:?#]\S|(?![\p{L}\d.-]))
        |(?<![\p{L}\d.-])[\p{L}\d-]{2,}\s(?:dot|punt)\s(?:com|net|org|nl|eu|io|info|gov)\b
        |(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])
        |\\\\[\p{L}\d]
        |\S://|//[\p{L}\d]
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Link();

    /// <summary>An at sign is never needed; a hash before a word names a channel.</summary>
    [GeneratedRegex("""@|(?<![\p{L}\d&])\#\p{L}|</?at\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    /// <summary>Markings below a state secret, and the traffic light protocol: a draft never sets one.</summary>
    [GeneratedRegex(
        """
        (?<![\p{L}\d])(?:departementaal[\s-]vertrouwelijk|dep\.?\s?v(?:ertr)?\b\.?|tlp\s?:?\s?(?:red|amber|green|clear|white|rood|groen)\b
        |(?:marking|rubricering|classification|classificatie)\s?[:=]|ongerubriceerd\s*$|unclassified\s*\.?$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marking();
}
