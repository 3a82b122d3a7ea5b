using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.OpenAI;

/// <summary>Reads what a model wrote: the asked shape and nothing beside it, or not at all. Whether it is true is for the checks.</summary>
public static class Replies
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Null when it has another shape.</summary>
    public static ImmutableArray<Proposed>? Sentences(string text, DraftKind kind) => kind == DraftKind.Summary
        ? Read<Summarised>(text) is { Sentences: var sentences } && sentences.All(s => s is { Text: not null } && s.Gaps.All(g => g is not null))
            ? [.. sentences.Select(s => new Proposed(s.Text, [.. s.Gaps.Select(Gap)], s.Contributions))]
            : null
        : Read<Written>(text) is { Sentences: var written } && written.All(s => s is { Text: not null })
            ? [.. written.Select(s => new Proposed(s.Text, [], s.Contributions))]
            : null;

    /// <summary>Null when it has another shape.</summary>
    public static ImmutableArray<(int One, int Other)>? Pairs(string text) =>
        Read<Paired>(text) is { Pairs: var pairs } && pairs.All(p => p is not null) ? [.. pairs.Select(p => (p.One, p.Other))] : null;

    private static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is no name of a gap is the gap that never exists, and the checks see that.</summary>
    private static GapRef Gap(string name) =>
        name.Split('.') is [var theme, var number]
        && int.TryParse(theme, NumberStyles.None, CultureInfo.InvariantCulture, out var t)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new GapRef(t, n)
            : default;

    private sealed record Summarised(ImmutableArray<SummarySentence> Sentences);

    private sealed record SummarySentence(string Text, ImmutableArray<string> Gaps, ImmutableArray<int> Contributions);

    private sealed record Written(ImmutableArray<WrittenSentence> Sentences);

    private sealed record WrittenSentence(string Text, ImmutableArray<int> Contributions);

    private sealed record Paired(ImmutableArray<FoundPair> Pairs);

    private sealed record FoundPair(int One, int Other);
}
