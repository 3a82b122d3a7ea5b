using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain.Sessions;

/// <summary>What comes from outside, made fit to be kept: no more is changed than a log, a database and a page cannot hold.</summary>
internal static class Typed
{
    /// <summary>The text without white space at its ends; empty when there is nothing in it that anybody can see.</summary>
    /// <remarks>NUL goes, for PostgreSQL cannot hold it; half a surrogate pair becomes U+FFFD, as it would in JSON.</remarks>
    public static string Kept(string? typed)
    {
        var kept = new StringBuilder(typed?.Length ?? 0);
        var visible = false;
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (rune.Value == 0)
                continue;
            kept.Append(rune);
            visible |= !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
        }

        return visible ? kept.ToString().Trim() : "";
    }

    /// <summary>An array nobody set is an empty one.</summary>
    public static ImmutableArray<T> OrNone<T>(this ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
