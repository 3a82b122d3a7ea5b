using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Course.CourseNaming;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Course;

/// <summary>The lines by objective and line of action; each opens to its gaps, votes, reservations and literal contributions.</summary>
internal sealed class LinePages(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    private readonly CourseInput input = content.Input;
    private readonly LineWords say = new(content, words, shared, naming);
    private readonly LineBehind behind = new(content, words, shared, naming);

    public IEnumerable<Block> Blocks()
    {
        yield return new PageBreak();
        yield return new Heading(1, words.Lines, LinesAnchor);
        yield return new Paragraph([new Run(words.LinesAbout)], ParagraphStyle.Note);
        if (input.Lines.IsEmpty)
        {
            yield return new Paragraph([new Run(words.NoLines)]);
            yield break;
        }

        var lines = input.Lines.ToLookup(l => l.Assigned.Line);
        var fitting = input.Lines.SelectMany(l => l.Assigned.Fits.Select(f => (Fits: f, l.Key))).ToLookup(x => x.Fits, x => x.Key);
        foreach (var objective in input.Edition.Objectives)
        {
            yield return new Heading(2, words.Objective(objective.Order, naming.In(objective.Name)));
            foreach (var action in objective.ActionLines.Where(a => lines.Contains(a.Id) || fitting.Contains(a.Id)))
            {
                yield return new Heading(3, naming.Of(action.Id));
                foreach (var block in lines[action.Id].SelectMany(Line))
                    yield return block;
                if (fitting.Contains(action.Id))
                    yield return new Paragraph([new Run($"{words.FitsHereToo} "), .. naming.Links(fitting[action.Id], 12), new Run(".")], ParagraphStyle.Note);
            }

            var empty = objective.ActionLines.Where(a => !lines.Contains(a.Id) && !fitting.Contains(a.Id)).Select(a => a.Number.ToString(CultureInfo.InvariantCulture)).ToArray();
            if (empty.Length > 0)
                yield return new Paragraph([new Run(words.EmptyActionLines(string.Join(", ", empty)))], ParagraphStyle.Note);
        }

        if (!lines.Contains(null))
            yield break;
        yield return new Heading(2, words.Unassigned);
        yield return new Paragraph([new Run(words.UnassignedAbout)], ParagraphStyle.Note);
        foreach (var theme in lines[null].GroupBy(l => l.Themes[0]).OrderBy(g => input.Edition[g.Key].Order))
        {
            yield return new Heading(3, naming.Of(theme.Key));
            foreach (var block in theme.SelectMany(Line))
                yield return block;
        }
    }

    private IEnumerable<Block> Line(CourseLine line)
    {
        yield return new Paragraph(
        [
            new Run(Labels.Line(line.Key), Bold: true, Anchor: Anchor(line.Key)), new Run("  "), naming.Wording(line.Wording),
            .. line.Edited is { } edit ? (Run[])[new Run($" ({naming.By(edit)}) ", Italic: true), new Run($"{words.Originally} ", Italic: true), naming.Wording(line.Original)] : [],
        ], ParagraphStyle.Lead);
        yield return new Bullets([.. Facts(line).Select(f => f.ToImmutableArray())]);
        yield return new Opens(
            [new Run(line.OnlySummary ? words.BehindSummary(line.Members.Length) : words.Behind(line.Members.Length, line.Members.Sum(m => m.Contributions.Length)))],
            [.. behind.Blocks(line)]);
    }

    /// <summary>What a reader of the course must know of a line, in the order in which they ask.</summary>
    internal IEnumerable<IEnumerable<Run>> Facts(CourseLine line)
    {
        yield return CourseNaming.Line(words.OutcomeLabel, Outcome(line));
        if (line.Exists.Edited is not null || !line.Exists.Said.IsEmpty)
            yield return CourseNaming.Line(shared.Exists, Told(line.Exists));
        yield return CourseNaming.Line(words.EffortLabel, [new Run(line.OnlySummary && line.Efforts.Edited is null ? words.OnlySummaryShown : line.Members.Any(m => m.Discussed) || line.Efforts.Edited is not null ? $"{say.Efforts(line.Efforts)}." : words.NotDiscussed),
            .. line.Efforts.Edited is { } by ? (Run[])[new Run($" ({naming.By(by)})", Italic: true)] : []]);
        if (line.Who.Edited is not null || !line.Who.Said.IsEmpty)
            yield return CourseNaming.Line(shared.Who, Told(line.Who));
        if (line.Effects.Edited is not null || !line.Effects.Said.IsEmpty)
            yield return CourseNaming.Line(words.EffectsLabel, Effects(line));
        if (!line.Assigned.Fits.IsEmpty)
            yield return CourseNaming.Line(words.AssignedLabel, words.FitsSeveral(say.Fits(line.Assigned)));
        yield return CourseNaming.Line(words.ScopeLabel, Scope(line.Scope));
        if (line.SameWords.Any())
            yield return CourseNaming.Line(words.SameWordsLabel, [.. naming.Links(line.SameWords), new Run(".")]);
        if (line.HasDissent)
            yield return CourseNaming.Line(words.DissentLabel, Dissent(line));
        if (line.Decision is { } decision)
            yield return CourseNaming.Line(words.DecisionLabel, [new Run(say.Decision(decision)), .. decision.Reason?.Body is { } why ? (Run[])[new Run(" "), Run.Said(why)] : []]);
        if (line.Change is LineChange.Changed or LineChange.New)
            yield return CourseNaming.Line(words.ChangeLabel, words.Name(line.Change));
    }

    private IEnumerable<Run> Outcome(CourseLine line)
    {
        yield return new Run($"{Capital(say.Outcome(line))}. ");
        yield return new Run(line.BestRank is { } rank ? say.Rank(rank) : say.NotRanked(line));
        if (line.Rounds is [.., { } round])
            yield return new Run($" {say.Round(round)}");
    }

    private IEnumerable<Run> Told(LineTold told)
    {
        if (told.Edited is { } edit)
            return [.. naming.Edited(edit), .. told.Said.IsEmpty ? (Run[])[] : [new Run($" {words.SaidInSessions} "), .. Said(told.Said)]];
        return Said(told.Said);
    }

    /// <summary>What several said in the same words is written once, with all who said it.</summary>
    private IEnumerable<Run> Said(ImmutableArray<SaidBy> said) => said.GroupBy(s => s.Text, StringComparer.Ordinal).SelectMany((s, i) => (Run[])
    [
        .. i == 0 ? (Run[])[] : [new Run("; ")], naming.Wording(s.Key), new Run($" ({string.Join("; ", s.Select(Source).Distinct(StringComparer.Ordinal))})", Italic: true),
    ]);

    private string Source(SaidBy said) => naming.Writer(said.By) is { } by ? $"{by}, {Labels.Gap(said.Gap)}" : Labels.Gap(said.Gap);

    private IEnumerable<Run> Effects(CourseLine line)
    {
        if (line.Effects.Edited is { } edit)
        {
            foreach (var run in naming.Edited(edit))
                yield return run;
            if (!line.Effects.Said.IsEmpty)
                yield return new Run($" {words.SaidInSessions} ");
        }

        yield return new Run(say.Effects(line.Effects));
        if (line.IsDilemma)
        {
            yield return new Run(". ");
            yield return new Run(words.IsDilemma, LinkTo: DilemmasAnchor);
        }
    }

    private IEnumerable<Run> Scope(LineScope scope)
    {
        yield return new Run($"{say.Places(scope)}.");
        if (scope.Edited is { } edit)
            yield return new Run($" ({naming.By(edit)})", Italic: true);
        foreach (var own in scope.OwnWords)
            yield return new Run($" {words.OwnWords(naming.Of(own.Country), own.Mechanism ?? shared.TextRemoved, own.LineWord ?? shared.TextRemoved)}");
    }

    private IEnumerable<Run> Dissent(CourseLine line)
    {
        var reservations = line.Members.Sum(m => m.OpenReservations.Count());
        string[] said =
        [
            .. line.Members.Any(m => m.Outcome == Domain.Sessions.Outcome.Disputed) ? (string[])[words.DissentDisputed] : [],
            .. line.Members.Any(m => m.SecondReading is not null) ? (string[])[words.DissentTwoReadings] : [],
            .. reservations > 0 ? (string[])[words.DissentReservations(reservations)] : [],
        ];
        yield return new Run(string.Join(" ", said));
        if (line.Members.SelectMany(m => m.OpenReservations).FirstOrDefault(r => r.Text is not null) is { } first)
        {
            yield return new Run($" {words.Such} ");
            yield return naming.Wording(first.Text, 160);
        }
    }

    internal static string Capital(string text) => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(text[0])}{text[1..]}");
}
