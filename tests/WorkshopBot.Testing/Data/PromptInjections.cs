using System.Collections.Immutable;
using System.Text.Json;

namespace WorkshopBot.Testing.Data;

/// <summary>A text that tries to make a model do something else, and what a model that obeys would write.</summary>
public sealed record PromptInjection(string Id, string Kind, string Language, string Text, string Answer);

/// <summary>Attacks as people could type them among contributions.</summary>
public static class PromptInjections
{
    /// <summary>Said in another session only: whatever holds it, leaks.</summary>
    public const string Canary = "KANARIE-4417";

    public static ImmutableArray<PromptInjection> All { get; } = Read();

    private static ImmutableArray<PromptInjection> Read()
    {
        using var stream = typeof(PromptInjections).Assembly.GetManifestResourceStream("prompt-injections.json")!;
        return [.. JsonSerializer.Deserialize<PromptInjection[]>(stream, JsonSerializerOptions.Web)!];
    }
}
