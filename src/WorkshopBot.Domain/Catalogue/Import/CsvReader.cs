using System.Collections.Immutable;
using System.Text;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>Takes CSV apart as RFC 4180 has it, with any line end; what is not well-formed becomes a broken cell.</summary>
public sealed class CsvReader(string text, char separator)
{
    private int at;
    private int line = 1;

    private bool AtEnd => at == text.Length;

    /// <summary>The separator that the first line uses most: Dutch spreadsheets write semicolons.</summary>
    public static char SeparatorOf(string text)
    {
        var header = text.AsSpan().TrimStart("\r\n");
        header = header.IndexOfAny('\r', '\n') is >= 0 and var end ? header[..end] : header;
        return header.Count(';') > header.Count(',') ? ';' : ',';
    }

    /// <summary>Every record but the empty ones.</summary>
    public IEnumerable<ImmutableArray<Cell>> Records()
    {
        while (!AtEnd)
        {
            var record = Record();
            if (record.Any(cell => cell.Broken is not null || !string.IsNullOrWhiteSpace(cell.Text)))
            {
                yield return record;
            }
        }
    }

    private ImmutableArray<Cell> Record()
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        cells.Add(Field());
        while (Take(separator))
        {
            cells.Add(Field());
        }

        if (Take('\r') | Take('\n'))
        {
            line++;
        }

        return cells.ToImmutable();
    }

    private Cell Field()
    {
        var start = line;
        if (!Take('"'))
        {
            var bare = Bare();
            return new Cell(start, bare, bare.Contains('"', StringComparison.Ordinal) ? new ImportProblem.StrayQuote() : null);
        }

        if (Quoted() is not { } quoted)
        {
            return new Cell(start, Rest(), new ImportProblem.UnclosedQuote());
        }

        var after = Bare();
        return string.IsNullOrWhiteSpace(after)
            ? new Cell(start, quoted)
            : new Cell(start, quoted + after, new ImportProblem.StrayQuote());
    }

    /// <summary>What stands up to the closing quotation mark; null, and nothing taken, if there is none.</summary>
    private string? Quoted()
    {
        var inside = new StringBuilder();
        var lines = line;
        for (var next = at; next < text.Length; next++)
        {
            var c = text[next];
            if (c is '"' && Peek(next + 1) is not '"')
            {
                (at, line) = (next + 1, lines);
                return inside.ToString();
            }

            next += c is '"' ? 1 : 0;
            lines += c is '\n' || (c is '\r' && Peek(next + 1) is not '\n') ? 1 : 0;
            inside.Append(c);
        }

        return null;
    }

    private string Bare()
    {
        var start = at;
        while (!AtEnd && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        return text[start..at];
    }

    private string Rest()
    {
        var rest = text[at..];
        at = text.Length;
        return rest;
    }

    private bool Take(char c)
    {
        var there = Peek(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private char? Peek(int index) => index < text.Length ? text[index] : null;
}
