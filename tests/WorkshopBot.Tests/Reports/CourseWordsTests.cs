using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class CourseWordsTests
{
    /// <summary>Phrases that are not members: the names of the values of these.</summary>
    private static readonly Type[] Named =
    [
        typeof(Verdict), typeof(LineChange), typeof(Strength), typeof(KnowledgeLimit), typeof(VariantKind), typeof(Voice), typeof(CountShown),
        typeof(SessionType), typeof(SessionPart),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("nl")]
    public void Every_member_and_every_named_value_has_its_phrase_and_no_phrase_is_left_over(string language) => Assert.Equal(
        Members(typeof(CourseWords)).Except([nameof(CourseWords.Name), nameof(CourseWords.Amount)])
            .Concat(Named.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}/{n}"))).Order(StringComparer.Ordinal),
        Keys(typeof(CourseWords), language));

    [Theory]
    [InlineData("")]
    [InlineData("nl")]
    public void Every_head_of_the_workbook_has_its_phrase(string language) => Assert.Equal(
        Members(typeof(CourseHeads)).Except([nameof(CourseHeads.Name)])
            .Concat(new[] { typeof(AssignedBy), typeof(Timing), typeof(LineField), typeof(CoverField) }.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}/{n}"))).Order(StringComparer.Ordinal),
        Keys(typeof(CourseHeads), language));

    [Theory]
    [InlineData("")]
    [InlineData("nl")]
    public void Every_phrase_of_the_method_is_there(string language) =>
        Assert.Equal(Members(typeof(CourseMethodWords)).Order(StringComparer.Ordinal), Keys(typeof(CourseMethodWords), language));

    [Fact]
    public void An_amount_is_written_as_readers_of_the_language_do()
    {
        Assert.Equal("0,9", new CourseWords("nl").Amount(0.9m));
        Assert.Equal("0.9", new CourseWords("en").Amount(0.9m));
    }

    private static IEnumerable<string> Members(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(m => m.Name).Distinct();

    private static IEnumerable<string> Keys(Type type, string language) =>
        new ResourceManager(type).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(p => (string)p.Key).Order(StringComparer.Ordinal);
}
