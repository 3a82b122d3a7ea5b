using System.Diagnostics;
using System.Globalization;
using System.Text;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sheets;

namespace WorkshopBot.Reports.Csv;

/// <summary>
/// Writes a sheet as csv: RFC 4180, UTF-8 with BOM, so that a spreadsheet knows the letters. Where a program could begin
/// to read a formula in a text, an apostrophe stands before it: at the beginning, and after a line end, tab or semicolon,
/// for a Dutch Excel parts cells there. The json has every text as it was.
/// </summary>
public static class CsvWriter
{
    private const string LineEnd = "\r\n";

    public static byte[] Write(Sheet sheet)
    {
        var csv = new StringBuilder();
        Row(csv, [.. sheet.Columns.Select(c => Text(PlainText.Line(c.Head)))]);
        foreach (var row in sheet.Rows)
        {
            if (row.Length != sheet.Columns.Length)
                throw new ArgumentException($"A row of '{sheet.Name}' has {row.Length} cells under {sheet.Columns.Length} heads.", nameof(sheet));

            Row(csv, [.. row.Select(Field)]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static void Row(StringBuilder csv, ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                csv.Append(',');

            csv.Append(fields[i]);
        }

        csv.Append(LineEnd);
    }

    private static string Field(SheetCell cell) => cell switch
    {
        SheetCell.Text t => Text(PlainText.Clean(t.Value)),
        SheetCell.Number n => CellText.Number(n.Value),
        SheetCell.Date d => d.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SheetCell.Moment m => m.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        SheetCell.Flag f => f.Value ? "true" : "false",
        SheetCell.Empty => "",
        _ => throw new UnreachableException($"No csv for {cell.GetType().Name}."),
    };

    private static string Text(string text)
    {
        var safe = Neutral(text);
        var quoted = safe.AsSpan().IndexOfAny("\",;\n\t") >= 0 || safe != safe.Trim();
        return quoted ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Neutral(string text)
    {
        if (!text.Any(c => CellText.BeginsFormula(c) || c is '\t' or '\n'))
            return text;

        var safe = new StringBuilder(text.Length + 8);
        var cellBegins = 0;

        // spaces and quotes do not keep a program from reading a formula after them
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (CellText.BeginsFormula(c) && cellBegins >= 0)
                safe.Insert(cellBegins, '\'');
            else if (i == 0 && c is '\t' or '\n')
                safe.Append('\'');

            safe.Append(c);
            if (c is '\n' or '\t' or ';')
                cellBegins = safe.Length;
            else if (!char.IsWhiteSpace(c) && c is not ('"' or '\u200B'))
                cellBegins = -1;
        }

        return safe.ToString();
    }
}
