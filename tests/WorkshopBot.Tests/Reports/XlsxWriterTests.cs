using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing.Reports;
using Xunit;
using static WorkshopBot.Tests.Reports.PackageReading;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace WorkshopBot.Tests.Reports;

public sealed class XlsxWriterTests
{
    private static readonly byte[] Demo = XlsxWriter.Write(Everything());

    public static TheoryData<string, string> Hostile => HostileTexts.All;

    [Fact]
    public void The_same_workbook_gives_the_same_bytes_whatever_the_thread_speaks()
    {
        Assert.Equal(Demo, XlsxWriter.Write(Everything()));
        Assert.Equal(Demo, Elsewhere.Run("ar-SA", () => XlsxWriter.Write(Everything())));
        AssertNothingByChance(Demo);
    }

    [Fact]
    public void The_validator_of_Office_finds_nothing() => Assert.Empty(Faults(Demo, _ => { }));

    [Fact]
    public void The_validator_does_find_a_planted_fault() => Assert.NotEmpty(Faults(
        Demo, book => book.WorkbookPart!.WorksheetParts.First().Worksheet.PrependChild(new S.Row())));

    [Fact]
    public void A_cell_has_the_type_of_what_stands_in_it()
    {
        var row = Part(XlsxWriter.Write(DemoWorkbook.Dutch("een", "twee")), "xl/worksheets/sheet1.xml").Descendants(Main + "row").Last();

        Assert.Equal(
            ["n 2", "inlineStr twee", "n -1.5", "n 46346", "n 46345.729224537", "b 1"],
            row.Elements(Main + "c").Select(c => $"{(string?)c.Attribute("t") ?? "n"} {c.Value}"));
        Assert.Equal(["A3", "B3", "C3", "D3", "E3", "F3"], row.Elements(Main + "c").Select(c => (string)c.Attribute("r")!));
    }

    [Fact]
    public void A_date_and_a_moment_look_like_one()
    {
        var formats = Part(Demo, "xl/styles.xml").Descendants(Main + "numFmt").ToDictionary(f => (string)f.Attribute("numFmtId")!, f => (string)f.Attribute("formatCode")!);
        var looks = Part(Demo, "xl/styles.xml").Element(Main + "cellXfs")!.Elements().Select(x => formats.GetValueOrDefault((string)x.Attribute("numFmtId")!)).ToList();
        var cells = Part(Demo, "xl/worksheets/sheet1.xml").Descendants(Main + "row").ElementAt(1).Elements(Main + "c").Select(c => looks[(int)c.Attribute("s")!]);

        Assert.Equal([null, null, null, "dd\\-mm\\-yyyy", "dd\\-mm\\-yyyy\\ hh:mm", null], cells);
    }

    [Fact]
    public void The_heads_stay_in_sight_and_filter_all_rows()
    {
        var sheet = Part(Demo, "xl/worksheets/sheet1.xml");
        var pane = sheet.Descendants(Main + "pane").Single();
        var last = DemoWorkbook.Tempting.Length + 1;

        Assert.Equal(("1", "frozen"), ((string?)pane.Attribute("ySplit"), (string?)pane.Attribute("state")));
        Assert.Equal($"A1:F{last}", (string?)sheet.Element(Main + "autoFilter")!.Attribute("ref"));
        Assert.Equal(
            ["'Witte vlekken'!$A$1:$F$" + last.ToString(CultureInfo.InvariantCulture), "'Witte vlekken'!$1:$1", "'Dekking plaatsenthema''s'!$A$1:$AN$301", "'Dekking plaatsenthema''s'!$1:$1"],
            Part(Demo, "xl/workbook.xml").Descendants(Main + "definedName").Select(n => n.Value));
    }

    [Fact]
    public void The_marking_is_printed_on_every_page()
    {
        var frame = Part(XlsxWriter.Write(Everything() with { Marking = "Dep. V. & meer", Status = new string('x', 300) }), "xl/worksheets/sheet1.xml").Element(Main + "headerFooter")!;

        Assert.Equal("&L&\"-,Bold\"Dep. V. && meer&RPagina &P van &N", frame.Element(Main + "oddFooter")!.Value);
        Assert.StartsWith("&L&\"-,Bold\"Dep. V. && meer&Rxxx", frame.Element(Main + "oddHeader")!.Value, StringComparison.Ordinal);
        Assert.All(frame.Elements(), e => Assert.InRange(e.Value.Length, 1, 255));
    }

    [Fact]
    public void Title_language_and_what_the_sheets_are_about_stand_in_its_properties()
    {
        var about = Part(Demo, "docProps/core.xml").Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);

        Assert.Equal((Everything().Title, "nl-NL", "Niet gerubriceerd"), (about["title"], about["language"], about["category"]));
        Assert.Contains("Dekking: plaatsen/thema's: Per rij een plaats", about["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_becomes_a_formula_and_each_stays_text_when_its_cell_is_edited()
    {
        var sheet = Part(Demo, "xl/worksheets/sheet1.xml");
        var prefixed = Part(Demo, "xl/styles.xml").Element(Main + "cellXfs")!.Elements().Select(x => (string?)x.Attribute("quotePrefix") == "1").ToList();
        var texts = sheet.Descendants(Main + "row").Skip(1).Select(r => r.Elements(Main + "c").ElementAt(1)).ToList();

        Assert.Empty(sheet.Descendants(Main + "f"));
        Assert.All(texts, t => Assert.Equal("inlineStr", (string?)t.Attribute("t")));
        Assert.All(texts.Where(t => "=+-@＝'\t\n".Contains(t.Value.TrimStart(' ', '"', '\u200B')[0], StringComparison.Ordinal)), t => Assert.True(prefixed[(int)t.Attribute("s")!], t.Value));
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_people_type_is_text(string typed, string kept) =>
        Assert.Equal(kept, Rows(XlsxWriter.Write(DemoWorkbook.Dutch(typed)))[1][1]);

    [Fact]
    public void What_Excel_would_read_as_a_code_is_written_so_that_it_reads_it_back() =>
        Assert.Equal("_x005F_x0041_ _x00g1_ __x005F_x000D_", Rows(XlsxWriter.Write(DemoWorkbook.Dutch("_x0041_ _x00g1_ __x000D_")))[1][1]);

    [Fact]
    public void A_day_before_Excel_counts_days_is_text()
    {
        var book = Everything() with { Sheets = [new Sheet("Oud", "", [new("Dag")], [[new SheetCell.Date(new DateOnly(1889, 2, 4))]])] };

        Assert.Equal("1889-02-04", Rows(XlsxWriter.Write(book))[1][0]);
    }

    [Fact]
    public void A_sheet_without_rows_or_without_columns_can_be_written() => Assert.Empty(Faults(
        XlsxWriter.Write(Everything() with { Sheets = [new Sheet("Leeg", "", [new("Kop")], []), new Sheet("Leger", "", [], [])] }), _ => { }));

    private static Workbook Everything()
    {
        var book = DemoWorkbook.Dutch(DemoWorkbook.Tempting);
        return book with { Sheets = [.. book.Sheets, DemoWorkbook.Coverage] };
    }

    private static List<string> Faults(byte[] xlsx, Action<SpreadsheetDocument> plant)
    {
        using var stream = new MemoryStream();
        stream.Write(xlsx);
        using var book = SpreadsheetDocument.Open(stream, isEditable: true, new OpenSettings { AutoSave = false });
        plant(book);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
