using System.Collections.Immutable;
using static WorkshopBot.Domain.Catalogue.Import.ImportProblem;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>Gives the fields of a CSV file the names in its first line.</summary>
internal static class CsvRows
{
    public static ImportResult Read(string text, RowCheck check)
    {
        var records = new CsvReader(text, CsvReader.SeparatorOf(text)).Records().ToImmutableArray();
        if (records is [])
        {
            check.Report(1, "", "", new NothingToImport());
            return check.Result();
        }

        var header = Header(records[0], check);
        foreach (var record in records[1..])
        {
            Read(record, header, check);
        }

        return check.Result();
    }

    /// <summary>The column of each field; an empty one is not read.</summary>
    private static ImmutableArray<string> Header(ImmutableArray<Cell> cells, RowCheck check)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var cell in cells)
        {
            var name = Columns.All.FirstOrDefault(known => known.Equals(cell.Text.Trim(), StringComparison.OrdinalIgnoreCase));
            ImportProblem? problem = cell.Broken
                ?? (name is null ? new UnknownColumn(Columns.All) : names.Contains(name) ? new RepeatedColumn() : null);
            if (problem is not null)
            {
                check.Report(cell.Line, cell.Text.Trim(), cell.Text, problem);
            }

            names.Add(problem is null ? name! : "");
        }

        foreach (var missing in Columns.Required.Except(names))
        {
            check.Report(cells[0].Line, missing, "", new MissingColumn());
            check.Ignore(missing);
        }

        return names.ToImmutable();
    }

    private static void Read(ImmutableArray<Cell> record, ImmutableArray<string> header, RowCheck check)
    {
        var line = record[0].Line;
        var broken = record.Index().Where(field => field.Item.Broken is not null).ToImmutableArray();
        foreach (var (index, cell) in broken)
        {
            check.Report(cell.Line, header.ElementAtOrDefault(index) ?? "", cell.Text, cell.Broken!);
        }

        if (broken is [] && record.Length != header.Length)
        {
            check.Report(line, "", string.Join(' ', record.Select(cell => cell.Text)), new FieldCount(header.Length));
        }
        else if (broken is [])
        {
            check.Take(new Row(line, header.Zip(record).Where(field => field.First is not "").ToImmutableDictionary(f => f.First, f => f.Second)));
        }
    }
}
