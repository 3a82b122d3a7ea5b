using System.IO.Compression;
using System.Text;
using WorkshopBot.Reports.Woo;
using Xunit;

namespace WorkshopBot.Tests.Records;

/// <summary>A file that is put together wrongly, or meant to do harm, is no readable copy: it is said, and nothing breaks.</summary>
public sealed class BrokenCopies
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Head = "xl/workbook.xml", Links = "xl/_rels/workbook.xml.rels", First = "xl/worksheets/sheet1.xml";

    private static readonly Dictionary<string, Func<byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["one name for two parts"] = () => Zip((Head, Workbook("rId1")), (Links, Relations(("rId1", "worksheets/sheet1.xml"), ("rId1", "worksheets/sheet2.xml"))), (First, Rows("<c><v>1</v></c>"))),
        ["a relation without a name"] = () => Zip((Head, Workbook("rId1")), (Links, $"<Relationships xmlns=\"{Packed}\"><Relationship Target=\"x\"/></Relationships>")),
        ["a relation to nothing"] = () => Zip((Head, Workbook("rId1")), (Links, $"<Relationships xmlns=\"{Packed}\"><Relationship Id=\"rId1\"/></Relationships>")),
        ["no relations"] = () => Zip((Head, Workbook("rId1"))),
        ["a text with a number that overflows"] = () => Whole("<c t=\"s\"><v>99999999999999999999</v></c>"),
        ["a text that is not there"] = () => Whole("<c t=\"s\"><v>-1</v></c>"),
        ["a document type"] = () => Zip((Head, $"<!DOCTYPE x [<!ENTITY a \"aaaa\">]>{Workbook("rId1")}")),
        ["very many cells in little"] = () => Whole(Many("<c/>", 4_000_000)),
        ["very deep"] = () => Zip(("content.xml", Many("<a>", 100_000) + Many("</a>", 100_000))),
        ["a large part that says it is small"] = () => Whole(new string(' ', 1) + $"<c t=\"inlineStr\"><is><t>{new string('a', 101 << 20)}</t></is></c>"),
        ["a way of packing that nobody knows"] = () => Repacked(Whole("<c/>")),
        ["half a file"] = () => Whole("<c/>")[..200],
        ["only the first letters of a zip"] = () => "PK"u8.ToArray(),
    };

    private static string Packed => "http://schemas.openxmlformats.org/package/2006/relationships";

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void It_is_said_that_it_cannot_be_read(string name)
    {
        var (rows, problem) = FilledCopy.Read(Files[name]());

        Assert.Equal((0, WooFault.NotReadable), (rows.Length, problem!.Fault));
    }

    [Theory]
    [InlineData("<c r=\"ZZZ1\"><v>1</v></c>")]
    [InlineData("<c r=\"1\"><v>1</v></c>")]
    [InlineData("<c r=\"AAAAAAAAAAAA99999999999\"><v>1e999</v></c>")]
    public void A_cell_in_an_odd_place_is_left_out(string cell) => Assert.Equal(WooFault.NoTable, FilledCopy.Read(Whole(cell)).Problem!.Fault);

    [Fact]
    public void A_thousand_sheets_that_are_one_part_and_a_thousand_tables_of_a_repeated_row_take_no_more_than_one()
    {
        var sheets = string.Concat(Enumerable.Range(0, 1000).Select(i => $"<sheet name=\"s{i}\" sheetId=\"{i + 1}\" xmlns:r=\"{Relation}\" r:id=\"rId1\"/>"));
        var xlsx = Zip((Head, $"<workbook xmlns=\"{Sheet}\"><sheets>{sheets}</sheets></workbook>"), (Links, Relations(("rId1", "worksheets/sheet1.xml"))), (First, Rows(Many("<c/>", 10), 20_000)));
        const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        var ods = Zip(("content.xml", $"<d xmlns:table=\"{Table}\">{Many("<table:table><table:table-row table:number-rows-repeated=\"200000\"><table:table-cell table:number-columns-repeated=\"9\"><p xmlns=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">a</p></table:table-cell></table:table-row></table:table>", 1000)}</d>"));

        foreach (var file in (byte[][])[xlsx, ods])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(WooFault.NoTable, FilledCopy.Read(file).Problem!.Fault);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L << 20);
        }
    }

    private static string Relation => "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static byte[] Whole(string cells) => Zip((Head, Workbook("rId1")), (Links, Relations(("rId1", "worksheets/sheet1.xml"))), (First, Rows(cells)));

    private static string Workbook(string id) => $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Relation}\"><sheets><sheet name=\"een\" sheetId=\"1\" r:id=\"{id}\"/></sheets></workbook>";

    private static string Relations(params ReadOnlySpan<(string Id, string Target)> all)
    {
        var text = new StringBuilder($"<Relationships xmlns=\"{Packed}\">");
        foreach (var (id, target) in all)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Target=\"{target}\"/>");
        return text.Append("</Relationships>").ToString();
    }

    private static string Rows(string cells, int rows = 1) => $"<worksheet xmlns=\"{Sheet}\"><sheetData>{Many($"<row>{cells}</row>", rows)}</sheetData></worksheet>";

    private static string Many(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Each part says that it is packed in way 77.</summary>
    private static byte[] Repacked(byte[] zip)
    {
        for (var at = 0; at < zip.Length - 12; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                zip[at + 10] = 77;
            else if (zip.AsSpan(at).StartsWith("PK\u0003\u0004"u8))
                zip[at + 8] = 77;
        }

        return zip;
    }
}
