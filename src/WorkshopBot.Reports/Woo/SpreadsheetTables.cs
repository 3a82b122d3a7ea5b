using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace WorkshopBot.Reports.Woo;

/// <summary>The texts in the cells of a spreadsheet that somebody saved: xlsx or ods, whichever program wrote it. Nothing in it is run or fetched.</summary>
internal static class SpreadsheetTables
{
    private const long MostUnpacked = 100 << 20;

    /// <summary>More than any working copy has; a file may claim any number of equal cells, or of sheets, in a few letters.</summary>
    private const int MostColumns = 100, MostRows = 200_000, MostSheets = 100;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Packed = "http://schemas.openxmlformats.org/package/2006/relationships",
        Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Texts = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <returns>Null when it is neither.</returns>
    /// <exception cref="InvalidDataException">It is no zip, too large, or not put together as a spreadsheet is.</exception>
    /// <exception cref="XmlException">A part of it is no xml.</exception>
    public static IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)>? Read(ReadOnlyMemory<byte> file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
        if (zip.Entries.Any(e => e.Length is < 0 or > MostUnpacked) || zip.Entries.Sum(e => e.Length) > MostUnpacked)
            throw new InvalidDataException("Too large.");
        var parts = new PackedParts(zip, MostUnpacked);
        return parts.Has("xl/workbook.xml") ? Xlsx(parts) : parts.Has("content.xml") ? Ods(parts) : null;
    }

    private static List<(string, IReadOnlyList<string[]>)> Xlsx(PackedParts parts)
    {
        var shared = parts.Has("xl/sharedStrings.xml") ? parts.Read("xl/sharedStrings.xml").Elements(Main + "si").Select(Rich).ToArray() : [];
        var targets = parts.Read("xl/_rels/workbook.xml.rels").Elements(Packed + "Relationship").ToLookup(r => (string?)r.Attribute("Id") ?? "", r => (string?)r.Attribute("Target"), StringComparer.Ordinal);
        var (sheets, rows) = (new List<(string, IReadOnlyList<string[]>)>(), 0);
        foreach (var sheet in parts.Read("xl/workbook.xml").Descendants(Main + "sheet").Take(MostSheets))
        {
            // One name for two parts: nobody can say which is meant.
            if (targets[(string?)sheet.Attribute(Relations + "id") ?? ""].ToArray() is not [{ } target])
                throw new InvalidDataException("A sheet is missing, or there twice.");
            var part = parts.Read(target.StartsWith('/') ? target[1..] : $"xl/{target}");
            string[][] its = [.. part.Descendants(Main + "row").Take(MostRows - rows).Select(r => Row(r, shared))];
            rows += its.Length;
            sheets.Add(((string?)sheet.Attribute("name") ?? "", its));
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

    private static List<(string, IReadOnlyList<string[]>)> Ods(PackedParts parts)
    {
        var (sheets, before) = (new List<(string, IReadOnlyList<string[]>)>(), 0);
        foreach (var table in parts.Read("content.xml").Descendants(Tables + "table").Take(MostSheets))
        {
            var rows = new List<string[]>();
            foreach (var row in table.Descendants(Tables + "table-row"))
            {
                string[] cells = [.. row.Elements().Where(c => c.Name == Tables + "table-cell" || c.Name == Tables + "covered-table-cell").SelectMany(Cells).Take(MostColumns)];
                for (var i = 0; i < (cells.All(c => c is "") ? Math.Min(1, Times(row, "number-rows-repeated")) : Times(row, "number-rows-repeated")) && before + rows.Count < MostRows; i++)
                    rows.Add(cells);
            }

            before += rows.Count;
            sheets.Add(((string?)table.Attribute(Tables + "name") ?? "", rows));
        }

        return sheets;
    }

    private static IEnumerable<string> Cells(XElement cell) =>
        Enumerable.Repeat(string.Join('\n', cell.Elements(Texts + "p").Select(p => p.Value)), Times(cell, "number-columns-repeated"));

    private static int Times(XElement of, string repeated) =>
        int.TryParse((string?)of.Attribute(Tables + repeated), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Math.Min(times, MostRows) : 1;
}
