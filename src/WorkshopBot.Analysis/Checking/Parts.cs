using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>The sentences within a sentence: a good one carries no bad one along.</summary>
internal static partial class Parts
{
    public static IEnumerable<string> Of(string text) => End().Split(text).Where(p => p.AsSpan().ContainsAnyInRange('A', 'z'));

    [GeneratedRegex(@"(?<=[.!?;])\s+|(?<=[!?;])|\s[\u2013\u2014]\s", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
