using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace WorkshopBot.Reports.Woo;

/// <summary>The texts in the cells of a spreadsheet that somebody saved: xlsx or ods, whichever program wrote it. Nothing in it is run or fetched.</summary>
internal static class SpreadsheetTables
{
    private const long MostUnpacked = 100 << 20;

    /// <summary>More than any working copy has; a file may claim any number of equal cells in a few letters.</summary>
    private const int MostColumns = 200, MostRows = 200_000;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Packed = "http://schemas.openxmlformats.org/package/2006/relationships",
        Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <returns>Null when it is neither.</returns>
    /// <exception cref="InvalidDataException">It is no zip, or too large.</exception>
    /// <exception cref="XmlException">A part of it is no xml.</exception>
    public static IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)>? Read(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
        if (zip.Entries.Sum(e => e.Length) > MostUnpacked)
            throw new InvalidDataException("Too large.");
        return zip.GetEntry("xl/workbook.xml") is not null ? Xlsx(zip) : zip.GetEntry("content.xml") is not null ? Ods(zip) : null;
    }

    private static List<(string, IReadOnlyList<string[]>)> Xlsx(ZipArchive zip)
    {
        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Part(zip, "xl/sharedStrings.xml").Elements(Main + "si").Select(Rich).ToArray();
        var targets = Part(zip, "xl/_rels/workbook.xml.rels").Elements(Packed + "Relationship").ToDictionary(r => (string)r.Attribute("Id")!, r => (string)r.Attribute("Target")!, StringComparer.Ordinal);
        var sheets = new List<(string, IReadOnlyList<string[]>)>();
        foreach (var sheet in Part(zip, "xl/workbook.xml").Descendants(Main + "sheet"))
        {
            var target = targets.GetValueOrDefault((string?)sheet.Attribute(Relations + "id") ?? "") ?? throw new InvalidDataException("A sheet is missing.");
            var part = Part(zip, target.StartsWith('/') ? target[1..] : $"xl/{target}");
            sheets.Add(((string?)sheet.Attribute("name") ?? "", [.. part.Descendants(Main + "row").Take(MostRows).Select(r => Row(r, shared))]));
        }

        return sheets;
    }

    private static string[] Row(XElement row, string[] shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements(Main + "c"))
        {
            var at = (string?)cell.Attribute("r") is { } name ? Column(name) : cells.Count;
            while (cells.Count < Math.Min(at, MostColumns))
                cells.Add("");
            if (at == cells.Count && at < MostColumns)
                cells.Add(Text(cell, shared));
        }

        return [.. cells];
    }

    private static int Column(string name) => name.TakeWhile(char.IsAsciiLetterUpper).Take(3).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;

    private static string Text(XElement cell, string[] shared) => (string?)cell.Attribute("t") switch
    {
        "s" => int.TryParse((string?)cell.Element(Main + "v"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Length ? shared[at] : throw new InvalidDataException("A text is missing."),
        "inlineStr" => cell.Element(Main + "is") is { } rich ? Rich(rich) : "",
        _ => (string?)cell.Element(Main + "v") ?? "",
    };

    /// <summary>The runs of a text one after another; how a word sounds, as in Japanese, is no part of it.</summary>
    private static string Rich(XElement text) => string.Concat(text.Descendants(Main + "t").Where(t => t.Parent!.Name != Main + "rPh").Select(t => t.Value));

    private static List<(string, IReadOnlyList<string[]>)> Ods(ZipArchive zip)
    {
        var sheets = new List<(string, IReadOnlyList<string[]>)>();
        foreach (var table in Part(zip, "content.xml").Descendants(Tables + "table"))
        {
            var rows = new List<string[]>();
            foreach (var row in table.Descendants(Tables + "table-row"))
            {
                string[] cells = [.. row.Elements().Where(c => c.Name == Tables + "table-cell" || c.Name == Tables + "covered-table-cell").SelectMany(Cells).Take(MostColumns)];
                for (var i = 0; i < (cells.All(c => c is "") ? Math.Min(1, Times(row, "number-rows-repeated")) : Times(row, "number-rows-repeated")) && rows.Count < MostRows; i++)
                    rows.Add(cells);
            }

            sheets.Add(((string?)table.Attribute(Tables + "name") ?? "", rows));
        }

        return sheets;
    }

    private static IEnumerable<string> Cells(XElement cell) =>
        Enumerable.Repeat(string.Join('\n', cell.Elements(Texts + "p").Select(p => p.Value)), Times(cell, "number-columns-repeated"));

    private static int Times(XElement of, string repeated) =>
        int.TryParse((string?)of.Attribute(Tables + repeated), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Math.Min(times, MostRows) : 1;

    private static XElement Part(ZipArchive zip, string name)
    {
        using var stream = (zip.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing.")).Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked });
        return XDocument.Load(reader).Root!;
    }
}
