using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;
using static WorkshopBot.Reports.FollowUp.FollowUpNaming;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>Signals of changed threat: what is asked on one page, then by theme the signals and what they touch.</summary>
internal sealed class SignalDocument(FollowUpFrame frame, FollowUpSignals signals)
{
    private const int MostOnPage = 12, ShortText = 120, MostLines = 40;

    private readonly FollowUpWords words = frame.Words;
    private readonly FollowUpNaming naming = frame.Naming;
    private readonly ImmutableArray<(FollowedSignal Signal, int Number)> numbered = [.. signals.Signals.Select((s, i) => (s, i + 1))];

    public Document Build() => frame.Document(
        FollowUpOutput.Signals, signals.Head,
        [new Heading(1, words.AskedHeading, "summary"), .. Asked()],
        [.. numbered.GroupBy(s => s.Signal.Theme).OrderBy(g => signals.Head.Edition.Themes.IndexOf(signals.Head.Edition[g.Key])).SelectMany(g => Theme(g.Key, [.. g]))]);

    private IEnumerable<Block> Asked()
    {
        if (numbered.IsEmpty)
        {
            yield return new Paragraph([new Run(words.NoSignals)]);
            yield break;
        }

        yield return new Paragraph([new Run(words.AskedOnSignals(numbered.Length, signals.Signals.Count(s => signals.Head.IsNews(s.At))))]);
        yield return new Bullets(
        [
            .. numbered.Take(MostOnPage).Select(s => (ImmutableArray<Run>)
            [
                new Run(words.SignalName(s.Number), LinkTo: SignalAnchor(s.Number)), new Run($" {naming.Of(s.Signal.Theme)}, {naming.Of(s.Signal.Scope)}, {naming.Day(s.Signal.At)}: "),
                naming.Said(s.Signal.Text, ShortText),
            ]),
            .. numbered.Length > MostOnPage ? (ImmutableArray<Run>[])[[new Run(words.AndMore(numbered.Length - MostOnPage))]] : [],
        ]);
    }

    private IEnumerable<Block> Theme(ThemeId theme, ImmutableArray<(FollowedSignal Signal, int Number)> own)
    {
        var first = own[0].Signal;
        yield return new Heading(1, naming.Of(theme));
        foreach (var block in own.SelectMany(s => Signal(s.Signal, s.Number)))
            yield return block;

        yield return new Heading(2, words.TouchesHeading);
        if (!first.Ministries.IsEmpty && signals.Head.Reader is Reader.National)
            yield return new Paragraph(Fact(words.MinistriesLabel, FollowUpNaming.Of(first.Ministries)));
        yield return Scenarios(theme, first);
        yield return first.Lines.IsEmpty ? new Paragraph([new Run(words.NoLinesTouched)]) : new Paragraph([new Run(words.LinesTouched, Bold: true)]);
        if (!first.Lines.IsEmpty)
            yield return new Bullets(
            [
                .. first.Lines.Take(MostLines).Select(l => (ImmutableArray<Run>)[naming.Link(l), new Run(" "), naming.Said(l.Line?.Wording)]),
                .. first.Lines.Length > MostLines ? (ImmutableArray<Run>[])[[new Run(words.RestInWorkbook(first.Lines.Length - MostLines))]] : [],
            ]);
        if (!first.Items.IsEmpty)
            yield return new Paragraph(Fact(words.ItemsTouched, string.Join(", ", first.Items.Select(words.ItemName))));
    }

    /// <summary>Where no source states anything, that is said once, with the scenarios by name.</summary>
    private Block Scenarios(ThemeId theme, FollowedSignal signal) => signal.Scenarios.IsEmpty ? new Paragraph([new Run(words.NoScenarios)])
        : signal.Scenarios.All(s => s.Likelihood is null && s.Impact is null)
            ? new Paragraph([new Run(words.NothingStated(string.Join("; ", signal.Scenarios.Select(s => naming.In(s.Name)))))])
            : new Table(
                words.ScenarioTable(naming.Of(theme)), words.ScenarioTableAbout, [words.ScenarioColumn, words.LikelihoodColumn, words.ImpactColumn],
                [
                    .. signal.Scenarios.Select(s => (ImmutableArray<Cell>)
                        [Cell.Of(naming.In(s.Name)), Cell.Of(s.LikelihoodIn(frame.Content.Language)), Cell.Of(s.ImpactIn(frame.Content.Language))]),
                ]);

    private IEnumerable<Block> Signal(FollowedSignal signal, int number)
    {
        yield return new Heading(2, words.SignalHeading(number, naming.Of(signal.Scope), naming.Day(signal.At)), SignalAnchor(number));
        yield return new Paragraph([naming.Said(signal.Text)], ParagraphStyle.Quote);
        yield return new Bullets(
        [
            .. signal.Item is { } item ? Noted(item) : [[new Run(words.NotedOutside)]],
            Fact(words.OtherCourse, words.OtherCourseAnswers),
        ]);
    }

    private IEnumerable<ImmutableArray<Run>> Noted(FollowedItem item)
    {
        yield return Fact(words.NotedOn(item.Number), [naming.Said(item.Text), new Run(" ("), naming.Said(item.Function), new Run(", "), naming.Said(item.Organisation), new Run(")")]);
        if (item.Decision is { } decision)
            yield return Fact(words.DecisionLabel, new DecisionPages(frame).Decision(decision));
    }
}
