using System.Collections.Immutable;

namespace WorkshopBot.Reports.Publications;

/// <summary>The published JSON Schemas of our files for machines, by the name they are served under.</summary>
public static class Schemas
{
    private const string Folder = "WorkshopBot.Reports.Schemas.";

    public static ImmutableArray<string> Names { get; } =
        [.. typeof(Schemas).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Order(StringComparer.Ordinal)];

    /// <param name="name">Such as "session-report.schema.json".</param>
    public static string? Find(string name) => Names.Contains(name) ? Resource.Text($"Schemas.{name}") : null;
}
