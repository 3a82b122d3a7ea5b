using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Testing.Reports;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace WorkshopBot.Tests.Reports;

public sealed class DocxWriterTests
{
    public static TheoryData<string, string> Hostile => HostileTexts.All;

    [Fact]
    public void The_same_document_gives_the_same_bytes_whatever_the_thread_speaks()
    {
        var here = DocxWriter.Write(DemoDocument.Dutch());

        Assert.Equal(here, DocxWriter.Write(DemoDocument.Dutch()));
        Assert.Equal(here, Elsewhere.Run("ar-SA", () => DocxWriter.Write(DemoDocument.Dutch())));
    }

    [Fact]
    public void Nothing_in_the_package_is_dated_or_named_by_chance()
    {
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(DemoDocument.Dutch())));

        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.Equal(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName));
        Assert.Contains("docProps/core.xml", zip.Entries.Select(e => e.FullName));
    }

    [Fact]
    public void The_validator_of_Office_finds_nothing() => Open(DocxWriter.Write(DemoDocument.Dutch()), AssertValid);

    [Fact]
    public void The_validator_does_find_a_planted_fault() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx =>
    {
        docx.MainDocumentPart!.Document.Body!.PrependChild(new W.TableCell());

        Assert.NotEmpty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(docx));
    });

    [Fact]
    public void Title_language_and_date_are_the_documents() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx =>
    {
        var about = docx.PackageProperties;

        Assert.Equal(DemoDocument.Dutch().Title, about.Title);
        Assert.Equal("nl-NL", about.Language);
        Assert.Equal("Concept, versie 0.1", about.ContentStatus);
        Assert.Equal(new DateTime(2026, 11, 19, 15, 30, 0, DateTimeKind.Utc), about.Created!.Value.ToUniversalTime());
        Assert.Equal("nl-NL", docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>().First().Val!.Value);
        Assert.Contains(Body(docx).Descendants<W.Run>(), r => r.RunProperties?.Languages?.Val?.Value == "en-GB" && r.InnerText == "spare parts");
    });

    [Fact]
    public void Headings_have_outline_levels_and_skip_none() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx =>
    {
        var levels = docx.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>()
            .Where(s => s.StyleParagraphProperties?.OutlineLevel is not null)
            .ToDictionary(s => s.StyleId!.Value!, s => s.StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        var used = Body(docx).Elements<W.Paragraph>().Select(StyleOf).Where(levels.ContainsKey).Select(s => levels[s]).ToList();

        Assert.Equal([0, 0, 1, 1, 2, 0], used);
    });

    [Fact]
    public void Every_table_repeats_its_head_and_is_described() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx =>
    {
        var tables = Body(docx).Elements<W.Table>().ToList();

        Assert.Equal(2, tables.Count);
        Assert.All(tables, t => Assert.Single(t.Elements<W.TableRow>(), r => r.TableRowProperties?.GetFirstChild<W.TableHeader>() is not null));
        Assert.Equal(
            ["Witte vlekken en hun uitkomst", "Wat terzijde is gelegd"],
            tables.Select(t => t.GetFirstChild<W.TableProperties>()!.TableCaption!.Val!.Value));
        Assert.All(tables, t => Assert.NotEqual("", t.GetFirstChild<W.TableProperties>()!.TableDescription!.Val!.Value));
        Assert.All(tables, t => Assert.Equal(
            9412, t.GetFirstChild<W.TableGrid>()!.Elements<W.GridColumn>().Sum(c => int.Parse(c.Width!.Value!, CultureInfo.InvariantCulture))));
    });

    [Fact]
    public void Every_picture_has_its_text() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx => Assert.Equal(
        [DemoDocument.SpreadText, DemoDocument.RankingText],
        Body(docx).Descendants<Wp.DocProperties>().Select(p => p.Description!.Value)));

    [Fact]
    public void The_marking_stands_in_header_and_footer_beside_status_and_page_number() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx =>
    {
        Assert.Equal("Niet gerubriceerdConcept, versie 0.1", docx.MainDocumentPart!.HeaderParts.Single().Header.InnerText);
        Assert.Equal("Niet gerubriceerdPagina 1 van 1", docx.MainDocumentPart!.FooterParts.Single().Footer.InnerText);
    });

    [Fact]
    public void Every_link_leads_to_a_bookmark_and_none_outside() => Open(DocxWriter.Write(DemoDocument.Dutch()), docx =>
    {
        var bookmarks = Body(docx).Descendants<W.BookmarkStart>().Select(b => b.Name!.Value!).ToList();

        Assert.Equal(bookmarks.Distinct(StringComparer.OrdinalIgnoreCase), bookmarks);
        Assert.All(Body(docx).Descendants<W.Hyperlink>(), h => Assert.Contains(h.Anchor!.Value!, bookmarks));
        Assert.Empty(docx.MainDocumentPart!.HyperlinkRelationships);
        Assert.Empty(docx.MainDocumentPart!.ExternalRelationships);
    });

    [Fact]
    public void A_picture_within_what_opens_is_made_to_fit() => Open(
        DocxWriter.Write(DemoDocument.Dutch() with
        {
            Blocks = [new Block.Opens([], [new Block.Opens([], [DemoDocument.Dutch().Blocks.OfType<Block.Picture>().First()])])],
        }),
        docx =>
        {
            var shown = Body(docx).Descendants<Wp.Extent>().Single();

            Assert.Equal((9412 - (2 * 340)) / 20.0, shown.Cx!.Value / 12_700.0, 3);
            AssertValid(docx);
        });

    [Fact]
    public void An_English_document_is_English_throughout() => Open(DocxWriter.Write(DemoDocument.Dutch() with { Language = "en" }), docx =>
    {
        Assert.Contains("Page 1 of 1", docx.MainDocumentPart!.FooterParts.Single().Footer.InnerText, StringComparison.Ordinal);
        Assert.Contains("Table 1. ", Body(docx).InnerText, StringComparison.Ordinal);
        Assert.Contains("19 November 2026", Body(docx).InnerText, StringComparison.Ordinal);
        Assert.Equal("en-GB", docx.PackageProperties.Language);
    });

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_people_type_is_text(string typed, string kept) => Open(DocxWriter.Write(DemoDocument.Dutch(typed)), docx =>
    {
        Assert.Contains(Body(docx).Descendants<W.Run>(), r => TextOf(r) == kept);
        AssertOwnFieldsOnly(docx);
    });

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_stands_in_a_title_or_caption_is_text(string typed, string kept) => Open(DocxWriter.Write(Elsewhere.Named(typed)), docx =>
    {
        Assert.Equal(PlainText.Line(kept), docx.PackageProperties.Title);
        Assert.Equal(PlainText.Line(kept), Body(docx).Elements<W.Paragraph>().Single(p => StyleOf(p) == "Heading1").InnerText);
        AssertOwnFieldsOnly(docx);
    });

    [Fact]
    public void The_validator_of_Office_finds_nothing_in_all_of_that_together() =>
        Open(DocxWriter.Write(Elsewhere.Named(string.Concat(HostileTexts.All.Select(t => t.Data.Item1)))), AssertValid);

    private static void AssertOwnFieldsOnly(WordprocessingDocument docx)
    {
        Assert.Equal([" TOC \\o \"1-2\" \\n \\h "], Body(docx).Descendants<W.FieldCode>().Select(f => f.Text));
        Assert.Empty(Body(docx).Descendants<W.SimpleField>());
        Assert.Equal(["PAGE", "NUMPAGES"], docx.MainDocumentPart!.FooterParts.Single().Footer.Descendants<W.SimpleField>().Select(f => f.Instruction!.Value));
        Assert.Empty(docx.MainDocumentPart!.HyperlinkRelationships);
    }

    private static void AssertValid(WordprocessingDocument docx) => Assert.Empty(
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(docx).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));

    private static void Open(byte[] docx, Action<WordprocessingDocument> look)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using var package = WordprocessingDocument.Open(stream, isEditable: true, new OpenSettings { AutoSave = false });
        look(package);
    }

    private static W.Body Body(WordprocessingDocument docx) => docx.MainDocumentPart!.Document.Body!;

    private static string StyleOf(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    private static string TextOf(W.Run run) => string.Concat(run.ChildElements.Select(c => c switch
    {
        W.Text t => t.Text,
        W.Break => "\n",
        W.TabChar => "\t",
        _ => "",
    }));
}
