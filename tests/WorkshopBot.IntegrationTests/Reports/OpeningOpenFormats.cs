using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.RegularExpressions;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>What LibreOffice makes of our odt, ods, xlsx and csv.</summary>
public sealed class OpeningOpenFormats : IDisposable
{
    // comma, quotes, UTF-8, from row 1, texts in quotes, cells as shown, no formulas; every sheet to a file of its own
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    private readonly Programs programs = new();

    [Fact]
    public async Task The_odt_has_the_text_of_the_docx_to_the_letter()
    {
        var document = Hostile(DemoDocument.Dutch(string.Join("\n", DemoWorkbook.Tempting)));
        var docx = await programs.ConvertAsync(programs.Put("van-docx.docx", DocxWriter.Write(document)), "txt:Text", Cancel);
        var odt = await programs.ConvertAsync(programs.Put("van-odt.odt", OdtWriter.Write(document)), "txt:Text", Cancel);
        var text = await File.ReadAllTextAsync(odt, Cancel);

        Assert.Equal(await File.ReadAllTextAsync(docx, Cancel), text);
        Assert.Contains("Inhoud\nHoofdpunten\n", text, StringComparison.Ordinal);
        Assert.Contains("يوسف بن علي", text, StringComparison.Ordinal);
        Assert.Contains("Plaats 300", text, StringComparison.Ordinal);
        Assert.Contains(new string('x', 5_000), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_odt_is_printed_with_marking_status_and_number_on_every_page_and_its_charts()
    {
        var pdf = await programs.ConvertAsync(programs.Put("verslag.odt", OdtWriter.Write(DemoDocument.Dutch())), "pdf", Cancel);
        var pages = await Programs.PagesAsync(pdf, Cancel);

        Assert.True(pages.Length > 2);
        Assert.All(pages, (page, i) =>
        {
            Assert.Equal(2, Regex.Count(page, "Niet gerubriceerd"));
            Assert.Contains("Concept, versie 0.1", page, StringComparison.Ordinal);
            Assert.Contains($"Pagina {i + 1} van {pages.Length}", page, StringComparison.Ordinal);
        });
        Assert.Contains("gedeeld 2-3", string.Concat(pages), StringComparison.Ordinal);
        Assert.True(pages.Count(p => p.Contains("Gestemd over", StringComparison.Ordinal)) >= 2);
    }

    [Fact]
    public async Task LibreOffice_knows_the_odts_title_language_headings_header_rows_and_links()
    {
        var saved = await programs.ConvertAsync(programs.Put("verslag.odt", OdtWriter.Write(DemoDocument.Dutch())), "fodt", Cancel);
        var content = await File.ReadAllTextAsync(saved, Cancel);

        Assert.Contains($"<dc:title>{DemoDocument.Dutch().Title}</dc:title>", content, StringComparison.Ordinal);
        Assert.Contains("<dc:language>nl-NL</dc:language>", content, StringComparison.Ordinal);
        Assert.Contains("xlink:href=\"#inbreng-14\"", content, StringComparison.Ordinal);
        Assert.Contains("text:name=\"inbreng-14\"", content, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(content, "<table:table-header-rows>"));
        Assert.Contains("text:outline-level=\"3\"", content, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(content, "<svg:desc>(Vijf rijen|Vier witte vlekken)"));
        Assert.Contains("fo:language=\"en\"", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ods_and_the_xlsx_have_the_same_cells_and_every_text_as_it_was()
    {
        var texts = DemoWorkbook.Tempting.Add(new string('x', 5_000)).Add(new string('Ψ', 40_000));
        var workbook = DemoWorkbook.Dutch(texts);
        workbook = workbook with { Sheets = [.. workbook.Sheets, DemoWorkbook.Coverage] };

        var ods = await SheetsAsync("van-ods.ods", OdsWriter.Write(workbook));
        var xlsx = await SheetsAsync("van-xlsx.xlsx", XlsxWriter.Write(workbook));

        Assert.Equal(2, xlsx.Length);
        Assert.Equal(ods[0], xlsx[0].Replace("\t", "    ", StringComparison.Ordinal));
        Assert.Equal(ods[1], xlsx[1]);
        Assert.Equal(301, xlsx[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(texts.Where(t => t.Length < 32_767), t => Assert.Contains(
            $"\"{PlainText.Clean(t).Replace("\"", "\"\"", StringComparison.Ordinal)}\"", xlsx[0], StringComparison.Ordinal));
        Assert.Equal(40_000, xlsx[0].Count(c => c == 'Ψ'));
    }

    [Fact]
    public async Task Nothing_is_calculated_in_the_ods_the_xlsx_or_the_csv()
    {
        var workbook = DemoWorkbook.Dutch(DemoWorkbook.Tempting);
        var ods = await FormulasAsync("sommen-ods.ods", OdsWriter.Write(workbook), "fods");
        var xlsx = await FormulasAsync("sommen-xlsx.xlsx", XlsxWriter.Write(workbook), "fods");
        var csv = await FormulasAsync("sommen-csv.csv", CsvWriter.Write(workbook.Sheets[0]), "fods");

        Assert.Empty(ods);
        Assert.Empty(csv);
        // as which LibreOffice takes in every yes and no of an xlsx
        Assert.Empty(xlsx.Except(["of:=TRUE()", "of:=FALSE()"], StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_planted_formula_is_seen()
    {
        using var package = new MemoryStream();
        package.Write(XlsxWriter.Write(DemoWorkbook.Dutch("een")));
        using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            using var reader = new StreamReader(entry.Open());
            var xml = await reader.ReadToEndAsync(Cancel);
            reader.Dispose();
            entry.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            await writer.WriteAsync(xml.Replace("<v>1</v>", "<f>1+1</f><v>2</v>", StringComparison.Ordinal));
        }

        Assert.Contains("of:=1+1", await FormulasAsync("geplant.xlsx", package.ToArray(), "fods"));
    }

    [Fact]
    public async Task Every_printed_page_of_the_ods_and_the_xlsx_bears_the_marking_and_the_heads()
    {
        var workbook = DemoWorkbook.Dutch([.. Enumerable.Range(1, 120).Select(i => $"Vlek {i}")]);
        var ods = await programs.ConvertAsync(programs.Put("druk-ods.ods", OdsWriter.Write(workbook)), "pdf", Cancel);
        var xlsx = await programs.ConvertAsync(programs.Put("druk-xlsx.xlsx", XlsxWriter.Write(workbook)), "pdf", Cancel);

        foreach (var pages in new[] { await Programs.PagesAsync(ods, Cancel), await Programs.PagesAsync(xlsx, Cancel) })
        {
            Assert.True(pages.Length > 1);
            Assert.All(pages, page =>
            {
                Assert.Equal(2, Regex.Count(page, "Niet gerubriceerd"));
                Assert.Contains("Concept, versie 0.1", page, StringComparison.Ordinal);
                Assert.Contains("Witte vlek ", page, StringComparison.Ordinal);
            });
        }
    }

    public void Dispose() => programs.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Document Hostile(Document document) => document with
    {
        Blocks =
        [
            .. document.Blocks,
            new Block.Heading(1, "Alles bij elkaar"),
            new Block.Paragraph([Run.Said(new string('x', 5_000))], ParagraphStyle.Quote),
            new Block.Table(
                "Dekking", "Per rij een plaats.",
                [.. DemoWorkbook.Coverage.Columns.Select(c => c.Head)],
                [.. DemoWorkbook.Coverage.Rows.Select(r => r.Select(InDocument).ToImmutableArray())]),
        ],
    };

    private static Cell InDocument(SheetCell cell) => cell switch
    {
        SheetCell.Text t => Cell.Of(t.Value),
        SheetCell.Number n => Cell.Of((int)n.Value),
        _ => Cell.Of(""),
    };

    private async Task<string[]> SheetsAsync(string name, byte[] content)
    {
        var file = programs.Put(name, content);
        await programs.RunOfficeAsync(file, EverySheet, Cancel);
        var made = Directory.GetFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(name)}-*.csv").Order(StringComparer.Ordinal).Reverse();
        return [.. await Task.WhenAll(made.Select(f => File.ReadAllTextAsync(f, Cancel)))];
    }

    private async Task<string[]> FormulasAsync(string name, byte[] content, string format)
    {
        var saved = await programs.ConvertAsync(programs.Put(name, content), format, Cancel);
        return [.. Regex.Matches(await File.ReadAllTextAsync(saved, Cancel), "table:formula=\"([^\"]*)\"").Select(m => m.Groups[1].Value)];
    }
}
