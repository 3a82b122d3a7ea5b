using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>What became of a file of scenarios: all of it is good, or nothing is imported.</summary>
public abstract record ImportResult
{
    private ImportResult() { }

    public sealed record Imported(ImmutableArray<Scenario> Scenarios) : ImportResult;

    /// <param name="Errors">All there are, in the order of the lines.</param>
    public sealed record Rejected(ImmutableArray<ImportError> Errors) : ImportResult;
}

/// <summary>Something in a file that is not as it should be.</summary>
/// <param name="Line">Counted from 1, as an editor shows it.</param>
/// <param name="Column">The name of the column or property; empty where the whole line is meant.</param>
/// <param name="Found">What stood there, as it was.</param>
public sealed record ImportError(int Line, string Column, string Found, ImportProblem Expected)
{
    /// <summary>The error in a sentence, safe to print.</summary>
    public string In(string language) => CatalogueWords.In(language).Error(this);
}
