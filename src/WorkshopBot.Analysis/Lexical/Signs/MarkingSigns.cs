using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>
/// Knows a classification marking: those that <see cref="MarkingGuard"/> refuses, and lesser and foreign ones. A
/// sentence that speaks about markings carries none.
/// </summary>
internal static partial class MarkingSigns
{
    private static readonly PhraseList Talk = new("marking-talk.txt");

    public static bool In(string raw, PlainText text) =>
        MarkingGuard.Look(raw) is MarkingSight.AtTheEdge
        || AloneAtAnEdge().IsMatch(text.Typed) || Shouted().IsMatch(text.Typed) || Labelled().IsMatch(text.Typed) || Bracketed().IsMatch(text.Typed)
        || AtAnEdge().IsMatch(text.Typed) || (Marker().IsMatch(text.Typed) && !Talk.AnyIn(text.Words));

    private const string Level =
        @"d[\s._]{0,3}e[\s._]{0,3}p[\s._]{0,3}(?:a[\s._]{0,2}r[\s._]{0,2}t[\s._]{0,2}e[\s._]{0,2}m[\s._]{0,2}e[\s._]{0,2}n[\s._]{0,2}t[\s._]{0,2}a[\s._]{0,2}a[\s._]{0,2}l[\s._]{0,2})?[\s._-]{0,3}v(?:[\s._]{0,2}e[\s._]{0,2}r[\s._]{0,2}t[\s._]{0,2}r[\s._]{0,2}o[\s._]{0,2}u[\s._]{0,2}w[\s._]{0,2}e[\s._]{0,2}l[\s._]{0,2}i[\s._]{0,2}j[\s._]{0,2}k|ertr?)?"
        + @"|st(?:g|aats[\s-]?geheim)[\W_]{0,6}(?:(?:zeer[\W_]{0,3})?geheim|confidentieel|geh|conf|[gc]|zg)"
        + @"|(?:nato|navo|otan|eu|ue)[\W_]{1,3}(?:cosmic[\W_]{1,3})?(?:top[\W_]{1,3}secret|secret|confidential|confidentieel|restricted|zeer[\W_]{1,3}geheim|geheim|diffusion[\W_]{1,3}restreinte)"
        + @"|restreint[\W_]{1,3}(?:ue|otan|eu)|(?:tres[\W_]{1,3})?secret[\W_]{1,3}(?:ue|eu|otan|nato)|confidentiel[\W_]{1,3}(?:ue|otan)|cosmic[\W_]{1,3}top[\W_]{1,3}secret"
        + @"|tlp[\s:_-]{0,3}(?:red|rood|amber(?:\+strict)?|oranje)|vs[\W_]{1,3}nur[\W_]{1,3}fur[\W_]{1,3}den[\W_]{1,3}dienstgebrauch|vs-nfd|official[\W_]{1,3}sensitive|noforn|(?:uk|us)[\W_]{1,3}(?:top[\W_]{1,3})?(?:secret|confidential|eyes[\W_]{1,3}only)";

    /// <summary>Where a marking stands: the first or last thing in a text or a line.</summary>
    [GeneratedRegex(
        @"(?:^|\n)[^\p{L}\p{N}\n]{0,20}(?:" + Level + @")(?:[^\p{L}\p{N}]|$)|[^\p{L}\p{N}](?:" + Level + @")[^\p{L}\p{N}\n]{0,20}(?:\n|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AtAnEdge();

    [GeneratedRegex(@"(?:^|[^\p{L}\p{N}])(?:" + Level + @")(?:[^\p{L}\p{N}]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    /// <summary>A word that is a marking where nothing else stands beside it: "geheim:", "confidential - ".</summary>
    [GeneratedRegex(
        @"^[^\p{L}\p{N}]{0,20}(?:staats-?geheim|(?:zeer )?geheim|confidentieel|(?:top )?secret|confidential|restricted|vertrouwelijk|gerubriceerd)\s?(?:[:)\]–—\n]|-\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AloneAtAnEdge();

    /// <summary>The same words in capitals, at the start of a sentence.</summary>
    [GeneratedRegex(
        @"(?:^|\n|[\p{Ll}\d)][.!?]\s{1,3})(?:STAATS-?GEHEIM|(?:ZEER )?GEHEIM|CONFIDENTIEEL|(?:TOP )?SECRET|CONFIDENTIAL|RESTRICTED|VERTROUWELIJK)(?:[^\p{L}\p{N}]|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shouted();

    [GeneratedRegex(
        @"\b(?:rubricering|rubriceringsniveau|merking|marking|classification|classificatie|klassifikashon)\s{0,2}[:=-]\s{0,2}\W{0,3}(?:" + Level
        + @"|staats-?geheim|(?:zeer )?geheim|confidentieel|(?:top )?secret|confidential|restricted|vertrouwelijk|stg)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"[(\[](?:" + Level + @"|staats-?geheim|(?:zeer )?geheim|confidentieel|(?:top )?secret|confidential|restricted)[)\]]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();
}
