using System.IO.Compression;
using System.Text;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Testing.Sessions;
using WorkshopBot.Tests.Reports;
using Xunit;

namespace WorkshopBot.Tests.Records;

/// <summary>A working copy goes out, is filled in, and is read again.</summary>
public sealed class FillingIn
{
    private static readonly ReportContent Report = FinalSession.Report(FinalSession.Held());

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_passage_comes_back_from_every_format_with_its_id_and_check(string language)
    {
        var report = Report with { Language = language };
        var passages = WooCopy.Passages(report);
        byte[][] files =
        [
            XlsxWriter.Write(WooCopy.Of(report, BuiltIn.Suggestions.SignsIn, together: false).Workbook()),
            OdsWriter.Write(WooCopy.Of(report, BuiltIn.Suggestions.SignsIn, together: false).Workbook()),
            CsvWriter.Write(WooCopy.Of(report, BuiltIn.Suggestions.SignsIn, together: true).Workbook().Sheets[0]),
        ];

        Assert.All(files, file =>
        {
            var (rows, problem) = FilledCopy.Read(file);
            Assert.Null(problem);
            Assert.Equal(passages.Select(p => (p.Id, p.Check)).Order(), rows.Select(r => (r.Id, r.Check)).Order());
        });
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void A_hostile_text_changes_no_row_of_any_format(string text, string _)
    {
        // As every database keeps it: half a character becomes U+FFFD on the way there.
        var kept = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > 1000 ? text[..1000] : text));
        var report = FinalSession.Report(FinalSession.Held(text: kept));
        var copy = WooCopy.Of(report, BuiltIn.Suggestions.SignsIn, together: true).Workbook();
        var ids = WooCopy.Passages(report).Select(p => p.Id);

        Assert.Equal(ids, FilledCopy.Read(CsvWriter.Write(copy.Sheets[0])).Rows.Select(r => r.Id));
        Assert.Equal(ids, FilledCopy.Read(XlsxWriter.Write(copy)).Rows.Select(r => r.Id));
        Assert.Equal(ids, FilledCopy.Read(OdsWriter.Write(copy)).Rows.Select(r => r.Id));
    }

    [Fact]
    public void Facts_stand_apart_from_opinions_and_a_ground_is_proposed_only_where_a_sign_says_so()
    {
        var report = FinalSession.Report(FinalSession.Held(text: "Bel Jan de Vries op 06-12345678 als de stroom uitvalt."));
        var copy = WooCopy.Of(report, BuiltIn.Suggestions.SignsIn, together: false).Workbook();
        var passages = WooCopy.Passages(report).ToDictionary(p => p.Id);

        Assert.Equal(["Feiten", "Opvattingen", "Gronden", "Zo werkt het"], copy.Sheets.Select(s => s.Name));
        Assert.All(copy.Sheets[0].Rows, r => Assert.Equal(PassageSort.Fact, passages[TextOf(r[0])].Sort));
        Assert.All(copy.Sheets[1].Rows, r => Assert.Equal(PassageSort.Opinion, passages[TextOf(r[0])].Sort));
        Assert.Equal(["contribution-3"], copy.Sheets[1].Rows.Where(r => TextOf(r[5]) == WooGround.Privacy && !passages[TextOf(r[0])].Follows).Select(r => TextOf(r[0])));
        Assert.All(copy.Sheets.Take(2).SelectMany(s => s.Rows), r => Assert.Equal("", TextOf(r[6])));
    }

    [Fact]
    public void A_row_that_Excel_saved_anew_with_shared_and_rich_texts_is_read()
    {
        var (rows, problem) = FilledCopy.Read(Spreadsheet("""
            <si><t>Kenmerk</t></si><si><t>Uitzonderingsgrond</t></si><si><t>Besluit</t></si><si><t>Controle</t></si>
            <si><r><t>contribution</t></r><r><t>-14</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>5.1.2.e</t></si><si><t> gelakt </t></si>
            """, """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c><c r="F1" t="s"><v>3</v></c></row>
            <row r="5"><c r="A5" t="s"><v>4</v></c><c r="C5" t="s"><v>5</v></c><c r="D5" t="s"><v>6</v></c><c r="F5"><v>1234567890</v></c></row>
            """));

        Assert.Null(problem);
        Assert.Equal([("contribution-14", "5.1.2.e", "gelakt", "1234567890")], rows.Select(r => (r.Id, r.Ground, r.Decision, r.Check)));
    }

    [Theory]
    [InlineData("", WooFault.NoTable)]
    [InlineData("a,b\n1,2", WooFault.NoTable)]
    [InlineData("Kenmerk;Uitzonderingsgrond;Besluit\n\"x", WooFault.NotReadable)]
    [InlineData("PK\u0003\u0004 and then nothing", WooFault.NotReadable)]
    [InlineData("\u00FF", WooFault.NotReadable, true)]
    public void A_file_that_is_no_copy_gets_a_clear_answer(string content, WooFault fault, bool latin = false) =>
        Assert.Equal(fault, FilledCopy.Read((latin ? Encoding.Latin1 : Encoding.UTF8).GetBytes(content)).Problem!.Fault);

    [Fact]
    public void A_file_with_a_document_type_or_a_text_that_is_not_there_is_not_read()
    {
        Assert.Equal(WooFault.NotReadable, FilledCopy.Read(Spreadsheet("<si><t>x</t></si>", """<row r="1"><c r="A1" t="s"><v>7</v></c></row>""")).Problem!.Fault);
        Assert.Equal(WooFault.NotReadable, FilledCopy.Read(Spreadsheet("<si><t>&y;</t></si>", "", "<!DOCTYPE sst [<!ENTITY y \"x\">]>")).Problem!.Fault);
    }

    private static byte[] Spreadsheet(string shared, string rows, string before = "")
    {
        const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Put(string name, string text)
            {
                using var to = new StreamWriter(zip.CreateEntry(name).Open());
                to.Write(text);
            }

            Put("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Put("xl/sharedStrings.xml", $"{before}<sst {Main}>{shared}</sst>");
            Put("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>");
        }

        return file.ToArray();
    }

    private static string TextOf(WorkshopBot.Reports.Documents.SheetCell cell) => cell is WorkshopBot.Reports.Documents.SheetCell.Text t ? t.Value : "";
}
