using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static WorkshopBot.Domain.Catalogue.Import.ImportProblem;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>Holds each row of a file against the edition, and keeps what is wrong with it.</summary>
internal sealed partial class RowCheck(Edition edition)
{
    private const int LongestId = 80;
    private const int LongestText = 200;
    private const int LongestSource = 500;

    private readonly ImmutableArray<Scenario>.Builder scenarios = ImmutableArray.CreateBuilder<Scenario>();
    private readonly List<ImportError> errors = [];
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> idLines = new(StringComparer.Ordinal);

    public void Report(int line, string column, string found, ImportProblem problem) =>
        errors.Add(new ImportError(line, column, found, problem));

    /// <summary>Says no more of a column that the file does not have.</summary>
    public void Ignore(string column) => ignored.Add(column);

    /// <summary>All scenarios, or all errors.</summary>
    public ImportResult Result()
    {
        if (errors is [] && scenarios is { Count: 0 })
        {
            Report(1, "", "", new NothingToImport());
        }

        return errors is []
            ? new ImportResult.Imported(scenarios.ToImmutable())
            : new ImportResult.Rejected([.. errors.OrderBy(error => error.Line)]);
    }

    public void Take(Row row)
    {
        var before = errors.Count;
        var id = Read(row, Columns.Id, LongestId, Id);
        var theme = Read(row, Columns.Theme, LongestText, (cell, text) => Theme(text) ?? Fail<Theme>(
            cell, Columns.Theme, new UnknownTheme([.. edition.Themes.Select(known => known.Id)])));
        var nl = Read(row, Columns.Nl, LongestText, (_, text) => text);
        var en = Read(row, Columns.En, LongestText, (_, text) => text);
        var likelihood = Class(row, Columns.Likelihood, edition.Likelihoods);
        var impact = Class(row, Columns.Impact, edition.Impacts);
        var scope = Read(row, Columns.Scope, LongestText, (cell, text) => edition.FindPlace(text) ?? Fail<Place>(
            cell, Columns.Scope, new UnknownPlace([.. edition.Places.Select(place => place.Code ?? place.Id.Value)])));
        var source = Read(row, Columns.Source, LongestSource, (_, text) => text);
        var from = Read(row, Columns.Edition, LongestText, (_, text) => ScenarioEdition(text));

        if (errors.Count == before && ignored.Count == 0)
        {
            scenarios.Add(new Scenario(
                new ScenarioId(id!), theme!.Id, new Bilingual(nl!, en!), likelihood, impact, scope!.Id, from!,
                new Provenance(source!, Confidence: null, DutchIs: null, EnglishIs: null)));
        }
    }

    /// <summary>What a cell means, if it holds a text and that text is good; otherwise the error is kept.</summary>
    private T? Read<T>(Row row, string column, int longest, Func<Cell, string, T?> meaning)
        where T : class
    {
        if (ignored.Contains(column))
        {
            return null;
        }

        var cell = row.Cells.GetValueOrDefault(column) ?? new Cell(row.Line, "");
        var text = PlainText.Tidy(cell.Text);
        return cell.Broken is { } broken ? Fail<T>(cell, column, broken)
            : text is "" ? Columns.Required.Contains(column) ? Fail<T>(cell, column, new Missing()) : null
            : !text.EnumerateRunes().All(PlainText.Allows) ? Fail<T>(cell, column, new NotPlainText())
            : text.Length > longest ? Fail<T>(cell, column, new TooLong(longest))
            : meaning(cell, text);
    }

    private T? Fail<T>(Cell cell, string column, ImportProblem problem)
        where T : class
    {
        Report(cell.Line, column, cell.Text, problem);
        return null;
    }

    private string? Id(Cell cell, string text)
    {
        ImportProblem? problem = !Slug().IsMatch(text) ? new NotAnId(LongestId)
            : idLines.TryGetValue(text, out var first) ? new DuplicateInFile(first)
            : edition.FindScenario(new ScenarioId(text)) is not null ? new DuplicateInEdition()
            : null;
        idLines.TryAdd(text, cell.Line);
        return problem is null ? text : Fail<string>(cell, Columns.Id, problem);
    }

    private Theme? Theme(string text) => edition.Themes.FirstOrDefault(theme => Means(text, theme.Id.Value, theme.Name));

    private ScaleClass? Class(Row row, string column, ImmutableArray<ScaleClass> known) => Read(row, column, LongestText, (cell, text) =>
        CatalogueWords.In("nl").NotStated == text || CatalogueWords.In("en").NotStated == text ? null
        : known.FirstOrDefault(c => Means(text, c.Id, c.Name) || Same(text, c.Letter))
            ?? Fail<ScaleClass>(cell, column, new UnknownClass(known)));

    /// <summary>One that the catalogue knows, or a new one under the name given.</summary>
    private ScenarioEdition ScenarioEdition(string text) =>
        edition.ScenarioEditions.FirstOrDefault(known => Means(text, known.Id, known.Name))
        ?? new ScenarioEdition(text, new Bilingual(text, text), IsPredecessor: false);

    private static bool Means(string text, string id, Bilingual name) => Same(text, id) || Same(text, name.Nl) || Same(text, name.En);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
