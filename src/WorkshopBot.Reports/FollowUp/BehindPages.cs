using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>What is behind every line that the pages name: its gaps, and what people typed, under the names of the course input.</summary>
internal sealed class BehindPages(FollowUpFrame frame)
{
    private readonly FollowUpWords words = frame.Words;
    private readonly ReportWords shared = frame.Shared;
    private readonly FollowUpNaming naming = frame.Naming;

    /// <summary>To be made after all other pages.</summary>
    public IEnumerable<Block> Blocks()
    {
        var lines = naming.Named;
        if (lines.IsEmpty)
            yield break;

        yield return new PageBreak();
        yield return new Heading(1, words.BehindHeading, "behind");
        yield return new Paragraph([new Run(words.BehindAbout)], ParagraphStyle.Note);
        foreach (var block in lines.SelectMany(Line))
            yield return block;
    }

    private IEnumerable<Block> Line(FollowedLine followed)
    {
        var line = followed.Line!;
        yield return new Paragraph(
        [
            new Run(Labels.Line(followed.Key), Bold: true, Anchor: naming.Anchor(followed)), new Run("  "), naming.Said(line.Wording),
            new Run($" ({naming.Version(followed.Course)})", Italic: true),
            .. line.Edited is { } edit
                ? (Run[])[new Run($" {words.EditedBy(edit.Name ?? shared.NameUnknown, naming.Day(edit.At))} ", Italic: true), new Run($"{words.Originally} ", Italic: true), naming.Said(line.Original)]
                : [],
        ], ParagraphStyle.Lead);
        yield return new Bullets([.. line.Members.SelectMany(m => Member(line, m))]);
    }

    private IEnumerable<ImmutableArray<Run>> Member(CourseLine line, LineMember member)
    {
        yield return
        [
            new Run(Labels.Gap(member.Key), Bold: true), new Run($"  {shared.Name(member.Outcome)}. "),
            .. member.Text == line.Wording ? (Run[])[] : [naming.Said(member.Text)],
            .. member.SecondReading is { } second ? (Run[])[new Run($" {shared.SecondReading} ", Bold: true), Run.Said(second)] : [],
            .. member.Seen == ReleaseKind.Summary ? (Run[])[new Run($" {words.OnlySummary}", Italic: true)] : [],
        ];
        foreach (var c in member.Contributions)
            yield return
            [
                new Run(naming.Name(member.Key, c.Number), Bold: true, Anchor: naming.ContributionAnchor(member.Key.Session, c.Number)), new Run("  "), naming.Said(c.Text),
                .. naming.Writer(c.By) is { } by ? (Run[])[new Run($" ({by})", Italic: true)] : [],
            ];
        foreach (var r in member.OpenReservations)
            yield return
            [
                new Run($"{shared.Reservation} ", Bold: true), naming.Said(r.Text), .. naming.Writer(r.Shown) is { } by ? (Run[])[new Run($" ({by})", Italic: true)] : [],
            ];
    }
}
