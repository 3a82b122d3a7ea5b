using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Testing.Reports;
using Xunit;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Tests.Reports;

public sealed class OutlineTests
{
    [Fact]
    public void A_skipped_level_is_refused() => Refused("level 2 follows level 0", new Heading(2, "Te diep"));

    [Fact]
    public void A_level_below_three_is_refused() =>
        Refused("level 4", new Heading(1, "a"), new Heading(2, "b"), new Heading(3, "c"), new Heading(4, "d"));

    [Fact]
    public void A_level_is_counted_on_inside_what_opens() =>
        Refused("level 3 follows level 1", new Heading(1, "a"), new Opens([], [new Heading(3, "b")]));

    [Fact]
    public void A_link_to_nowhere_is_refused() => Refused("nothing has the anchor weg", new Paragraph([new Run("x", LinkTo: "weg")]));

    [Fact]
    public void One_anchor_on_two_things_is_refused() =>
        Refused("two things have the anchor a", new Heading(1, "a", "a"), new Paragraph([new Run("x", Anchor: "a")]));

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("w-h1")]
    [InlineData("a234567890123456789012345678901234567890x")]
    public void An_anchor_that_not_every_format_can_hold_is_refused(string anchor) =>
        Refused("cannot be an anchor", new Paragraph([new Run("x", Anchor: anchor)]));

    [Fact]
    public void A_row_that_is_too_short_is_refused() =>
        Refused("1 cells under 2 heads", new Table("t", "", ["a", "b"], [[Cell.Of("x")]]));

    [Fact]
    public void A_language_that_is_no_tag_is_refused() => Refused("no language tag", new Paragraph([new Run("x", Language: "Dutch !")]));

    [Fact]
    public void An_anchor_in_a_table_bullet_or_summary_can_be_linked_to()
    {
        var document = With(
            new Opens([new Run("s", Anchor: "s")], [new Bullets([[new Run("b", Anchor: "b")]])]),
            new Table("t", "", ["a"], [[new Cell([new Run("c", Anchor: "c")])]]),
            new Paragraph([new Run("x", LinkTo: "s"), new Run("y", LinkTo: "b"), new Run("z", LinkTo: "c")]));

        Assert.NotEmpty(HtmlWriter.Write(document));
        Assert.NotEmpty(DocxWriter.Write(document));
    }

    [Fact]
    public void A_document_with_nothing_in_it_can_be_written()
    {
        var empty = With(new Contents(), new Bullets([]), new Opens([], []), new Table("", "", [], []), new Paragraph([]));

        Assert.NotEmpty(HtmlWriter.Write(empty));
        Assert.NotEmpty(DocxWriter.Write(empty));
    }

    private static void Refused(string why, params Block[] blocks)
    {
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => HtmlWriter.Write(With(blocks))).Message, StringComparison.Ordinal);
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => DocxWriter.Write(With(blocks))).Message, StringComparison.Ordinal);
    }

    private static Document With(params Block[] blocks) => DemoDocument.Dutch() with { Blocks = [.. blocks] };
}
