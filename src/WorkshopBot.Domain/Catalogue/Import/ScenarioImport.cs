using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>Takes in scenarios that a file adds to an edition: all of them or, if one row is wrong, none.</summary>
public static class ScenarioImport
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Reads CSV with a header, separated by commas or semicolons.</summary>
    public static ImportResult FromCsv(string text, Edition edition) =>
        CsvRows.Read(text.TrimStart(ByteOrderMark), new RowCheck(edition));

    /// <summary>Reads an array of objects whose properties are named as the columns of the CSV.</summary>
    public static ImportResult FromJson(string text, Edition edition) =>
        JsonRows.Read(text.TrimStart(ByteOrderMark), new RowCheck(edition));

    /// <summary>Writes scenarios so that <see cref="FromJson"/> reads them back; it knows no upper ends of ranges.</summary>
    public static string ToJson(ImmutableArray<Scenario> scenarios)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartArray();
            foreach (var scenario in scenarios)
            {
                Write(writer, scenario);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, Scenario scenario)
    {
        writer.WriteStartObject();
        writer.WriteString(Columns.Id, scenario.Id.Value);
        writer.WriteString(Columns.Theme, scenario.Theme.Value);
        writer.WriteString(Columns.Nl, scenario.Name.Nl);
        writer.WriteString(Columns.En, scenario.Name.En);
        writer.WriteString(Columns.Likelihood, scenario.Likelihood?.Id);
        writer.WriteString(Columns.Impact, scenario.Impact?.Id);
        writer.WriteString(Columns.Scope, scenario.Scope.Value);
        writer.WriteString(Columns.Source, scenario.Provenance.Source);
        writer.WriteString(Columns.Edition, scenario.Edition.Id);
        writer.WriteEndObject();
    }
}
