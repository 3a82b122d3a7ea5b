using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Testing.Data;

/// <summary>One of the real contributions; those with the same <paramref name="DuplicateGroup"/> make the same point.</summary>
public sealed record RealContribution(
    string Id, string Text, string Language, string Theme, string? DuplicateGroup, string Kind);

/// <summary>Gaps that published evaluations named, as participants would type them, and a few lines of noise.</summary>
public static class RealContributions
{
    public static ImmutableArray<RealContribution> All { get; } = Read();

    private static ImmutableArray<RealContribution> Read()
    {
        using var stream = typeof(RealContributions).Assembly.GetManifestResourceStream("contributions.json")!;
        return [.. JsonSerializer.Deserialize<RealContribution[]>(stream, JsonSerializerOptions.Web)!];
    }
}
