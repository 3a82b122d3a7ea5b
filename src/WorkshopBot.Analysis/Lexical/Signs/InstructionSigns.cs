using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>Knows text that speaks to a program or a model, in words, in the marks that separate roles, or hidden in a code.</summary>
internal static partial class InstructionSigns
{
    private const int LeastDecoded = 12;
    private const int CodesRead = 8;

    private static readonly PhraseList Phrases = new("instruction.txt");

    public static bool In(PlainText text) =>
        RoleMark().IsMatch(text.Typed) || RoleLine().IsMatch(text.Typed) || Phrases.AnyIn(text.Words) || HidesText(text.Typed);

    private static bool HidesText(string typed) =>
        Code().Matches(typed).Take(CodesRead).Any(code => IsText(Decoded(code.Value)))
        || HexCode().Matches(typed).Take(CodesRead).Any(code => IsText(Convert.FromHexString(code.Value[..(code.Length / 2 * 2)])));

    private static byte[] Decoded(string code)
    {
        var whole = code.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        whole = whole[..(whole.Length - (whole.Length % 4 is 1 ? 1 : 0))];
        var bytes = new byte[whole.Length];

        return Convert.TryFromBase64String(whole.PadRight((whole.Length + 3) / 4 * 4, '='), bytes, out var written) ? bytes[..written] : [];
    }

    /// <summary>Words with spaces between them; a long word or a file name that happens to decode is none.</summary>
    private static bool IsText(byte[] bytes) =>
        bytes.Length >= LeastDecoded
        && bytes.Contains((byte)' ')
        && Encoding.Latin1.GetString(bytes).Count(c => char.IsAsciiLetter(c) || c is ' ') * 10 >= bytes.Length * 8;

    /// <summary>What model makers put between the speakers of a conversation.</summary>
    [GeneratedRegex(
        @"<\|\s?(?:im_start|im_end|im_sep|system|user|assistant|endoftext|begin_of_text|end_of_text|eot_id|start_header_id|end_header_id|end)\s?\|>"
        + @"|\[/?INST\]|<</?SYS>>|</?(?:system|assistant|user|instructions?|prompt|contributions?|context|document|data|inbreng|input|untrusted)\s?>"
        + @"|#{2,}\s{0,3}(?:instructions?|system|assistant|human|user|response|prompt|instructie|opdracht|nieuwe instructies?)\b"
        + @"|""role""\s{0,3}:\s{0,3}""(?:system|assistant|user|developer|tool)""|""(?:tool_calls|function_call)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RoleMark();

    /// <summary>A line, or a sentence, that begins with the name of a speaker: "System:", "Assistant:".</summary>
    [GeneratedRegex(
        @"(?:^|\n|[.!?>\]""“]\s{1,3})[\s*_#\[(<-]{0,6}(?:system|systeem|sistema|systeme|assistant|assistent|developer|ai|llm|chatgpt|copilot|model|taalmodel|bot|prompt|instruction|instructions|instructie|systeembericht|systeeminstructie)[\s*_\])>]{0,4}(?:message|prompt|bericht|instruction|override)?\s{0,2}[:>]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RoleLine();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{20,}={0,2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:[0-9a-f]{2}){16,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HexCode();
}
