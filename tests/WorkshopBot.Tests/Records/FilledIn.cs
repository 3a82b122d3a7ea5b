using System.Collections.Immutable;
using WorkshopBot.Reports.Woo;

namespace WorkshopBot.Tests.Records;

/// <summary>A working copy as an official fills it in: all public, but for what a test says.</summary>
internal static class FilledIn
{
    public static ImmutableArray<FilledRow> Rows(ImmutableArray<Passage> passages, params ReadOnlySpan<(string Id, string Ground, string Decision)> decided)
    {
        var by = decided.ToArray().ToDictionary(d => d.Id, StringComparer.Ordinal);
        return [.. passages.Select((p, i) => by.TryGetValue(p.Id, out var d) ? new FilledRow($"{i + 2}", p.Id, d.Ground, d.Decision, p.Check) : new FilledRow($"{i + 2}", p.Id, "", "openbaar", p.Check))];
    }
}
