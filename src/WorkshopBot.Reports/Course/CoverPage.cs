using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Course.CourseNaming;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Course;

/// <summary>The cover note: one page; what is longer stands in full behind it.</summary>
internal sealed class CoverPage(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    /// <summary>Seven points and six parts fit on a page when each is no longer than this.</summary>
    private const int ShortPoint = 110, ShortPart = 120, MostNamed = 3;

    private readonly CourseInput input = content.Input;
    private readonly CourseCounts counts = content.Input.Counts;
    private readonly CourseCover cover = content.Input.Cover;

    public IEnumerable<Block> Blocks() =>
    [
        new Heading(1, words.CoverNote, CoverAnchor),
        new Paragraph([.. StatusLine()]),
        new Paragraph([.. Asked()]),
        .. Points(),
        new Paragraph([.. Part(words.CoverDiffers, cover.Differs, Differs())]),
        new Paragraph([.. Part(words.CoverCaribbean, cover.Caribbean, Caribbean())]),
        new Paragraph([.. Part(words.CoverCosts, cover.Costs, [new Run(words.CostsUnsaid)]), new Run(" "), .. Part(words.CoverDisclosure, cover.Disclosure, [new Run(words.DisclosureUnsaid)])]),
        new Paragraph([.. Basis()]),
    ];

    /// <summary>What was cut on the page, in full; nothing when nothing was.</summary>
    public IEnumerable<Block> InFull()
    {
        (string Label, EditedText? Text)[] parts =
        [
            (words.CoverDiffers, cover.Differs), (words.CoverCaribbean, cover.Caribbean), (words.CoverCosts, cover.Costs),
            (words.CoverDisclosure, cover.Disclosure),
        ];
        var cut = parts.Where(p => p.Text is { } t && IsCut(t.Text, ShortPart)).ToArray();
        var points = cover.Points.Where(p => p.Text is { } t && IsCut(t, ShortPoint)).ToArray();
        if (!AnyCut)
            yield break;

        yield return new Heading(1, words.FullNote, FullNoteAnchor);
        foreach (var (label, text) in cut)
            yield return new Paragraph(Line(label, naming.Edited(text!)));
        if (points.Length > 0)
            yield return new Bullets([.. points.Select(p => (ImmutableArray<Run>)[.. naming.Links(p.Lines), new Run(": "), Run.Said(p.Text!)])]);
    }

    private bool AnyCut => cover.Points.Any(p => p.Text is { } t && IsCut(t, ShortPoint))
        || new[] { cover.Differs, cover.Caribbean, cover.Costs, cover.Disclosure }.Any(t => t is not null && IsCut(t.Text, ShortPart));

    private static bool IsCut(string text, int most) => Naming.Short(text, most) != PlainText.Line(text);

    private IEnumerable<Run> StatusLine()
    {
        yield return input.Version switch
        {
            CourseVersion.Approved v => new Run($"{words.ApprovedBy(v.Number, v.Name ?? shared.NameUnknown, naming.Day(v.At))} "),
            CourseVersion.Draft { Last: > 0 } d => new Run($"{words.DraftAfter(d.Last, input.Lines.Count(l => l.Change is LineChange.New or LineChange.Changed))} "),
            _ => new Run($"{words.DraftFirst} "),
        };
        yield return new Run($"{words.NoMandate} ");
        yield return new Run(shared.SeeMethod, LinkTo: MethodAnchor);
        yield return new Run(".");
    }

    /// <summary>Whoever decides must read it here, however long it is.</summary>
    private ImmutableArray<Run> Asked() => cover.Asked is { } asked
        ? CourseNaming.Line(words.CoverAsked, naming.Edited(asked))
        : CourseNaming.Line(words.CoverAsked, words.AskedUnsaid(counts.Lines));

    private IEnumerable<Run> Part(string label, EditedText? edited, IEnumerable<Run> otherwise)
    {
        yield return new Run($"{label} ", Bold: true);
        if (edited is null)
        {
            foreach (var run in otherwise)
                yield return run;
            yield break;
        }

        yield return Run.Said(Naming.Short(edited.Text, ShortPart));
        yield return new Run($" ({naming.By(edited)})", Italic: true);
        if (IsCut(edited.Text, ShortPart))
            yield return new Run($" {words.ReadOn}", LinkTo: FullNoteAnchor);
    }

    private IEnumerable<Block> Points()
    {
        if (cover.Points.IsEmpty)
        {
            yield return new Paragraph(Line(words.KeyPoints, words.NoLines));
            yield break;
        }

        yield return new Paragraph(Line(words.KeyPoints, cover.PointsBy is { } by
            ? words.PointsWrittenBy(by.Name ?? shared.NameUnknown, naming.Day(by.At))
            : cover.PointsFrom is PointsFrom.Round ? words.PointsByRound : words.PointsByTheme));
        yield return new Bullets([.. cover.Points.Select(p => (ImmutableArray<Run>)[.. Point(p)])]);
    }

    private IEnumerable<Run> Point(CoverPoint point)
    {
        foreach (var run in naming.Links(point.Lines, MostNamed))
            yield return run;
        yield return new Run(" ");
        var line = content.ByKey[point.Lines[0]];
        yield return naming.Wording(point.Text is "" ? null : point.Text ?? line.Wording, ShortPoint);
        if (point.Text is null)
        {
            yield return new Run($" {new LineWords(content, words, shared, naming).Outcome(line)}.", Bold: true);
            if (line.BestRank is { } rank)
                yield return new Run($" {words.ChosenInSessions(rank.Gap.Chose, rank.Gap.Asked)}");
            else if (line.WasOnlyOne)
                yield return new Run($" {words.OnlyOneToChoose}");
        }
        else if (IsCut(point.Text, ShortPoint))
            yield return new Run($" {words.ReadOn}", LinkTo: FullNoteAnchor);
        if (input.Method.RoundsHeld > 0)
            yield return new Run($" {Round(point)}");
        if (line.Decision is { } decision)
            yield return new Run($" {words.PointDecided(words.Name(decision.Verdict), decision.Body.Body ?? shared.TextRemoved)}", Bold: true);
    }

    /// <summary>What the last round said of its first line that was in one.</summary>
    private string Round(CoverPoint point) => point.Lines.SelectMany(l => content.ByKey[l].Rounds.TakeLast(1)).FirstOrDefault() is { } round
        ? words.PointRound(round.Recognised, round.Chosen, round.N)
        : words.PointNotInRound;

    private IEnumerable<Run> Differs()
    {
        if (cover.Disputed.IsEmpty && cover.Reserved.IsEmpty)
            yield return new Run(words.NobodyDiffers);
        if (!cover.Disputed.IsEmpty)
        {
            yield return new Run($"{words.DisputedLines(cover.Disputed.Length)} ");
            foreach (var run in naming.Links(cover.Disputed, MostNamed))
                yield return run;
            yield return new Run(". ");
        }

        if (!cover.Reserved.IsEmpty)
        {
            yield return new Run($"{words.ReservedLines(cover.Reserved.Length)} ");
            foreach (var run in naming.Links(cover.Reserved, MostNamed))
                yield return run;
            yield return new Run(".");
        }
    }

    private IEnumerable<Run> Caribbean()
    {
        var part = cover.CaribbeanPart;
        if (part.Lines.IsEmpty)
            yield return new Run($"{(part.Asked.IsEmpty ? words.CaribbeanNotAsked : words.CaribbeanNothing)} ");
        else
        {
            yield return new Run($"{words.CaribbeanLines(part.Lines.Length)} ");
            foreach (var run in naming.Links(part.Lines, MostNamed))
                yield return run;
            yield return new Run(". ");
        }

        if (!part.Asked.IsEmpty)
            yield return new Run($"{words.CaribbeanSessions(string.Join(", ", part.Asked.Select(naming.Brief)))} ");
        var silent = part.NotAsked;
        if (!silent.IsEmpty && !part.Asked.IsEmpty)
            yield return new Run(words.CaribbeanSilent(string.Join(", ", silent.Select(naming.Brief))));
    }

    private IEnumerable<Run> Basis()
    {
        yield return new Run($"{words.CoverBasis} ", Bold: true);
        yield return new Run($"{(counts.SessionsCounted == counts.Sessions
            ? words.BasisSessions(counts.Sessions, counts.People) : words.BasisSomeCounted(counts.Sessions, counts.People, counts.SessionsCounted))} ");
        if (input.Sessions.Length > counts.Sessions || !input.Planned.IsEmpty)
            yield return new Run($"{words.BasisOpen(input.Sessions.Length - counts.Sessions, input.Planned.Length)} ");
        yield return new Run($"{words.BasisGaps(counts.Gaps, counts.GapsInLines, counts.Lines, counts.GapsAside)} ");
        if (counts.Unassigned > 0)
            yield return new Run($"{words.LinesUnassigned(counts.Unassigned, counts.Lines)} ");
        if (!input.Coverage.KindsNotHeard.IsEmpty)
            yield return new Run($"{words.KindsNotHeard(string.Join(", ", input.Coverage.KindsNotHeard.Select(k => naming.In(k.Name))))} ");
        yield return new Run($"{words.NotHeardCells(counts.CellsEmpty, counts.CellsWanted)} ");
        yield return new Run(words.SeeCoverage, LinkTo: CoverageAnchor);
        yield return new Run(". ");
        if (input.SetAside.IsEmpty)
            yield return new Run(words.NothingSetAside);
        else
        {
            yield return new Run($"{words.SetAsideCount(counts.LinesAside, counts.AsideInSessions)} ");
            yield return new Run(words.SeeReasons, LinkTo: AsideAnchor);
            yield return new Run(".");
        }
    }
}
