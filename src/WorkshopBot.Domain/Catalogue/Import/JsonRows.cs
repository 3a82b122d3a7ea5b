using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using static WorkshopBot.Domain.Catalogue.Import.ImportProblem;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>Reads an array of objects, keeping the line of each value.</summary>
internal static class JsonRows
{
    public static ImportResult Read(string text, RowCheck check)
    {
        var lines = new Lines(Encoding.UTF8.GetBytes(text));
        var reader = new Utf8JsonReader(lines.Utf8);
        try
        {
            ReadAll(ref reader, lines, check);
        }
        catch (JsonException wrong)
        {
            var line = (int)(wrong.LineNumber ?? 0) + 1;
            check.Report(line, "", lines.TextOf(line), new NotJson());
        }

        return check.Result();
    }

    private static void ReadAll(ref Utf8JsonReader reader, Lines lines, RowCheck check)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            Skip(ref reader, lines, check, "", new NotAList());
            reader.Read();
            return;
        }

        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartObject)
            {
                ReadObject(ref reader, lines, check);
            }
            else
            {
                Skip(ref reader, lines, check, "", new NotAnObject());
            }
        }

        // What follows the array makes the reader throw.
        reader.Read();
    }

    private static void ReadObject(ref Utf8JsonReader reader, Lines lines, RowCheck check)
    {
        var line = lines.At(reader.TokenStartIndex);
        var cells = ImmutableDictionary.CreateBuilder<string, Cell>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var at = lines.At(reader.TokenStartIndex);
            var written = Text(ref reader) ?? "";
            var name = Columns.All.FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase));
            reader.Read();
            if (name is null)
            {
                check.Report(at, written, written, new UnknownColumn(Columns.All));
                reader.Skip();
            }
            else if (cells.ContainsKey(name))
            {
                check.Report(at, name, written, new RepeatedColumn());
                reader.Skip();
            }
            else
            {
                cells.Add(name, Value(ref reader, lines));
            }
        }

        check.Take(new Row(line, cells.ToImmutable()));
    }

    private static Cell Value(ref Utf8JsonReader reader, Lines lines)
    {
        var (start, line) = (reader.TokenStartIndex, lines.At(reader.TokenStartIndex));
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new Cell(line, "");
            case JsonTokenType.String:
                return Text(ref reader) is { } text ? new Cell(line, text) : new Cell(line, lines.Between(start, reader.BytesConsumed), new NotPlainText());
            default:
                reader.Skip();
                return new Cell(line, lines.Between(start, reader.BytesConsumed), new NotText());
        }
    }

    private static void Skip(ref Utf8JsonReader reader, Lines lines, RowCheck check, string column, ImportProblem problem)
    {
        var start = reader.TokenStartIndex;
        reader.Skip();
        check.Report(lines.At(start), column, lines.Between(start, reader.BytesConsumed), problem);
    }

    /// <summary>The string here; null if it escapes half a character, which no text can hold.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Finds lines in bytes; asked in rising order, so that a file is gone through once.</summary>
    private sealed class Lines(byte[] utf8)
    {
        private int passed;
        private int line = 1;

        public byte[] Utf8 => utf8;

        public int At(long index)
        {
            line += utf8.AsSpan(passed, (int)index - passed).Count((byte)'\n');
            passed = (int)index;
            return line;
        }

        public string Between(long start, long end) => Encoding.UTF8.GetString(utf8.AsSpan((int)start..(int)end));

        public string TextOf(int number) => Encoding.UTF8.GetString(utf8).Split('\n').ElementAtOrDefault(number - 1)?.Trim() ?? "";
    }
}
