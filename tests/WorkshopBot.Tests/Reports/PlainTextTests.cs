using System.Xml;
using WorkshopBot.Reports.Documents;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class PlainTextTests
{
    public static TheoryData<string, string> Hostile => HostileTexts.All;

    [Theory, MemberData(nameof(Hostile))]
    public void A_text_keeps_all_that_a_document_can_hold(string typed, string kept) => Assert.Equal(kept, PlainText.Clean(typed));

    [Theory, MemberData(nameof(Hostile))]
    public void Cleaning_twice_changes_nothing_more(string typed, string kept) =>
        Assert.Equal(kept, PlainText.Clean(PlainText.Clean(typed)));

    [Fact]
    public void Every_character_there_is_becomes_one_that_xml_can_hold()
    {
        var all = new string([.. Enumerable.Range(0, 0x10000).Select(i => (char)i)]);

        XmlConvert.VerifyXmlChars(PlainText.Clean(all));
    }

    [Fact]
    public void What_people_said_is_marked_as_theirs_and_stays_so_with_a_link()
    {
        Assert.True((Run.Said("ja") with { LinkTo = "hier" }).IsSaid);
        Assert.False(new Run("ja").IsSaid);
    }
}
