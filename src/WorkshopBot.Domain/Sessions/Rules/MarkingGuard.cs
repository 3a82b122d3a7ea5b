using System.Text.RegularExpressions;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Looks for a marking above what this product may carry.</summary>
public static partial class MarkingGuard
{
    public static MarkingSight Look(string text)
    {
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Trim().Trim(Wrapping).Trim();
        var at = Marker().Matches(plain);
        if (at.Count == 0)
            return LoneWord().IsMatch(plain) ? MarkingSight.AtTheEdge : MarkingSight.None;

        return at[0].Index == 0 || at[^1].Index + at[^1].Length == plain.Length
            ? MarkingSight.AtTheEdge
            : LoneWord().IsMatch(plain) ? MarkingSight.AtTheEdge : MarkingSight.Inside;
    }

    private static readonly char[] Wrapping = ['"', '\'', '(', ')', '[', ']', '{', '}', '*', '_', '-', '.', ':', ';', ',', '!', '/', '#', '<', '>', '=', '~', '“', '”', '‘', '’', '«', '»'];

    /// <summary>"Stg. Geheim", "STG ZEER GEHEIM", "s t g . geheim", "staatsgeheim (confidentieel)", "NATO SECRET" and the like.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:
            s\W{0,3}t\W{0,3}g(?![\p{L}\d])\W{0,5}(?:zeer\W{1,3})?(?:geh(?:eim)?|conf(?:identieel)?|z\W?g|g|c)(?![\p{L}\d])
          | staatsgeheim\W{0,3}(?:zeer\W{1,3}geheim|geheim|confidentieel)
          | staatsgeheim(?=\s*$)
          | (?:nato|navo|eu|ue)\W{1,3}(?:cosmic\W{1,3})?(?:top\W{1,3}secret|secret|confidential|geheim|tr[eè]s\W{1,3}secret)(?![\p{L}\d])
          | cosmic\W{1,3}top\W{1,3}secret
          )",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    /// <summary>A marking in capitals that stands alone at the start or the end: "GEHEIM: …" or "… (ZEER GEHEIM)".</summary>
    [GeneratedRegex(
        @"^(?:STAATSGEHEIM|ZEER[ ]GEHEIM|GEHEIM|CONFIDENTIEEL|TOP[ ]SECRET|SECRET)(?=\s*[:\-–—\r\n.]|\s*$) | (?:^|[\r\n.(\[]\s*)(?:STAATSGEHEIM|ZEER[ ]GEHEIM|GEHEIM|CONFIDENTIEEL|TOP[ ]SECRET|SECRET)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneWord();
}

/// <summary>Where a state-secret marking stands in a text.</summary>
public enum MarkingSight { None, Inside, AtTheEdge }
