using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Catalogue.Import;
using Xunit;

namespace WorkshopBot.Tests.Catalogue;

/// <summary>Files of scenarios, good but for what a test changes in them.</summary>
internal static class ImportFile
{
    public const string Header = "id,theme,nl,en,likelihood,impact,scope,source,edition";

    public const string GoodRow = "dam-failure,major-accidents,Damdoorbraak,Dam failure,D,C,VR19,https://example.org/1,rbra-2022";

    public static string Csv(params string[] rows) => string.Join('\n', [Header, .. rows]);

    /// <summary>A good row with one field changed.</summary>
    public static string RowWith(string column, string field)
    {
        var fields = GoodRow.Split(',');
        fields[Header.Split(',').IndexOf(column)] = field;
        return string.Join(',', fields);
    }

    public static ImmutableArray<Scenario> Imported(ImportResult result) =>
        Assert.IsType<ImportResult.Imported>(result, exactMatch: true).Scenarios;

    public static ImmutableArray<ImportError> Rejected(ImportResult result) =>
        Assert.IsType<ImportResult.Rejected>(result, exactMatch: true).Errors;

    /// <summary>Where each error is, what was found and the kind of what was expected.</summary>
    public static string[] Summary(ImportResult result) =>
        [.. Rejected(result).Select(e => $"{e.Line} {e.Column} [{e.Found}] {e.Expected.GetType().Name}")];

    private static int IndexOf(this string[] columns, string column) => Array.IndexOf(columns, column);
}
