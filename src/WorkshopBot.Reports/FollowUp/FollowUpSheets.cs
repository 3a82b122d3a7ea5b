using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Sessions.SessionReportSheets;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>The follow-up as tables to filter and count in: the cells of the document, and no others.</summary>
internal static class FollowUpSheets
{
    public static Workbook Build(FollowUpContent content, FollowUpOutput output, FollowUpWords words, FollowUpHeads heads)
    {
        var frame = new FollowUpFrame(content, words, new ReportWords(content.Language));
        var parts = FollowUpParts.Of(content, output);
        var (items, lines) = (new ItemSheets(frame, heads, parts), new SubjectSheets(frame, heads, parts));
        Sheet[] own = output switch
        {
            FollowUpOutput.HalfYear => [items.Items(), items.Reports(), items.Parts(), items.Decisions(), items.Undecided(), lines.Dilemmas(), lines.Signals()],
            FollowUpOutput.Dilemmas => [lines.Dilemmas(), items.Decisions()],
            FollowUpOutput.Kingdom => [items.Items(), items.Reports(), items.Parts(), lines.Dilemmas(), lines.Signals()],
            _ => [lines.Signals(), lines.Scenarios(), items.Decisions()],
        };
        return new Workbook(
            frame.Title(output, parts.Head), frame.Subject(parts.Head), content.Language, frame.Shared.Name(parts.Head.Marking), words.Status(frame.Naming.Day(parts.Head.On)),
            FollowUpContent.Local(parts.Head.LastChange), [.. own, lines.Lines(), lines.Behind(), About(frame, heads, output, parts.Head)]);
    }

    /// <summary>A number to count with where it is one; else what was drawn.</summary>
    public static SheetCell Item(int? number) => number is { } n && !Labels.IsDrawn(n) ? SheetCell.Of(n) : SheetCell.Of(number is { } drawn ? Labels.Item(drawn) : null);

    private static Sheet About(FollowUpFrame frame, FollowUpHeads heads, FollowUpOutput output, FollowUpHead head)
    {
        ImmutableArray<SheetCell> Row(string about, SheetCell value) => [SheetCell.Of(about), value];
        return new Sheet(
            heads.About, heads.AboutAbout, Columns(heads.Subject, heads.Value),
            [
                Row(heads.Programme, SheetCell.Of(head.Title ?? frame.Shared.TextRemoved)),
                Row(heads.Marking, SheetCell.Of(frame.Shared.Name(head.Marking))),
                Row(heads.On, SheetCell.Of(head.On)),
                Row(heads.LastChange, SheetCell.Of(FollowUpContent.Local(head.LastChange))),
                .. frame.Method(output, head).Prepend(frame.Words.About(output)).Select(l => Row(heads.How, SheetCell.Of(l))),
            ]);
    }
}
