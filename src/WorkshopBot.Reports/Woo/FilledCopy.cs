using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Catalogue.Import;

namespace WorkshopBot.Reports.Woo;

/// <summary>Reads a working copy that somebody filled in: csv, xlsx or ods, with the heads in either language.</summary>
public static class FilledCopy
{
    /// <summary>The most that is read of a file.</summary>
    public const int MostBytes = 20 << 20;

    /// <summary>The rows; or, when there is no table in it, why not.</summary>
    public static (ImmutableArray<FilledRow> Rows, WooProblem? Problem) Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            return ([], new WooProblem(WooFault.NotReadable));

        IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)>? sheets;
        try
        {
            sheets = file.Span.StartsWith("PK"u8) ? SpreadsheetTables.Read(file) : [("", Csv(file.Span))];
        }
        catch (Exception odd) when (odd is InvalidDataException or System.Xml.XmlException or FormatException or DecoderFallbackException
            or ArgumentException or NotSupportedException or OverflowException or IOException)
        {
            sheets = null;
        }

        if (sheets is null)
            return ([], new WooProblem(WooFault.NotReadable));

        ImmutableArray<FilledRow> rows = [];
        var tables = 0;
        foreach (var (name, table) in sheets)
        {
            if (Columns(table) is not { } columns)
                continue;
            tables++;
            rows = rows.AddRange(table.Skip(1).Select((cells, i) => Row(name, i + 2, cells, columns)).Where(r => r.Id is not "" || r.Decision is not "" || r.Ground is not ""));
        }

        return tables == 0 ? ([], new WooProblem(WooFault.NoTable)) : (rows, null);
    }

    private static FilledRow Row(string sheet, int number, string[] cells, (int Id, int Ground, int Decision, int Check) columns)
    {
        string At(int column) => column < cells.Length ? cells[column].Trim().TrimStart('\'') : "";
        return new FilledRow(string.Create(CultureInfo.InvariantCulture, $"{sheet}{(sheet is "" ? "" : " ")}{number}"), At(columns.Id), At(columns.Ground), At(columns.Decision), At(columns.Check));
    }

    /// <summary>Where the columns are that count; people may move them, and add others.</summary>
    private static (int Id, int Ground, int Decision, int Check)? Columns(IReadOnlyList<string[]> table)
    {
        if (table.Count == 0)
            return null;
        foreach (var language in (string[])["nl", "en"])
        {
            var words = new WooWords(language);
            int Find(string head) => Array.FindIndex(table[0], c => string.Equals(c.Trim(), head, StringComparison.OrdinalIgnoreCase));
            var found = (Find(words.Id), Find(words.Ground), Find(words.Decision), Find(words.Check));
            if (found is ( >= 0, >= 0, >= 0, >= 0))
                return found;
        }

        return null;
    }

    private static List<string[]> Csv(ReadOnlySpan<byte> file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.StartsWith(Encoding.UTF8.Preamble) ? file[3..] : file);
        var records = new CsvReader(text, CsvReader.SeparatorOf(text)).Records().ToArray();
        return records.Any(r => r.Any(c => c.Broken is not null))
            ? throw new FormatException("Quotation marks do not match.")
            : [.. records.Select(r => (string[])[.. r.Select(c => c.Text)])];
    }
}
