using System.Text.RegularExpressions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>What the programs that people use make of our documents.</summary>
public sealed partial class OpeningDocuments : IDisposable
{
    private const string Hostile = "<script>x</script> =1+1 { HYPERLINK \"y\" } **vet** \u202Ehcah\u202C \0einde-inbreng";

    private readonly Programs programs = new();

    [Fact]
    public async Task LibreOffice_shows_marking_status_and_number_on_every_page_of_a_docx()
    {
        var pdf = await programs.ConvertAsync(programs.Put("verslag.docx", DocxWriter.Write(DemoDocument.Dutch())), "pdf", Cancel);
        var pages = await Programs.PagesAsync(pdf, Cancel);

        Assert.True(pages.Length > 2);
        Assert.All(pages, (page, i) =>
        {
            Assert.Equal(2, Regex.Count(page, "Niet gerubriceerd"));
            Assert.Contains("Concept, versie 0.1", page, StringComparison.Ordinal);
            Assert.Contains($"Pagina {i + 1} van {pages.Length}", page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task LibreOffice_shows_contents_charts_header_rows_and_what_people_typed()
    {
        var pdf = await programs.ConvertAsync(programs.Put("verslag.docx", DocxWriter.Write(DemoDocument.Dutch(Hostile))), "pdf", Cancel);
        var pages = await Programs.PagesAsync(pdf, Cancel);
        var text = Spaces().Replace(string.Concat(pages), " ");

        Assert.Contains("Inhoud Hoofdpunten Vitale infrastructuur Weerbaarheid volgens de deelnemers Witte vlekken", text, StringComparison.Ordinal);
        Assert.Contains("n = 41", text, StringComparison.Ordinal);
        Assert.Contains("gedeeld 2-3", text, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoDocument.SpreadText, text, StringComparison.Ordinal);
        Assert.True(pages.Count(p => p.Contains("Gestemd over", StringComparison.Ordinal)) >= 2);
        Assert.Contains("<script>x</script> =1+1 { HYPERLINK \"y\" } **vet**", text, StringComparison.Ordinal);
        Assert.Contains("einde-inbreng", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LibreOffice_knows_title_language_headings_header_rows_and_links()
    {
        var odt = await programs.ConvertAsync(programs.Put("verslag.docx", DocxWriter.Write(DemoDocument.Dutch())), "odt", Cancel);
        using var zip = System.IO.Compression.ZipFile.OpenRead(odt);
        var (content, about) = (await ReadAsync("content.xml"), await ReadAsync("meta.xml"));

        Assert.Contains(DemoDocument.Dutch().Title, about, StringComparison.Ordinal);
        Assert.Contains("nl-NL", about, StringComparison.Ordinal);
        Assert.Contains("xlink:href=\"#inbreng_14\"", content, StringComparison.Ordinal);
        Assert.Contains("text:name=\"inbreng_14\"", content, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(content, "<table:table-header-rows>"));
        Assert.Contains("text:outline-level=\"3\"", content, StringComparison.Ordinal);

        async Task<string> ReadAsync(string part)
        {
            using var reader = new StreamReader(zip.GetEntry(part)!.Open());
            return await reader.ReadToEndAsync(Cancel);
        }
    }

    [Fact]
    public async Task Chromium_prints_marking_and_number_on_every_page_and_what_is_closed_on_screen()
    {
        var html = programs.Put("verslag.html", HtmlWriter.Write(DemoDocument.Dutch(Hostile)));
        var pages = await Programs.PagesAsync(await programs.PrintAsync(html, Cancel), Cancel);

        Assert.True(pages.Length > 2);
        Assert.All(pages, (page, i) =>
        {
            Assert.True(Regex.Count(page, "Niet gerubriceerd") >= 2);
            Assert.Contains("Concept, versie 0.1", page, StringComparison.Ordinal);
            Assert.Contains($"Pagina {i + 1} van {pages.Length}", page, StringComparison.Ordinal);
        });
        Assert.Contains("Noodplan ligt", string.Concat(await PrintedAsync(DemoDocument.Dutch())), StringComparison.Ordinal);
        Assert.Contains("<script>x</script> =1+1", Spaces().Replace(string.Concat(pages), " "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_table_begins_where_its_first_row_fits_too()
    {
        var html = programs.Put("verslag.html", HtmlWriter.Write(DemoDocument.Dutch()));
        var pages = await Programs.PagesAsync(await programs.PrintAsync(html, Cancel), Cancel);

        Assert.Matches(@"(?m)^ *Vlek 1 ", Assert.Single(pages, p => p.Contains("Tabel 1.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_printed_pdf_is_tagged_and_has_title_and_language()
    {
        var html = programs.Put("verslag.html", HtmlWriter.Write(DemoDocument.Dutch()));
        var pdf = await programs.PrintAsync(html, Cancel);

        Assert.Matches(@"Tagged:\s+yes", await Programs.RunAsync("pdfinfo", [pdf], Cancel));
        Assert.Contains(DemoDocument.Dutch().Title, await Programs.RunAsync("pdfinfo", [pdf], Cancel), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(await Programs.RunAsync("pdfinfo", ["-struct", pdf], Cancel), @"(?m)^\s*Figure"));
    }

    public void Dispose() => programs.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string[]> PrintedAsync(Document document) =>
        await Programs.PagesAsync(await programs.PrintAsync(programs.Put("ander.html", HtmlWriter.Write(document)), Cancel), Cancel);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
