using System.Text;

namespace WorkshopBot.Domain.Sessions;

/// <summary>A text that can be normalized: half a surrogate pair becomes U+FFFD, and what Unicode reserves for no character goes.</summary>
public static class WellFormed
{
    public static string Of(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsNoCharacter(rune.Value))
                whole.Append(rune);
        }

        return whole.ToString();
    }

    /// <summary>U+FDD0 to U+FDEF, and the last two of each plane.</summary>
    private static bool IsNoCharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;
}
