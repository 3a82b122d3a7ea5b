using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

/// <summary>Finds texts that are the same words: however spaced, and with capitals or without.</summary>
internal static class SameWords
{
    /// <summary>By its key, the others with the same words; whoever has none is not in it.</summary>
    public static Dictionary<TKey, ImmutableArray<TKey>> Among<TKey>(IEnumerable<(TKey Key, string? Text)> texts)
        where TKey : notnull => texts.Where(t => t.Text is not null).GroupBy(t => Of(t.Text!), t => t.Key, StringComparer.OrdinalIgnoreCase)
        .Select(g => g.ToArray()).Where(g => g.Length > 1)
        .SelectMany(g => g.Select(one => (one, Others: g.Where(o => !o.Equals(one)).ToImmutableArray()))).ToDictionary(x => x.one, x => x.Others);

    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
