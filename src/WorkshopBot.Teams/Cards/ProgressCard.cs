using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Teams.Cards.CardElement;

namespace WorkshopBot.Teams.Cards;

/// <summary>Before a half-yearly date, to whoever answers for an item: how does it go? Afterwards what was filed.</summary>
public static class ProgressCard
{
    private const int MostText = 4000, MostShown = 600, MostListed = 5;

    /// <param name="d">About an item that there is.</param>
    /// <param name="form">Asked for: also when something was filed already, to correct it.</param>
    public static Card Render(ProgrammeDrawing d, bool form)
    {
        var item = d.Programme.Items[d.About.Number];
        var about = d.About.For is { } asked && asked != item.Charge.NextDate ? asked : Concerned.ReportsFor(item, d.Now);
        var filed = item.Progress.LastOrDefault(p => p.For == about);
        return item.Closed is not null ? d.Card(d.Words.ProgressTitle, [.. What(d, item), new TextBlock(d.Words.ItemIsDone)])
            : filed is null || form ? ProgrammeDrawing.Fitting(most => Form(d, item, Math.Min(most, MostShown), most))
            : ProgrammeDrawing.Fitting(most => Filed(d, item, filed, Math.Min(most, MostShown)));
    }

    private static Card Form(ProgrammeDrawing d, FollowUpItem item, int most, int mostFilledIn)
    {
        var about = Concerned.ReportsFor(item, d.Now);
        var had = item.Progress.LastOrDefault(p => p.For == about);
        return d.Card(
            d.Words.ProgressTitle,
            [
                new TextBlock(d.Words.ProgressHow),
                .. What(d, item, most),
                new TextBlock(d.Words.ProgressAbout(d.Words.Day(about))),
                .. Noted(d, item, most),
                new ChoiceSet(ProgressField.Progress, d.Words.ProgressLabel, [.. Enum.GetValues<Progress>().Select(p => new ChoiceItem(d.Words.Of(p), p.ToString()))])
                {
                    Style = "expanded",
                    Value = had?.Progress.ToString(),
                },
                new TextInput(ProgressField.Note, d.Words.HappenedLabel) { IsMultiline = true, MaxLength = MostText, Value = Kept(had?.Note, mostFilledIn) },
                new TextInput(ProgressField.Evidence, d.Words.EvidenceLabel) { MaxLength = MostText, Value = Kept(had?.Evidence, mostFilledIn) },
                Frame.Section(d.Words.DilemmaSection),
                Themes(d, ProgressField.Helps, d.Words.HelpsOneLabel),
                Themes(d, ProgressField.Harms, d.Words.HarmsOneLabel),
                new TextInput(ProgressField.Dilemma, d.Words.DilemmaLabel) { IsMultiline = true, MaxLength = MostText },
                Frame.Section(d.Words.SignalSection),
                Themes(d, ProgressField.Theme, d.Words.SignalThemeLabel),
                new TextInput(ProgressField.Signal, d.Words.SignalLabel) { IsMultiline = true, MaxLength = MostText },
            ],
            d.Send(d.Words.SendProgress, Verb.Progress));
    }

    private static Card Filed(ProgrammeDrawing d, FollowUpItem item, ProgressNote filed, int most) => d.Card(
        d.Words.ProgressTitle,
        [
            new TextBlock(d.Words.ProgressFiled(d.Words.Day(filed.For))),
            .. What(d, item, most),
            Shown.Line(d.Words.FiledProgress, new Said(d.Words.Of(filed.Progress)), d.Words),
            Shown.Line(d.Words.FiledNote, filed.Note, d.Words, most),
            .. filed.Evidence is { } evidence ? [Shown.Line(d.Words.FiledEvidence, evidence, d.Words, most)] : ImmutableArray<CardElement>.Empty,
            .. Noted(d, item, most),
            new TextBlock(d.Words.NextAsk(d.Words.Day(item.Charge.NextDate))),
        ],
        item.Progress[^1] == filed ? d.Button(d.Words.CorrectProgress, Verb.ProgressForm) : null);

    private static IEnumerable<CardElement> What(ProgrammeDrawing d, FollowUpItem item, int most = MostShown)
    {
        yield return Shown.Line(Shown.Number(item.Number), item.Charge.Text, d.Words, most);
        yield return Shown.Line(d.Words.ItemFunction, item.Charge.Function, d.Words, after: Shown.Cut(item.Charge.Organisation.Body ?? "", Shown.MostOfOne));
        if (item.Decision is { } number && d.Programme.Decisions.GetValueOrDefault(number) is { } decision)
            yield return Shown.Line(d.Words.DecidedBy(d.Words.Day(decision.On)), decision.Body, d.Words);
    }

    /// <summary>What the reader noted on this item; somebody else's is not shown here.</summary>
    private static IEnumerable<CardElement> Noted(ProgrammeDrawing d, FollowUpItem item, int most) =>
    [
        .. item.Dilemmas.Where(x => x.By == d.Reader.Person).TakeLast(MostListed)
            .Select(x => Shown.Line(d.Words.FiledDilemma(Name(d, x.Helps), Name(d, x.Harms)), x.Text, d.Words, most)),
        .. d.Programme.Signals.Where(x => x.Item == item.Number && x.By == d.Reader.Person).TakeLast(MostListed)
            .Select(x => Shown.Line(d.Words.FiledSignal(Name(d, x.Theme)), x.Text, d.Words, most)),
    ];

    private static ChoiceSet Themes(ProgrammeDrawing d, string field, string label) =>
        new(field, label, [.. d.Edition.Themes.Select(t => new ChoiceItem(t.Name.In(d.Words.Language), t.Id.Value))]) { Placeholder = d.Words.ChooseOne };

    private static string Name(ProgrammeDrawing d, ThemeId theme) => d.Edition.FindTheme(theme)?.Name.In(d.Words.Language) ?? theme.Value;

    /// <summary>In a field it comes back as it is: a text that was cut would be kept so, hence all or nothing.</summary>
    private static string? Kept(Said? said, int most) => said?.Body is { } text && text.Length <= most ? text : null;
}

/// <summary>The items that somebody answers for, in all programmes.</summary>
public static class FollowUpCard
{
    private const int MostListed = 20, MostButtons = 5;

    /// <param name="items">With the programme that each belongs to.</param>
    /// <param name="via">The session through whose doors it goes; null when it goes through none.</param>
    public static Card Render(ImmutableArray<(ProgrammeId Id, Programme Programme, FollowUpItem Item)> items, SessionId? via, CardReader reader)
    {
        var words = reader.Words;
        var marking = items.Select(i => i.Programme.Plan.Marking).DefaultIfEmpty().Max();
        var name = reader.Edition.Markings[(int)marking].Name.In(words.Language);
        return Frame.Around(
            words, words.FollowUpTitle,
            [
                Frame.Quiet(words.Marking(name)),
                Frame.Heading(words.FollowUpTitle),
                new TextBlock(items.IsEmpty ? words.NoItems : words.FollowUpHow),
                .. items.GroupBy(i => i.Id).SelectMany(g => g.Take(MostListed).Select(i => Line(i.Item, words)).Prepend(Shown.Line("", g.First().Programme.Plan.Title, words))),
                .. items.Length > MostButtons ? [Frame.Quiet(words.MoreItems)] : ImmutableArray<CardElement>.Empty,
            ],
            items.Take(MostButtons).Select(i => ProgrammeDrawing.ButtonOf(
                CardKind.Progress, new CourseSubject(i.Id, i.Item.Number, i.Item.Charge.NextDate), via, words.ReportOnItem(i.Item.Number), Verb.ProgressForm)))
            with { Marking = marking == Marking.Unmarked ? null : name };
    }

    private static Plain Line(FollowUpItem item, Words.BotWords words) => Shown.Line(
        Shown.Number(item.Number), item.Charge.Text, words,
        after: item.Progress is [.., var last] ? $"{words.Of(last.Progress)} · {words.ItemNext(words.Day(item.Charge.NextDate))}" : words.ItemNext(words.Day(item.Charge.NextDate)));
}

/// <summary>Names of the fields of a report on an item.</summary>
public static class ProgressField
{
    public const string Progress = "progress", Note = "note", Evidence = "evidence", Helps = "helps", Harms = "harms", Dilemma = "dilemma", Theme = "signal-theme", Signal = "signal";
}
