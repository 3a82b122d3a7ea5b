using System.Collections.Immutable;

namespace WorkshopBot.Domain.Catalogue.Import;

/// <summary>The columns of a CSV file of scenarios, which are the properties of a JSON one.</summary>
internal static class Columns
{
    public const string Id = "id";
    public const string Theme = "theme";
    public const string Nl = "nl";
    public const string En = "en";
    public const string Likelihood = "likelihood";
    public const string Impact = "impact";
    public const string Scope = "scope";
    public const string Source = "source";
    public const string Edition = "edition";

    public static ImmutableArray<string> All { get; } = [Id, Theme, Nl, En, Likelihood, Impact, Scope, Source, Edition];

    /// <summary>All but the classes, which a source may not state.</summary>
    public static ImmutableArray<string> Required { get; } = All.RemoveRange([Likelihood, Impact]);
}

/// <summary>A field as it stands in a file.</summary>
/// <param name="Line">Where it starts.</param>
/// <param name="Broken">Why it could not be read; null if it could.</param>
public sealed record Cell(int Line, string Text, ImportProblem? Broken = null);

/// <summary>What a file says of one scenario, by column.</summary>
internal sealed record Row(int Line, ImmutableDictionary<string, Cell> Cells);
