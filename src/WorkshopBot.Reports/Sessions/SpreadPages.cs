using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;
using static WorkshopBot.Domain.Sessions.SpreadSentence;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;
using DrawnDegree = WorkshopBot.Reports.Drawings.Degree;

namespace WorkshopBot.Reports.Sessions;

/// <summary>How a theme was judged: for each subject a picture, the same in words, and a table; earlier rounds apart.</summary>
internal sealed class SpreadPages(ThemeContent theme, ReportWords words, Naming naming)
{
    private static readonly ImmutableArray<string> Signs = ["− −", "−", "±", "+", "+ +"];

    public IEnumerable<Block> Blocks()
    {
        yield return new Heading(2, words.Spreads, Naming.SpreadAnchor(theme.Number));
        if (theme.Subjects.All(s => s.Rounds.IsEmpty))
        {
            yield return new Paragraph([new Run(theme.JudgedInstead ?? words.NotJudged)]);
            yield break;
        }

        yield return new Paragraph([new Run(naming.In(ResilienceScale.Label))], ParagraphStyle.Note);
        foreach (var subject in theme.Subjects.Where(s => !s.Rounds.IsEmpty))
        {
            var name = naming.Of(subject, theme);
            if (theme.Subjects.Length > 1)
                yield return new Heading(3, name);
            foreach (var block in One(subject.Rounds[^1], name))
                yield return block;
            foreach (var earlier in subject.Rounds[..^1])
                yield return new Opens([new Run(words.EarlierRound(earlier.Round))], [.. One(earlier, name)]);
        }
    }

    private IEnumerable<Block> One(Spread spread, string subject)
    {
        var sentences = SpreadSentence.Of(spread);
        if (!spread.Areas.IsEmpty)
            yield return Picture(spread, subject);
        if (!sentences.IsEmpty)
            yield return new Bullets([.. sentences.Select(s => (ImmutableArray<Run>)[new Run(Say(s))])]);
        if (!spread.Areas.IsEmpty)
            yield return Table(spread, subject);
    }

    private Picture Picture(Spread spread, string subject)
    {
        var scale = new SpreadScale(
            [.. ResilienceScale.Degrees.Zip(Signs).Select(d => new DrawnDegree(naming.In(ResilienceScale.NameOf(d.First)), d.Second))],
            naming.In(ResilienceScale.NameOf(Domain.Sessions.Degree.NobodyInView)),
            naming.In(ResilienceScale.NameOf(Domain.Sessions.Degree.CannotJudge)));
        var rows = spread.Areas.Select(a => new SpreadRow(naming.Of(a.Area), words.N(a.N), a.Degrees, a.NobodyInView, a.CannotJudge))
            .Concat(spread.TooFew.Select(f => new SpreadRow(words.Name(f), "", [], 0, 0) { Instead = words.FewerThanThree }));
        return new Picture(
            SpreadChart.Draw(scale, [.. rows]),
            string.Join(" ", spread.Areas.Select(a => $"{naming.Of(a.Area)}, {words.N(a.N)}: {string.Join(", ", Counted(a))}.")),
            words.SpreadCaption(subject));
    }

    private IEnumerable<string> Counted(AreaSpread a) => ResilienceScale.Degrees.Zip(a.Degrees)
        .Concat([(Domain.Sessions.Degree.NobodyInView, a.NobodyInView), (Domain.Sessions.Degree.CannotJudge, a.CannotJudge)])
        .Select(d => string.Create(CultureInfo.InvariantCulture, $"{naming.In(ResilienceScale.NameOf(d.Item1))} {d.Item2}"));

    private Table Table(Spread spread, string subject)
    {
        ImmutableArray<Cell> Row(string name, Func<AreaSpread, Cell> cell) => [Cell.Of(name), .. spread.Areas.Select(cell)];
        return new Table(
            words.SpreadTable(subject), words.SpreadTableAbout,
            [words.Answer, .. spread.Areas.Select(a => naming.Of(a.Area))],
            [
                .. ResilienceScale.Degrees.Select((d, i) => Row(naming.In(ResilienceScale.NameOf(d)), a => Cell.Of(a.Degrees[i]))),
                Row(naming.In(ResilienceScale.NameOf(Domain.Sessions.Degree.NobodyInView)), a => Cell.Of(a.NobodyInView)),
                Row(naming.In(ResilienceScale.NameOf(Domain.Sessions.Degree.CannotJudge)), a => Cell.Of(a.CannotJudge)),
                Row(words.NRow, a => Cell.Of(a.N)),
                Row(words.MedianRow, a => Cell.Of(a.Median is { } m ? naming.Of(m) : words.NoMedian) with { Number = true }),
                Row(words.CertaintyRow, a => Cell.Of(words.CertaintyCounts(a.Certainties[2], a.Certainties[1], a.Certainties[0])) with { Number = true }),
            ]);
    }

    private string Say(SpreadSentence sentence) => sentence switch
    {
        Lower s => words.InWordsLower(naming.Of(s.Area), naming.Of(s.Median), naming.Of(s.Than), naming.Of(s.ThanMedian)),
        Agree s => words.InWordsAgree(naming.Of(s.Area), s.Near, s.OnScale, naming.Of(s.Median)),
        Differ s => words.InWordsDiffer(naming.Of(s.Area), s.Below, s.Above, s.OnScale),
        SpreadSentence.CannotJudge s => words.InWordsCannot(naming.Of(s.Area), s.People, s.N),
        SpreadSentence.NobodyInView s => words.InWordsNobody(naming.Of(s.Area), s.People, s.N),
        Unsure s => words.InWordsUnsure(naming.Of(s.Area), s.People, s.Said),
        TooFew s => words.InWordsTooFew(words.Name(s.Family)),
        _ => throw new UnreachableException($"No words for {sentence.GetType().Name}."),
    };
}
