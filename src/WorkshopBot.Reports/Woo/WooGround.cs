using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WorkshopBot.Reports.Woo;

/// <summary>The grounds of the Wet open overheid on which something may be left out, each by its place in the law.</summary>
public static partial class WooGround
{
    /// <summary>Somebody's private life.</summary>
    public const string Privacy = "5.1.2.e";

    /// <summary>The security of the State.</summary>
    public const string StateSecurity = "5.1.1.b";

    /// <summary>In the order of the law. Their names are in WooWords.resx, as "Ground/…".</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "5.1.1.a", StateSecurity, "5.1.1.c", "5.1.1.d", "5.1.1.e",
        "5.1.2.a", "5.1.2.b", "5.1.2.c", "5.1.2.d", Privacy, "5.1.2.f", "5.1.2.g", "5.1.2.h", "5.1.2.i",
        "5.1.5", "5.2.1",
    ];

    /// <summary>Reads one or more grounds, however people write them: "5.1.2.e", "5.1(2)h", "artikel 5.1 lid 2 onder h; 5.2".</summary>
    /// <returns>Null when a part of it is no ground.</returns>
    public static ImmutableArray<string>? Read(string text)
    {
        var parts = text.Split([';', '\n', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = parts.SelectMany(p => p.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(One).ToArray();
        return read.Length == 0 || read.Any(g => g is null) ? null : [.. read.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? One(string text)
    {
        var signs = Signs().Matches(Noise().Replace(text.ToLowerInvariant(), " ")).Select(m => m.Value).ToArray();
        var ground = string.Join('.', signs);
        return All.Contains(ground) ? ground : ground is "5.2" ? "5.2.1" : null;
    }

    [GeneratedRegex(@"\b(artikel|art|eerste|tweede|lid|onder|sub|aanhef|en|woo|van|de)\b|[^a-z0-9]+")]
    private static partial Regex Noise();

    [GeneratedRegex("[0-9]+|[a-z]+")]
    private static partial Regex Signs();
}
