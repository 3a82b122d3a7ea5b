using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Sheets;

/// <summary>
/// Fits a workbook into what Excel and LibreOffice can hold, and loses nothing: a text that is too long for a cell goes on
/// in a column of its own beside it, headed (2), (3) and so on, so that a row stays one thing; rows beyond the last that
/// a sheet has go on in a sheet after it. A row of the wrong length or too many columns is our own fault, and throws.
/// </summary>
internal static class SheetLayout
{
    public const int LongestText = 32_767;
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    private const int LongestHead = 30_000;
    private const int Widest = 60, Narrowest = 6, Room = 3;

    public static ImmutableArray<LaidSheet> Of(Workbook workbook, int mostRows = MostRows)
    {
        if (workbook.Sheets is [])
            throw Wrong("it has no sheet");

        var laid = workbook.Sheets.SelectMany(s => Pages(Of(s), mostRows - 1)).ToList();
        return [.. laid.Zip(SheetNames.For(laid.Select(l => l.Name)), (l, name) => l with { Name = name })];
    }

    private static LaidSheet Of(Sheet sheet)
    {
        var pieces = new int[sheet.Columns.Length];
        var widths = sheet.Columns.Select(c => Math.Max(Narrowest, c.Head.Length + Room)).ToArray();
        Array.Fill(pieces, 1);

        var rows = new List<ImmutableArray<SheetCell>>(sheet.Rows.Length);
        foreach (var row in sheet.Rows)
        {
            if (row.Length != sheet.Columns.Length)
                throw Wrong($"a row of '{sheet.Name}' has {row.Length} cells under {sheet.Columns.Length} heads");

            var clean = Clean(row);
            rows.Add(clean);
            for (var i = 0; i < clean.Length; i++)
            {
                widths[i] = Math.Max(widths[i], Width(clean[i]));
                if (clean[i] is SheetCell.Text { Value.Length: > LongestText } text)
                    pieces[i] = Math.Max(pieces[i], Cut(text.Value).Count());
            }
        }

        if (sheet.Columns.Any(c => c.Head.Length > LongestHead))
            throw Wrong($"a head of '{sheet.Name}' is too long");
        if (pieces.Sum() > MostColumns)
            throw Wrong($"'{sheet.Name}' has {pieces.Sum()} columns");

        return new LaidSheet(
            sheet.Name,
            PlainText.Line(sheet.Name),
            PlainText.Line(sheet.Description),
            [.. sheet.Columns.SelectMany((c, i) => Heads(PlainText.Line(c.Head), pieces[i]))],
            [.. sheet.Columns.SelectMany((c, i) => Enumerable.Repeat(Math.Clamp(c.Width ?? Math.Min(widths[i], Widest), 1, 255), pieces[i]))],
            Array.TrueForAll(pieces, p => p == 1) ? rows : [.. rows.Select(r => Spread(r, pieces))]);
    }

    private static IEnumerable<LaidSheet> Pages(LaidSheet sheet, int mostRows) => sheet.Rows.Count <= mostRows
        ? [sheet]
        : sheet.Rows.Chunk(mostRows).Select(rows => sheet with { Rows = rows });

    private static ImmutableArray<SheetCell> Clean(ImmutableArray<SheetCell> row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] is SheetCell.Text text && PlainText.Clean(text.Value) is var clean && !ReferenceEquals(clean, text.Value))
                row = row.SetItem(i, new SheetCell.Text(clean));
        }

        return row;
    }

    private static IEnumerable<string> Heads(string head, int pieces) => Enumerable.Range(1, pieces)
        .Select(n => n == 1 ? head : string.Create(CultureInfo.InvariantCulture, $"{head} ({n})"));

    private static ImmutableArray<SheetCell> Spread(ImmutableArray<SheetCell> row, int[] pieces) =>
        [.. row.SelectMany((cell, i) => Spread(cell, pieces[i]))];

    private static IEnumerable<SheetCell> Spread(SheetCell cell, int pieces)
    {
        IEnumerable<SheetCell> parts = cell is SheetCell.Text { Value.Length: > LongestText } text
            ? Cut(text.Value).Select(t => new SheetCell.Text(t))
            : [cell];
        return parts.Concat(Enumerable.Repeat<SheetCell>(new SheetCell.Empty(), pieces)).Take(pieces);
    }

    /// <summary>Pieces that a cell can hold, cut between what a reader sees as characters.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        while (text.Length > LongestText)
        {
            var end = 0;
            for (var next = Next(text, 0); end + next <= LongestText; next = Next(text, end))
                end += next;

            // marks heaped on one letter can be longer than a cell
            if (end == 0)
                end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;

            yield return text[..end];
            text = text[end..];
        }

        yield return text;
    }

    private static int Next(string text, int at) => StringInfo.GetNextTextElementLength(text.AsSpan(at));

    private static int Width(SheetCell cell) => cell switch
    {
        SheetCell.Text t => Math.Min(Widest, t.Value.Length + Room),
        SheetCell.Number n => CellText.Number(n.Value).Length + Room,
        SheetCell.Moment => 18,
        SheetCell.Date => 12,
        _ => Narrowest,
    };

    private static ArgumentException Wrong(string what) => new($"This workbook cannot be written: {what}.");
}
