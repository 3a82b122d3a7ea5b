using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using static WorkshopBot.Reports.FollowUp.FollowUpNaming;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>What is followed in a part of the Kingdom: a table of all, and each item with its history.</summary>
internal sealed class ItemPages(FollowUpFrame frame)
{
    private const int ShortText = 90;

    private readonly FollowUpWords words = frame.Words;
    private readonly ReportWords shared = frame.Shared;
    private readonly FollowUpNaming naming = frame.Naming;

    /// <summary>Under a heading of level 1 that is there already.</summary>
    public IEnumerable<Block> Part(FollowedPart part)
    {
        if (part.Country is not null)
            yield return new Paragraph([.. Mechanism(part)]);
        if (part.Items.IsEmpty)
            yield break;

        yield return new Paragraph([new Run(Count(part.Count))]);
        if (part.Open.Any())
            yield return Table(part);
        foreach (var block in part.Country is null ? ByObjective(part) : part.Open.SelectMany(Item))
            yield return block;

        if (!part.Closed.Any())
            yield break;
        yield return new Heading(2, words.ClosedItems);
        foreach (var block in part.Closed.SelectMany(Item))
            yield return block;
    }

    public string Count(ProgressCount count) => count.Items == 0 ? words.CountNone
        : $"{words.Count(count.Items, count.Built, count.Sustained, count.Lost, count.NothingReported)}{(count.Overdue == 0 ? "" : $" {words.CountOverdue(count.Overdue)}")}";

    public string Standing(FollowedItem item) => item.Last is { } last ? For(last) : words.NothingReported;

    private string For(ReportedProgress report) => report.InBetween
        ? words.StandingInBetween(words.Name(report.Progress), naming.Day(report.For))
        : words.StandingFor(words.Name(report.Progress), naming.Day(report.For));

    /// <summary>A Country says itself through what it follows, and what it calls a line.</summary>
    private IEnumerable<Run> Mechanism(FollowedPart part)
    {
        if (part.Words is not { } own)
        {
            yield return new Run(words.OwnMechanism(naming.Of(part.Country!.Value)));
            yield break;
        }

        yield return new Run($"{words.MechanismLabel(naming.Of(own.Country))} ", Bold: true);
        yield return naming.Said(own.Mechanism);
        yield return new Run(". ");
        yield return new Run($"{words.LineWordLabel} ", Bold: true);
        yield return naming.Said(own.LineWord);
        yield return new Run(".");
    }

    private Table Table(FollowedPart part) => new(
        words.ItemTable(naming.Of(part.Part, part.Country)), words.ItemTableAbout,
        [words.ItemColumn, words.WhatColumn, words.OwnerLabel.TrimEnd(':'), words.StandingColumn, words.NextColumn],
        [
            .. part.Open.Select(i => (ImmutableArray<Cell>)
            [
                new Cell([new Run(Labels.Item(i.Number), LinkTo: ItemAnchor(i.Number))]), new Cell([naming.Said(i.Text, ShortText)]),
                new Cell([.. Owner(i)]), Cell.Of(Standing(i)),
                new Cell([new Run(naming.Day(i.NextDate)), .. i.IsOverdue ? (Run[])[new Run($" ({words.Overdue})", Bold: true)] : []]),
            ]),
        ]);

    private IEnumerable<Block> ByObjective(FollowedPart part)
    {
        var edition = frame.Content.Source.Edition;
        var lines = part.Open.ToLookup(i => i.ActionLine);
        foreach (var objective in edition.Objectives.Where(o => o.ActionLines.Any(l => lines.Contains(l.Id))))
        {
            yield return new Heading(2, words.Objective(objective.Order, naming.In(objective.Name)));
            foreach (var line in objective.ActionLines.Where(l => lines.Contains(l.Id)))
            {
                yield return new Heading(3, words.ActionLineHeading(naming.Of(line.Id)));
                foreach (var block in lines[line.Id].SelectMany(Item))
                    yield return block;
            }
        }

        if (!lines.Contains(null))
            yield break;
        yield return new Heading(2, words.Unassigned);
        foreach (var block in lines[null].SelectMany(Item))
            yield return block;
    }

    private IEnumerable<Block> Item(FollowedItem item)
    {
        yield return new Paragraph([new Run(words.ItemTitle(item.Number), Bold: true, Anchor: ItemAnchor(item.Number)), new Run("  "), naming.Said(item.Text)], ParagraphStyle.Lead);
        yield return new Bullets([.. Facts(item)]);
        if (item.Reports.Length > 1)
            yield return new Opens([new Run(words.AllReports(item.Reports.Length))], [new Bullets([.. item.Reports.Reverse().Select(r => (ImmutableArray<Run>)[.. Report(r)])])]);
    }

    private IEnumerable<ImmutableArray<Run>> Facts(FollowedItem item)
    {
        yield return Fact(words.OwnerLabel, Owner(item));
        yield return Fact(words.LandsInLabel, naming.Said(item.LandsIn));
        yield return Fact(words.ScopeLabel, [new Run($"{naming.Of(item.Scope)}."), .. item.ScopeWhy is { } why ? (Run[])[new Run($" {words.ScopeOther} "), Run.Said(why)] : []]);
        if (item.Decision is { } decision)
            yield return Fact(words.DecisionLabel, new DecisionPages(frame).Decision(decision));
        yield return item.Last is { } last ? Fact(words.StandingColumn + ":", Report(last)) : Fact(words.StandingColumn + ":", words.NothingReported);
        if (item.Change is not ProgressChange.NothingReported)
            yield return Fact(words.ChangeLabel, Change(item.Change));
        if (item.Closed is { } end)
            yield return Fact(words.ClosedLabel(naming.Day(end.At)), naming.Said(end.Why));
        else if (item.IsOverdue)
            yield return [new Run($"{words.OverdueLabel} ", Bold: true), new Run(words.NothingFor(naming.Days(item.Missed)))];
        else
            yield return Fact(words.NextLabel, naming.Day(item.NextDate));
        foreach (var dilemma in item.Dilemmas)
            yield return Fact(words.DilemmaLabel(naming.Of(dilemma.Helps), naming.Of(dilemma.Harms)), naming.Said(dilemma.Text.Body));
        foreach (var signal in item.Signals)
            yield return Fact(words.SignalLabel(naming.Of(signal.Theme), naming.Day(signal.At)), naming.Said(signal.Text.Body));
    }

    private IEnumerable<Run> Owner(FollowedItem item) => [naming.Said(item.Function), new Run(", "), naming.Said(item.Organisation)];

    private IEnumerable<Run> Report(ReportedProgress report)
    {
        yield return new Run($"{For(report)}. ", Bold: true);
        yield return naming.Said(report.Note);
        if (report.Evidence is { } evidence)
        {
            yield return new Run($" {words.EvidenceLabel} ", Bold: true);
            yield return Run.Said(evidence);
        }

        yield return new Run($" ({words.ReportedOn(naming.Day(report.At))}{(report.Replaced ? $", {words.ReplacedLater}" : "")})", Italic: true);
    }

    private string Change(ProgressChange change) => change switch
    {
        ProgressChange.First => words.ChangeFirst,
        ProgressChange.Same c => words.ChangeSame(words.Name(c.Now), naming.Day(c.Before)),
        ProgressChange.Other c => words.ChangeOther(words.Name(c.Was), words.Name(c.Now), naming.Day(c.Before)),
        _ => throw new UnreachableException($"No words for {change.GetType().Name}."),
    };
}
