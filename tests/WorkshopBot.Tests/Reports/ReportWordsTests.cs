using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class ReportWordsTests
{
    /// <summary>Phrases that are not members: the names of the values of these.</summary>
    private static readonly Type[] Named =
    [
        typeof(AreaFamily), typeof(Standing), typeof(EffortKind), typeof(EffectKind), typeof(Outcome), typeof(Role), typeof(Trait),
        typeof(Attribution), typeof(Marking), typeof(PhaseKind), typeof(CheckRule), typeof(DraftKind), typeof(ModelFault),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("nl")]
    public void Every_member_and_every_named_value_has_its_phrase_and_no_phrase_is_left_over(string language) => Assert.Equal(
        typeof(ReportWords).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false }).Select(m => m.Name).Where(n => n != nameof(ReportWords.Name))
            .Concat(Named.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}/{n}")))
            .Order(StringComparer.Ordinal),
        new ResourceManager(typeof(ReportWords)).GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(p => (string)p.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void A_moment_is_said_as_people_there_write_it()
    {
        var at = new DateTimeOffset(2026, 11, 5, 17, 0, 0, TimeSpan.FromHours(-4));

        Assert.Equal("5 november 2026, 17.00 uur", new ReportWords("nl").Moment(at));
        Assert.Equal("5 November 2026, 17:00", new ReportWords("en").Moment(at));
    }
}
