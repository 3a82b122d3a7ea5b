using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Testing.Data;

/// <summary>One of the real contributions; those with the same <paramref name="DuplicateGroup"/> make the same point.</summary>
public sealed record RealContribution(
    string Id, string Text, string Language, string Theme, string? DuplicateGroup, string Kind);

/// <summary>Gaps that published evaluations named, as participants would type them, and a few lines of noise.</summary>
public static class RealContributions
{
    public static ImmutableArray<RealContribution> All { get; } = Read("contributions.json");

    /// <summary>Invented ones of the same shape, on which weights and thresholds are chosen.</summary>
    public static ImmutableArray<RealContribution> Invented { get; } = Read("contributions-invented.json");

    /// <summary>A file as it is: contributions.json or contributions-invented.json.</summary>
    public static string Json(string file)
    {
        using var stream = typeof(RealContributions).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ImmutableArray<RealContribution> Read(string file) =>
        [.. JsonSerializer.Deserialize<RealContribution[]>(Json(file), JsonSerializerOptions.Web)!];
}
