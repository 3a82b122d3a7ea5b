using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;
using WorkshopBot.Domain.Catalogue.Import;
using static WorkshopBot.Domain.Catalogue.Import.ImportProblem;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>What the catalogue says of itself, in one language. A member's name is its key in CatalogueWords.resx.</summary>
public sealed class CatalogueWords(CultureInfo culture)
{
    private const int LongestQuote = 60;

    private static readonly ResourceManager Phrases = new(typeof(CatalogueWords));
    private static readonly CatalogueWords Dutch = new(CultureInfo.GetCultureInfo("nl"));
    private static readonly CatalogueWords English = new(CultureInfo.InvariantCulture);

    public string NotStated => Say();

    public static CatalogueWords In(string language) => Bilingual.IsDutch(language) ? Dutch : English;

    public string Range(string from, string to) => Say([from, to]);

    public string Predecessor(string edition) => Say([edition]);

    /// <summary>Names the place of an error, what stood there and what was expected.</summary>
    public string Error(ImportError error) =>
        Say([error.Line, error.Column, Quote(error.Found), Expected(error.Expected)], error.Column is "" ? "ErrorOnLine" : "ErrorInColumn");

    internal static Bilingual Both(string key) => new(Dutch.Say(phrase: key), English.Say(phrase: key));

    private string Expected(ImportProblem problem) => problem switch
    {
        UnknownColumn p => Say([List(p.Known)], nameof(UnknownColumn)),
        FieldCount p => Say([p.Expected], nameof(FieldCount)),
        NotAnId p => Say([p.Longest], nameof(NotAnId)),
        TooLong p => Say([p.Longest], nameof(TooLong)),
        UnknownTheme p => Say([p.Known.Length, List(p.Known.Select(theme => theme.Value))], nameof(UnknownTheme)),
        UnknownClass p => Say([List(p.Known.Select(c => $"{c.Letter} ({c.Name.In(culture.Name)})"))], nameof(UnknownClass)),
        UnknownPlace p => Say([List(p.Known)], nameof(UnknownPlace)),
        DuplicateInFile p => Say([p.FirstLine], nameof(DuplicateInFile)),
        _ => Say([], problem.GetType().Name),
    };

    private string Quote(string found) => found is ""
        ? Say([], "Nothing")
        : Say([Visible(found.Length > LongestQuote ? found[..LongestQuote] + "…" : found)]);

    /// <summary>An error is printed on terminals: what could steer one is shown as a sign that something was there.</summary>
    private static string Visible(string found) =>
        string.Concat(found.EnumerateRunes().Select(rune => PlainText.Allows(rune) ? rune : Rune.ReplacementChar));

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") => string.Format(
        CultureInfo.InvariantCulture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
