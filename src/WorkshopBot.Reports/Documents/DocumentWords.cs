using System.Diagnostics;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace WorkshopBot.Reports.Documents;

/// <summary>The few words that every document has, in one language. A member's name is its key in DocumentWords.resx.</summary>
public sealed class DocumentWords(CultureInfo culture)
{
    private static readonly ResourceManager Phrases = new(typeof(DocumentWords));

    public string SkipToContent => Say();

    public string Contents => Say();

    public string Page => Say();

    public string OfPages => Say();

    public string Table(int number, string caption) => Say([number, caption]);

    public string Figure(int number, string caption) => Say([number, caption]);

    public string Date(DateTimeOffset date) => date.ToString(Say(), culture);

    private string Say(object[]? with = null, [CallerMemberName] string phrase = "") =>
        string.Format(culture, Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase), with ?? []);
}
