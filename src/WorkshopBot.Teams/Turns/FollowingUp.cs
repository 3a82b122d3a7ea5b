using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>How it goes with what was decided: progress, dilemmas, and signs that a threat changed.</summary>
internal static class FollowingUp
{
    public static Wish? FromWords(string command, string rest, Asking asking) => command switch
    {
        "follow-up" when rest is "" => new Wish.InProgramme(new ProgrammeWish.ShowItems()),
        "progress" or "dilemma" or "signal" when Item(rest) is var (item, text) => command switch
        {
            "progress" => text is "" ? new Wish.InProgramme(new ProgrammeWish.ShowItem(null, item)) : Progress(item, text),
            "dilemma" => Dilemma(item, text),
            _ => Signal(item, text),
        },
        _ => null,
    };

    public static Wish? FromPress(string verb, Fields fields, Asking asking) => verb is not (Verb.Progress or Verb.ProgressForm) ? null
        : fields.About(CardKind.Progress) is not { } about ? new Wish.Unclear(Misunderstanding.OldButton)
        : new Wish.InProgramme(verb == Verb.ProgressForm ? new ProgrammeWish.ShowItem(about, about.Number) : Filed(about, fields));

    private static ProgrammeWish Filed(CourseSubject about, Fields fields)
    {
        if (!Enum.TryParse<Progress>(fields[ProgressField.Progress], out var progress) || !Enum.IsDefined(progress))
            return new ProgrammeWish.Incomplete(about, Misunderstanding.NeedsProgress);
        if (fields[ProgressField.Note].Trim() is "")
            return new ProgrammeWish.Incomplete(about, Misunderstanding.NeedsNote);

        var commands = ImmutableArray.CreateBuilder<ProgrammeCommand>();
        commands.Add(new ProgrammeCommand.ReportProgress(about.Number, progress, fields[ProgressField.Note], fields[ProgressField.Evidence]));
        var (helps, harms, dilemma) = (fields[ProgressField.Helps], fields[ProgressField.Harms], fields[ProgressField.Dilemma].Trim());
        if (helps is not "" || harms is not "" || dilemma is not "")
        {
            if (helps is "" || harms is "" || dilemma is "")
                return new ProgrammeWish.Incomplete(about, Misunderstanding.NeedsDilemma);
            commands.Add(new ProgrammeCommand.NoteDilemma(about.Number, new ThemeId(helps), new ThemeId(harms), dilemma));
        }

        var (theme, signal) = (fields[ProgressField.Theme], fields[ProgressField.Signal].Trim());
        if (theme is "" && signal is "")
            return new ProgrammeWish.File(about, about.Number, commands.ToImmutable());
        if (theme is "" || signal is "")
            return new ProgrammeWish.Incomplete(about, Misunderstanding.NeedsSignal);
        commands.Add(new ProgrammeCommand.NoteSignal(about.Number, new ThemeId(theme), default, signal));
        return new ProgrammeWish.File(about, about.Number, commands.ToImmutable());
    }

    /// <summary>"3 opgebouwd: er is geoefend; bewijs: verslag van maart".</summary>
    private static Wish Progress(int item, string text)
    {
        var (word, left) = Numbers.Cut(text.Replace(":", " : ", StringComparison.Ordinal));
        Progress? progress = Enum.GetValues<Progress>().Where(p => CommandWords.Means(word, KeyOf(p))).Select(p => (Progress?)p).FirstOrDefault();
        if (progress is not { } found || left.TrimStart(' ', ':') is "")
            return new Wish.Unclear(Misunderstanding.NeedsProgress);

        // What follows the word is taken from the text as it was typed.
        var said = text[(text.IndexOf(word, StringComparison.Ordinal) + word.Length)..].TrimStart(' ', ':', '\u00A0');
        var parts = said.Split(';').Select(p => (Text: p, Evidence: CommandWords.Find(p) is ("evidence", var shown) ? shown : null)).ToArray();
        var note = string.Join(';', parts.Where(p => p.Evidence is null).Select(p => p.Text)).Trim();
        return note is "" ? new Wish.Unclear(Misunderstanding.NeedsProgress)
            : Does(item, new ProgrammeCommand.ReportProgress(item, found, note, string.Join("; ", parts.Select(p => p.Evidence).OfType<string>())));
    }

    /// <summary>"3 helpt 2; schaadt 5; wat het dilemma is".</summary>
    private static Wish Dilemma(int item, string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var read = parts.Select(p => CommandWords.Find(p) is ("helps" or "harms", _) found && Theme(found.Left) is { } theme
            ? (Key: found.Command, Theme: (ThemeId?)theme, Text: "") : (Key: "", Theme: null, Text: p)).ToArray();
        ThemeId? One(string key) => read.LastOrDefault(r => r.Key == key).Theme;
        var said = string.Join("; ", read.Where(r => r.Key is "").Select(r => r.Text));
        return One("helps") is { } helps && One("harms") is { } harms && said is not ""
            ? Does(item, new ProgrammeCommand.NoteDilemma(item, helps, harms, said))
            : new Wish.Unclear(Misunderstanding.NeedsDilemma);
    }

    /// <summary>"3 5 wat er veranderd is": item, theme, words.</summary>
    private static Wish Signal(int item, string text) =>
        Numbers.Cut(text) is var (first, said) && Theme(first.TrimEnd(':')) is { } theme && said is not ""
            ? Does(item, new ProgrammeCommand.NoteSignal(item, theme, default, said))
            : new Wish.Unclear(Misunderstanding.NeedsSignal);

    private static Wish.InProgramme Does(int item, ProgrammeCommand command) => new(new ProgrammeWish.File(null, item, [command]));

    /// <summary>The item a text begins with, and the rest; null when it begins with no number, which is somebody's point.</summary>
    private static (int Item, string Left)? Item(string rest) =>
        Numbers.Cut(rest) is var (first, left) && Numbers.One(first.TrimEnd(':')) is { } item and > 0 ? (item, left) : null;

    private static ThemeId? Theme(string text) => Numbers.One(text) is { } n ? Edition.Of2023.Themes.FirstOrDefault(t => t.Order == n)?.Id ?? new ThemeId($"{n}") : null;

    private static string KeyOf(Progress progress) => progress switch
    {
        Domain.Course.Progress.Lost => "lost",
        Domain.Course.Progress.Built => "built",
        _ => "sustained",
    };
}
