using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Looks for a marking above what this product may carry.</summary>
/// <remarks>
/// Time grows with the length of the text only: what may stand between two letters is bounded and holds no letters, so
/// no part of a text can be read in two ways.
/// </remarks>
public static partial class MarkingGuard
{
    public static MarkingSight Look(string text)
    {
        var plain = Plain(text);
        var sight = MarkingSight.None;
        if (Lines.Of(plain) is not { } lines)
            return sight;

        foreach (var found in Marker().EnumerateMatches(plain))
        {
            if (lines.IsOuter(found) && (lines.Begins(found) || lines.Ends(found)))
                return MarkingSight.AtTheEdge;
            sight = MarkingSight.Inside;
        }

        foreach (var found in Word().EnumerateMatches(plain))
        {
            var word = plain.AsSpan(found.Index, found.Length);
            var isStateSecret = word.StartsWith("st", StringComparison.OrdinalIgnoreCase);
            var capitals = !word.ContainsAnyInRange('a', 'z');
            var alone = lines.IsOuter(found) && ((lines.Begins(found) && StopsAfter(plain, found, capitals)) || (lines.Ends(found) && StopsBefore(plain, found)));

            if (alone && (capitals || isStateSecret))
                return MarkingSight.AtTheEdge;
            if (alone || isStateSecret)
                sight = MarkingSight.Inside;
        }

        return sight;
    }

    /// <summary>Full-width, circled and accented letters as plain ones, invisible characters left out.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in WellFormed.Of(text).Normalize(NormalizationForm.FormKD).ReplaceLineEndings("\n"))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(c);
        }

        return plain.ToString();
    }

    private static bool StopsAfter(string plain, ValueMatch found, bool capitals)
    {
        var rest = plain.AsSpan(found.Index + found.Length);
        return rest.TrimStart(' ') is [] or [':' or ')' or ']' or '–' or '—' or '\n', ..]
            || (capitals && rest is ['.', ..])
            || rest is [' ', '-', ..]
            || rest.Trim(" .!\"'»”*_") is [];
    }

    private static bool StopsBefore(string plain, ValueMatch found) =>
        plain.AsSpan(0, found.Index).TrimEnd(" *_\"'«“") is [] or [.., '(' or '[' or ':' or '.' or '–' or '—' or '\n']
        || plain.AsSpan(0, found.Index) is [.., ' ', '-', ' '];

    /// <summary>"Stg. Geheim", "STG ZEER GEHEIM", "s t g . g e h e i m", "staatsgeheim (confidentieel)", "NATO SECRET" and the like.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:
            (?:s[\W_]{0,3}t[\W_]{0,3}g|s[\W_]{0,3}t[\W_]{0,3}a[\W_]{0,3}a[\W_]{0,3}t[\W_]{0,3}s[\W_]{0,3}g[\W_]{0,3}e[\W_]{0,3}h[\W_]{0,3}e[\W_]{0,3}i[\W_]{0,3}m)
              [\W_]{0,6}(?:z[\W_]{0,3}e[\W_]{0,3}e[\W_]{0,3}r[\W_]{0,3})?
              (?:g[\W_]{0,3}e[\W_]{0,3}h[\W_]{0,3}e[\W_]{0,3}i[\W_]{0,3}m(?:[\W_]{0,3}e)?|geh
                |c[\W_]{0,3}o[\W_]{0,3}n[\W_]{0,3}f[\W_]{0,3}i[\W_]{0,3}d[\W_]{0,3}e[\W_]{0,3}n[\W_]{0,3}t[\W_]{0,3}i[\W_]{0,3}e[\W_]{0,3}e[\W_]{0,3}l(?:[\W_]{0,3}e)?|conf)
          | (?:nato|navo|otan|eu|ue)[\W_]{1,3}(?:cosmic[\W_]{1,3})?(?:top[\W_]{1,3}secret|tres[\W_]{1,3}secret|secret|confidential|confidentieel|zeer[\W_]{1,3}geheim|geheim)
          | (?:tres[\W_]{1,3}secret|secret|confidentiel)[\W_]{1,3}(?:ue|eu|otan|nato)
          | cosmic[\W_]{1,3}top[\W_]{1,3}secret
          )(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marker();

    /// <summary>Words that are a marking only where they stand alone: "GEHEIM: …", "… (ZEER GEHEIM)", "Stg. G".</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:staats[\W_]{0,3}geheim|stg[\W_]{1,3}(?:z[\W_]?g|[gc])|zeer[\W_]{1,3}geheim|geheim|confidentieel|top[\W_]{1,3}secret|secret)(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>The first and the last line of a text that have a letter or digit in them: a marking stands there.</summary>
    private sealed record Lines(string Plain, int FirstEnd, int LastStart)
    {
        public static Lines? Of(string plain)
        {
            int first = 0, last = plain.Length - 1;
            while (first <= last && !char.IsLetterOrDigit(plain[first]))
                first++;
            while (last > first && !char.IsLetterOrDigit(plain[last]))
                last--;

            return first > last ? null : new Lines(
                plain, plain.IndexOf('\n', first) is >= 0 and var end ? end : plain.Length, plain.LastIndexOf('\n', last) + 1);
        }

        public bool IsOuter(ValueMatch found) => found.Index < FirstEnd || found.Index + found.Length > LastStart;

        /// <summary>No letter or digit stands before it on its line.</summary>
        public bool Begins(ValueMatch found)
        {
            var i = found.Index - 1;
            while (i >= 0 && Plain[i] != '\n' && !char.IsLetterOrDigit(Plain[i]))
                i--;
            return i < 0 || Plain[i] == '\n';
        }

        public bool Ends(ValueMatch found)
        {
            var i = found.Index + found.Length;
            while (i < Plain.Length && Plain[i] != '\n' && !char.IsLetterOrDigit(Plain[i]))
                i++;
            return i == Plain.Length || Plain[i] == '\n';
        }
    }
}

/// <summary>Where a state-secret marking stands in a text.</summary>
public enum MarkingSight { None, Inside, AtTheEdge }
