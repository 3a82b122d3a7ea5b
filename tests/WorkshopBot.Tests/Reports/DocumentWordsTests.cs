using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using WorkshopBot.Reports.Documents;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed partial class DocumentWordsTests
{
    [Fact]
    public void Dutch_and_English_have_the_same_phrases_with_the_same_holes() =>
        Assert.Equal(Holes(CultureInfo.InvariantCulture), Holes(CultureInfo.GetCultureInfo("nl")));

    [Fact]
    public void Every_member_has_its_phrase_and_no_phrase_is_left_over() => Assert.Equal(
        typeof(DocumentWords).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(m => m.Name).Order(StringComparer.Ordinal),
        Holes(CultureInfo.InvariantCulture).Keys);

    [Fact]
    public void A_date_is_said_in_the_language_of_the_document()
    {
        var date = new DateTimeOffset(2026, 5, 1, 23, 30, 0, TimeSpan.FromHours(-4));

        Assert.Equal("1 mei 2026", new DocumentWords(CultureInfo.GetCultureInfo("nl-NL")).Date(date));
        Assert.Equal("1 May 2026", new DocumentWords(CultureInfo.GetCultureInfo("en-GB")).Date(date));
    }

    private static SortedDictionary<string, string> Holes(CultureInfo culture) => new(
        new ResourceManager(typeof(DocumentWords)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(p => (string)p.Key, p => string.Join(' ', Hole().Matches((string)p.Value!).Select(m => m.Value).Order(StringComparer.Ordinal))),
        StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
