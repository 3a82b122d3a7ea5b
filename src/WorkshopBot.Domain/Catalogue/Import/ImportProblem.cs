using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>What was expected of a file and not found; each case has a phrase of its own name in CatalogueWords.resx.</summary>
public abstract record ImportProblem
{
    private ImportProblem() { }

    public sealed record NothingToImport : ImportProblem;

    public sealed record MissingColumn : ImportProblem;

    public sealed record UnknownColumn(ImmutableArray<string> Known) : ImportProblem;

    public sealed record RepeatedColumn : ImportProblem;

    public sealed record FieldCount(int Expected) : ImportProblem;

    public sealed record UnclosedQuote : ImportProblem;

    public sealed record StrayQuote : ImportProblem;

    public sealed record NotJson : ImportProblem;

    public sealed record NotAList : ImportProblem;

    public sealed record NotAnObject : ImportProblem;

    public sealed record NotText : ImportProblem;

    public sealed record Missing : ImportProblem;

    public sealed record NotAnId(int Longest) : ImportProblem;

    public sealed record TooLong(int Longest) : ImportProblem;

    public sealed record NotPlainText : ImportProblem;

    public sealed record UnknownTheme(ImmutableArray<ThemeId> Known) : ImportProblem;

    public sealed record UnknownClass(ImmutableArray<ScaleClass> Known) : ImportProblem;

    /// <param name="Known">Ids, and for security regions codes.</param>
    public sealed record UnknownPlace(ImmutableArray<string> Known) : ImportProblem;

    public sealed record DuplicateInFile(int FirstLine) : ImportProblem;

    public sealed record DuplicateInEdition : ImportProblem;
}
