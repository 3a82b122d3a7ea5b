using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Woo;

/// <summary>
/// The working copy for a request under the Wet open overheid: every passage of a report a row, facts apart from opinions, with room for
/// ground, decision and explanation. It is filled in as a spreadsheet, and read on paper as a document.
/// </summary>
public static class WooCopy
{
    /// <summary>The formats in which it can be had. Csv holds one table, so there both sorts stand together.</summary>
    public static ImmutableArray<PublicationFormat> Formats { get; } =
        [PublicationFormat.Xlsx, PublicationFormat.Ods, PublicationFormat.Csv, PublicationFormat.Docx, PublicationFormat.Odt];

    /// <summary>Every passage, in the order of the report.</summary>
    public static ImmutableArray<Passage> Passages(ReportContent content)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        _ = new PassageWalk(content, new ReportWords(content.Language), new WooWords(content.Language), p =>
        {
            passages.Add(p);
            return new Shown(p.Text, false);
        }).Run();
        return passages.DrainToImmutable();
    }

    /// <param name="content">The report.</param>
    /// <param name="signs">What makes a text look like personal data or a marking, from which a ground is proposed.</param>
    /// <param name="together">Both sorts in one table, for a format that has one.</param>
    public static Publication Of(ReportContent content, Func<string, ImmutableArray<Sign>> signs, bool together)
    {
        var (report, words, passages) = (new ReportWords(content.Language), new WooWords(content.Language), Passages(content));
        var naming = new Naming(content, report);
        ImmutableArray<ImmutableArray<string>> Rows(PassageSort? sort) =>
            [.. passages.Where(p => sort is null || p.Sort == sort).Select(p => (ImmutableArray<string>)[p.Id, p.Name, words.Name(p.Sort), p.Text, p.Who, Proposed(p, signs), "", "", p.Check])];
        Sheet Laid(string name, string about, PassageSort? sort) => new(
            name, about, [.. Heads(words).Select((h, i) => new Column(h, i == 3 ? 60 : null))],
            [.. Rows(sort).Select(r => (ImmutableArray<SheetCell>)[.. r.Select(SheetCell.Of)])]);
        Block[] Part(string name, string about, PassageSort sort) =>
            [new Heading(1, name), new Table(name, about, Heads(words), [.. Rows(sort).Select(r => (ImmutableArray<Cell>)[.. r.Select((t, i) => i is 3 or 4 ? new Cell([Run.Said(t)]) : Cell.Of(t))])])];

        var title = words.CopyTitle(content.Title is { } t ? PlainText.Line(t) : report.TitleWithoutName);
        var subject = report.Subject(report.Day(naming.Local(content.StartedAt)), naming.In(content.Edition[content.Place].Name));
        var (marking, status, date) = (report.Name(content.Marking), words.CopyStatus(SessionReportDocument.StatusOf(content, report, naming)), naming.Local(content.LastChange));
        return new Publication(
            FileName.Of(words.FileKindCopy, content.Title, naming.Local(content.StartedAt)),
            () => new Document(title, subject, content.Language, marking, status, date,
            [
                new Heading(1, words.HowTo),
                new Bullets([.. HowTo(words).Select(h => (ImmutableArray<Run>)[new Run(h)])]),
                .. Part(words.Facts, words.FactsAbout, PassageSort.Fact),
                .. Part(words.Opinions, words.OpinionsAbout, PassageSort.Opinion),
                new Heading(1, words.Grounds),
                new Table(words.Grounds, words.GroundsAbout, [words.Ground, words.Meaning], [.. WooGround.All.Select(g => (ImmutableArray<Cell>)[Cell.Of(g), Cell.Of(words.NameOfGround(g))])]),
            ]),
            () => new Workbook(title, subject, content.Language, marking, status, date, together ? [Laid(words.All, words.OpinionsAbout, null)] :
            [
                Laid(words.Facts, words.FactsAbout, PassageSort.Fact),
                Laid(words.Opinions, words.OpinionsAbout, PassageSort.Opinion),
                new Sheet(words.Grounds, words.GroundsAbout, [new Column(words.Ground), new Column(words.Meaning, 80)],
                    [.. WooGround.All.Select(g => (ImmutableArray<SheetCell>)[SheetCell.Of(g), SheetCell.Of(words.NameOfGround(g))])]),
                new Sheet(words.HowTo, words.HowToAbout, [new Column(words.HowTo, 100)], [.. HowTo(words).Select(h => (ImmutableArray<SheetCell>)[SheetCell.Of(h)])]),
            ]),
            () => throw new NotSupportedException("A working copy is not made for machines."));
    }

    internal static ImmutableArray<string> Heads(WooWords words) =>
        [words.Id, words.Passage, words.Sort, words.Text, words.Who, words.Ground, words.Decision, words.Explanation, words.Check];

    private static string[] HowTo(WooWords words) => [words.HowTo1, words.HowTo2, words.HowTo3, words.HowTo4, words.HowTo5, words.HowTo6, words.HowTo7];

    private static string Proposed(Passage passage, Func<string, ImmutableArray<Sign>> signs) =>
        passage.IsName ? WooGround.Privacy
        : !passage.Said ? ""
        : signs(passage.Text) is var found && found.Contains(Sign.PersonalData) ? WooGround.Privacy
        : found.Contains(Sign.Marking) ? WooGround.StateSecurity
        : "";
}
