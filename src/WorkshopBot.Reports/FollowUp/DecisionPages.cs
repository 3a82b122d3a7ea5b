using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>What bodies decided, what nobody follows yet, and on what no decision is recorded.</summary>
internal sealed class DecisionPages(FollowUpFrame frame)
{
    /// <summary>More lines than anybody reads in a document stand in the workbook.</summary>
    private const int MostListed = 60;

    private readonly FollowUpWords words = frame.Words;
    private readonly ReportWords shared = frame.Shared;
    private readonly FollowUpNaming naming = frame.Naming;

    public IEnumerable<Run> Decision(FollowedDecision d)
    {
        yield return new Run($"{words.Name(d.Verdict)} {words.ByBody} ");
        yield return naming.Said(d.Body);
        yield return new Run($", {naming.Day(d.On)}, {words.RecordedIn} ");
        yield return naming.Said(d.Document);
        yield return new Run($". {words.OnLine} ");
        yield return naming.Link(d.Line);
        yield return new Run($" ({naming.Version(d.Line.Course)}). ");
        if (d.Line.Line is null)
            yield return new Run($"{words.LineGone} ", Italic: true);
        if (d.Reason is { } reason)
        {
            yield return new Run($"{words.ReasonLabel} ", Bold: true);
            yield return Run.Said(reason);
        }
    }

    public IEnumerable<Block> Blocks(FollowUpOverview overview)
    {
        var (held, not) = (overview.Standing(Verdict.Held).ToArray(), overview.Standing(Verdict.NotTakenOver).ToArray());
        yield return new Heading(1, words.DecisionsHeading, FollowUpNaming.DecisionsAnchor);
        if (overview.Decisions.IsEmpty)
            yield return new Paragraph([new Run(words.NothingDecided)]);
        else
        {
            yield return new Heading(2, words.WithoutItem, FollowUpNaming.WithoutItemAnchor);
            var without = overview.WithoutItem.ToArray();
            yield return without.Length == 0 ? new Paragraph([new Run(words.AllHaveItems)]) : Table(words.WithoutItem, without, withReason: false);
            foreach (var (heading, decisions) in new[] { (words.HeldHeading, held), (words.NotTakenOverHeading, not) })
            {
                yield return new Heading(2, heading);
                yield return decisions.Length == 0 ? new Paragraph([new Run(words.None)]) : Table(heading, decisions, withReason: true);
            }

            if (overview.Decisions.Where(d => d.Later).ToArray() is { Length: > 0 } earlier)
            {
                yield return new Heading(2, words.EarlierHeading);
                yield return Table(words.EarlierHeading, earlier, withReason: true);
            }
        }

        if (overview.Approved is null)
            yield break;
        yield return new Heading(2, words.UndecidedHeading);
        if (overview.Undecided.IsEmpty)
            yield return new Paragraph([new Run(words.NothingUndecided)]);
        else
            yield return new Bullets(
            [
                .. overview.Undecided.Take(MostListed).Select(l => (ImmutableArray<Run>)[naming.Link(l), new Run(" "), naming.Said(l.Line?.Wording)]),
                .. overview.Undecided.Length > MostListed ? (ImmutableArray<Run>[])[[new Run(words.RestInWorkbook(overview.Undecided.Length - MostListed))]] : [],
            ]);
    }

    private Table Table(string caption, IEnumerable<FollowedDecision> decisions, bool withReason) => new(
        caption, words.DecisionTableAbout,
        [words.LineColumn, words.WhatColumn, words.DecisionLabel.TrimEnd(':'), .. withReason ? (string[])[words.ReasonLabel.TrimEnd(':')] : []],
        [
            .. decisions.Select(d => (ImmutableArray<Cell>)
            [
                new Cell([naming.Link(d.Line)]), d.Line.Line is null ? Cell.Of(words.LineGone) : new Cell([naming.Said(d.Line.Line.Wording)]),
                new Cell([new Run($"{words.Name(d.Verdict)}, "), naming.Said(d.Body), new Run($", {naming.Day(d.On)}, "), naming.Said(d.Document)]),
                .. withReason ? (Cell[])[d.Reason is null && d.Verdict == Verdict.TakenOver ? Cell.Of("") : new Cell([naming.Said(d.Reason)])] : [],
            ]),
        ]);
}
