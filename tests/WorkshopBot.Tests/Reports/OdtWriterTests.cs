using System.Xml.Linq;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Testing.Reports;
using Xunit;
using static WorkshopBot.Tests.Reports.PackageReading;

namespace WorkshopBot.Tests.Reports;

public sealed class OdtWriterTests
{
    private const string Kind = "application/vnd.oasis.opendocument.text";

    private static readonly byte[] Demo = OdtWriter.Write(DemoDocument.Dutch());

    public static TheoryData<string, string> Hostile => HostileTexts.All;

    [Fact]
    public void The_same_document_gives_the_same_bytes_whatever_the_thread_speaks()
    {
        Assert.Equal(Demo, OdtWriter.Write(DemoDocument.Dutch()));
        Assert.Equal(Demo, Elsewhere.Run("ar-SA", () => OdtWriter.Write(DemoDocument.Dutch())));
        AssertNothingByChance(Demo);
    }

    [Fact]
    public void Its_kind_comes_first_and_its_manifest_names_every_part() => AssertIsOpenDocument(Demo, Kind);

    [Fact]
    public void Title_language_and_date_are_the_documents()
    {
        var about = Part(Demo, "meta.xml").Descendants().Where(e => !e.HasElements).ToLookup(e => e.Name.LocalName, e => e.Value);

        Assert.Equal(DemoDocument.Dutch().Title, about["title"].Single());
        Assert.Equal("nl-NL", about["language"].Single());
        Assert.Equal("2026-11-19T15:30:00Z", about["date"].Single());
        Assert.Equal(["Niet gerubriceerd", "Concept, versie 0.1"], about["user-defined"]);
    }

    [Fact]
    public void Words_in_another_language_say_so()
    {
        var content = Part(Demo, "content.xml");
        var look = (string?)content.Descendants(Text + "span").Single(s => s.Value == "spare parts").Attribute(Text + "style-name");
        var text = content.Descendants(Style + "style").Single(s => (string?)s.Attribute(Style + "name") == look).Element(Style + "text-properties")!;

        Assert.Equal(("en", "GB", "italic"), ((string?)text.Attribute(Fo + "language"), (string?)text.Attribute(Fo + "country"), (string?)text.Attribute(Fo + "font-style")));
    }

    [Fact]
    public void Headings_have_outline_levels_and_skip_none() => Assert.Equal(
        [1, 1, 2, 2, 3, 1], Part(Demo, "content.xml").Descendants(Text + "h").Select(h => (int)h.Attribute(Text + "outline-level")!));

    [Fact]
    public void Every_table_repeats_its_head_and_is_described()
    {
        var tables = Part(Demo, "content.xml").Descendants(Table + "table").ToList();

        Assert.Equal(["Witte vlekken en hun uitkomst", "Wat terzijde is gelegd"], tables.Select(t => t.Element(Table + "title")!.Value));
        Assert.All(tables, t => Assert.NotEqual("", t.Element(Table + "desc")!.Value));
        Assert.All(tables, t => Assert.Single(t.Elements(Table + "table-header-rows").Elements(Table + "table-row")));
        Assert.Equal([1, 0], tables.Select(t => t.Elements(Table + "table-header-columns").Count()));
        Assert.All(tables, t => Assert.All(
            t.Descendants(Table + "table-row"),
            r => Assert.Equal(t.Descendants(Table + "table-column").Count(), r.Elements(Table + "table-cell").Count())));
    }

    [Fact]
    public void Every_picture_has_its_text() => Assert.Equal(
        [DemoDocument.SpreadText, DemoDocument.RankingText],
        Part(Demo, "content.xml").Descendants(Draw + "g").Select(g => g.Element(Svg + "desc")!.Value));

    [Fact]
    public void The_marking_stands_in_header_and_footer_beside_status_and_page_number()
    {
        var page = Part(Demo, "styles.xml").Descendants(Style + "master-page").Single();

        Assert.Equal("Niet gerubriceerd\tConcept, versie 0.1", TextOf(page.Element(Style + "header")!));
        Assert.Equal("Niet gerubriceerd\tPagina 1 van 1", TextOf(page.Element(Style + "footer")!));
    }

    [Fact]
    public void Every_link_leads_to_a_bookmark_and_none_outside()
    {
        var content = Part(Demo, "content.xml");
        var bookmarks = content.Descendants(Text + "bookmark-start").Select(b => (string)b.Attribute(Text + "name")!).ToList();
        var links = content.Descendants(Text + "a").Select(LinkOf).ToList();

        Assert.Equal(bookmarks.Distinct(StringComparer.OrdinalIgnoreCase), bookmarks);
        Assert.Contains("#inbreng-14", links);
        Assert.All(links, l => Assert.Contains(l![1..], bookmarks));
    }

    [Fact]
    public void Every_look_that_is_used_is_defined()
    {
        var content = Part(Demo, "content.xml");
        var defined = content.Descendants(Style + "style").Concat(Part(Demo, "styles.xml").Descendants())
            .Select(s => (string?)s.Attribute(Style + "name")).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            content.Descendants().Attributes().Where(a => a.Name.LocalName is "style-name" or "parent-style-name"),
            a => Assert.Contains(a.Value, defined));
    }

    [Fact]
    public void An_English_document_is_English_throughout()
    {
        var odt = OdtWriter.Write(DemoDocument.Dutch() with { Language = "en" });

        Assert.Contains("Page 1 of 1", TextOf(Part(odt, "styles.xml")), StringComparison.Ordinal);
        Assert.Contains("Table 1. ", Part(odt, "content.xml").Value, StringComparison.Ordinal);
        Assert.Equal("en", (string?)Part(odt, "styles.xml").Descendants(Style + "text-properties").First().Attribute(Fo + "language"));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_people_type_is_text(string typed, string kept)
    {
        var content = Part(OdtWriter.Write(DemoDocument.Dutch(typed)), "content.xml");

        Assert.Contains(content.Descendants(Text + "p"), p => TextOf(p) == $"16  {kept}");
        AssertOwnElementsOnly(content);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_stands_in_a_title_or_caption_is_text(string typed, string kept)
    {
        var odt = OdtWriter.Write(Elsewhere.Named(typed));

        Assert.Equal(PlainText.Line(kept), TextOf(Part(odt, "content.xml").Descendants(Text + "h").Single()));
        Assert.Contains(string.Join(' ', PlainText.Line(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries)), TextOf(Part(odt, "styles.xml").Descendants(Style + "header").Single()), StringComparison.Ordinal);
        AssertOwnElementsOnly(Part(odt, "content.xml"));
    }

    private static void AssertOwnElementsOnly(XElement content)
    {
        Assert.All(content.Descendants(Text + "a"), a => Assert.StartsWith("#", LinkOf(a), StringComparison.Ordinal));
        Assert.DoesNotContain(content.Descendants(), e => e.Name.LocalName.Contains("script", StringComparison.Ordinal) || e.Name.LocalName is "img" or "database-display" or "dde-connection");
    }
}
