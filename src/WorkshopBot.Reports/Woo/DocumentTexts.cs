using System.Diagnostics;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Drawings;

namespace WorkshopBot.Reports.Woo;

/// <summary>Every text that a file of a document can hold: what is read, heard, listed, drawn, and kept among its properties.</summary>
internal static class DocumentTexts
{
    public static IEnumerable<string> Of(Document document) =>
        [document.Title, document.Subject, document.Marking, document.Status, .. document.Blocks.SelectMany(Of)];

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Block.Heading h => [h.Text],
        Block.Paragraph p => Of(p.Runs),
        Block.Bullets b => b.Items.SelectMany(i => Of(i)),
        Block.Table t => [t.Caption, t.Description, .. t.Header, .. t.Rows.SelectMany(r => r).SelectMany(c => Of(c.Runs))],
        Block.Picture p => [p.AltText, p.Caption, string.Join(' ', p.Drawing.Shapes.OfType<Shape.Label>().Select(l => l.Text)), .. p.Drawing.Shapes.OfType<Shape.Label>().Select(l => l.Text)],
        Block.Opens o => [.. Of(o.Summary), .. o.Inside.SelectMany(Of)],
        Block.PageBreak or Block.Contents => [],
        _ => throw new UnreachableException($"No texts of {block.GetType().Name}."),
    };

    private static IEnumerable<string> Of(IEnumerable<Run> runs) => [string.Concat(runs.Select(r => r.Text)), .. runs.Select(r => r.Text)];
}
