using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>The course round: what exists, what should be done, who, and what it does to other themes.</summary>
internal static class CourseRound
{
    /// <summary>"koers 2.3 inzet nieuw; bestaat …; wie …; lijn 7; helpt 3; schaadt 5; hangt af van 2".</summary>
    public static Wish? FromWords(string command, string rest, Asking asking)
    {
        if (command != "course")
            return null;

        var (gap, text) = Numbers.Cut(rest);
        if (Numbers.Gap(gap.TrimEnd(':'), asking.Theme) is not { } name || text is "")
            return new Wish.Unclear(Misunderstanding.NeedsGapAndText);

        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => CommandWords.Find(p) ?? ("exists", p))
            .GroupBy(p => p.Item1).ToDictionary(g => g.Key, g => g.Last().Item2);
        string Part(string key) => parts.GetValueOrDefault(key, "");

        return new Wish.Do(new SessionCommand.SayCourse(
            name, Part("exists"), EffortWord(Part("effort"), parts.Keys), LineNumber(Part("line")), Part("who"),
            [.. EffectsOf(Part("helps"), EffectKind.Helps), .. EffectsOf(Part("harms"), EffectKind.Harms), .. EffectsOf(Part("depends"), EffectKind.DependsOn)]));
    }

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb != Verb.Course ? null
        : fields.Gap(Field.Gap) is not { } name ? new Wish.Unclear(Misunderstanding.NeedsGapAndText)
        : new Wish.Do(new SessionCommand.SayCourse(
            name, fields["exists"],
            Enum.TryParse<EffortKind>(fields["effort"], ignoreCase: true, out var effort) && Enum.IsDefined(effort) ? effort : null,
            fields["line"] is { Length: > 0 } line ? new ActionLineId(line) : null, fields["who"],
            [.. Ids(fields["helps"], EffectKind.Helps), .. Ids(fields["harms"], EffectKind.Harms), .. Ids(fields["depends"], EffectKind.DependsOn)]));

    private static IEnumerable<Effect> Ids(string list, EffectKind kind) => list
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => new Effect(new ThemeId(id), kind));

    private static EffortKind? EffortWord(string word, IEnumerable<string> keys) =>
        CommandWords.Means(word, "keep") || keys.Contains("keep") ? EffortKind.Keep
        : CommandWords.Means(word, "intensify") || keys.Contains("intensify") ? EffortKind.Intensify
        : CommandWords.Means(word, "new") || keys.Contains("new") ? EffortKind.New
        : null;

    private static ActionLineId? LineNumber(string text) =>
        Numbers.One(text) is { } n ? Edition.Of2023.ActionLines.FirstOrDefault(l => l.Number == n)?.Id ?? new ActionLineId(text) : null;

    private static IEnumerable<Effect> EffectsOf(string numbers, EffectKind kind) => (Numbers.All(numbers) ?? [])
        .Select(n => new Effect(Edition.Of2023.Themes.FirstOrDefault(t => t.Order == n)?.Id ?? new ThemeId($"{n}"), kind));
}
