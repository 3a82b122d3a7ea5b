using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>Knows markup, formulas and addresses: what a page, a table or a chat might act upon.</summary>
internal static partial class MarkupSigns
{
    /// <param name="raw">As typed: a tab or a return at the start counts.</param>
    public static bool In(string raw, PlainText text) =>
        Tag().IsMatch(text.Typed) || Markdown().IsMatch(text.Typed) || Template().IsMatch(text.Typed)
        || Address().IsMatch(text.Typed) || Formula().IsMatch(raw) || Formula().IsMatch(text.Typed);

    [GeneratedRegex(
        @"</?[a-z][a-z0-9-]{0,20}(?:\s[^<>=]*=[^<>]*)?\s?/?>|<!--|<!doctype|<!\[cdata|<\?(?:xml|php)|&(?:lt|gt|quot|amp|#x?[0-9a-f]{1,6});|\\u003c|%3cscript|\[(?:url|img|b|color)[=\]]|javascript:|\bon(?:error|load|click|mouseover)\s?=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"!?\[[^\]\n]*\]\([^)\n]+\)|!?\[[^\]\n]+\]\[[^\]\n]*\]|```|~~~|\|\s?:?-{3,}:?\s?\||(?:^|\n)#{1,6} \S|(?:^|\n)> \S",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Markdown();

    [GeneratedRegex(
        @"\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\{%[^\n]*%\}|<%|#\{[^{}\n]*\}|;\s{0,5}drop\s{1,5}table\b|'\s{0,3}or\s{1,3}'?1'?\s{0,3}=|\bunion\s{1,3}select\b|\\(?:input|write18|include|href|url)\{|\{\\rtf",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Template();

    [GeneratedRegex(
        @"\b(?:https?|ftps?|file|data|mailto|tel|msteams|ms-[a-z]{2,12}):[/\w]|\bwww\.\w|\\\\[\w.-]{2,60}\\|\b[a-z0-9-]{2,60}\.(?:com|net|org|invalid|example|info|xyz|ru|io|nl|eu|cw|aw|sx)/\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    /// <summary>
    /// What a spreadsheet would run: a sign, then a function, a cell or a command. A list that begins with "- " and a
    /// telephone number that begins with "+" are none.
    /// </summary>
    [GeneratedRegex(
        @"^[\s""';,\ufeff]{0,20}[=+@-]\s{0,3}(?:[a-z][a-z0-9.]{1,30}\s?\(|\$?[a-z]{1,3}\$?\d{1,6}\b\s{0,2}(?:[-+*/:;,&)!]|$)|[\d.]{1,12}\s{0,2}[-+*/^]\s{0,2}[\d(a-z]|[a-z]{2,12}\|)|^[\s""']{0,20}=\S|[=+@-]\s?(?:cmd|dde|rundll32|powershell|mshta)\b[^\n]*[|!(]|\b(?:hyperlink|webservice|importxml|importdata|importrange|importhtml|importfeed|dde)\s?\(|^[\t\r][^\n]{0,3}[=+@-]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();
}
