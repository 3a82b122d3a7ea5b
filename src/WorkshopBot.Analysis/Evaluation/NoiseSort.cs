using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Evaluation;

/// <summary>What sort of noise people said a contribution is, from the remark that they wrote in English.</summary>
internal static class NoiseSort
{
    /// <summary>In the order in which they are looked for: a "formula injection" is a formula.</summary>
    private static readonly ImmutableArray<(Sign Sort, ImmutableArray<string> Words)> Said =
    [
        (Sign.Marking, ["marking", "classified", "classification"]),
        (Sign.Markup, ["markup", "formula", "html", "markdown"]),
        (Sign.Instruction, ["injection", "instruction", "prompt"]),
        (Sign.PersonalData, ["person", "phone", "private"]),
        (Sign.Procedure, ["procedur", "process"]),
        (Sign.Compliment, ["compliment", "thank", "praise"]),
        (Sign.OffTopic, ["off-topic", "off topic"]),
    ];

    /// <summary>Null for a gap, and for noise of a sort that nobody described so.</summary>
    public static Sign? Of(EvaluationItem item)
    {
        if (item.IsGap || item.Remark is not { } remark)
            return null;

        // "markup: html image with an instruction" is markup: what stands before a colon rules.
        var before = remark.Split(':')[0];
        return Named(before) ?? Named(remark);
    }

    private static Sign? Named(string remark) => Said
        .Where(one => one.Words.Any(word => remark.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Select(one => (Sign?)one.Sort)
        .FirstOrDefault();
}
