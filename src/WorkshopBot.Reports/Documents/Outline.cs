using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WorkshopBot.Reports.Documents;

/// <summary>
/// The headings and anchors of a document, gathered before it is written. A skipped level, a link to nowhere, two
/// anchors of one name or a row of the wrong length is our own fault, and throws.
/// </summary>
internal sealed partial class Outline
{
    private readonly Dictionary<Block.Heading, string> headings = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(Block.Heading Heading, string Anchor)>.Builder listed = ImmutableArray.CreateBuilder<(Block.Heading, string)>();
    private int deepest;

    private Outline() { }

    /// <summary>Every heading outside <see cref="Block.Opens"/> with the anchor it has or was given.</summary>
    public IReadOnlyList<(Block.Heading Heading, string Anchor)> Listed => listed;

    public string AnchorOf(Block.Heading heading) => headings[heading];

    public static Outline Of(Document document)
    {
        var outline = new Outline();
        outline.Walk(document.Blocks, listed: true);

        var lost = outline.links.Except(outline.anchors, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return lost is [] ? outline : throw Wrong($"nothing has the anchor {string.Join(", ", lost)}");
    }

    /// <summary>Of what is written part by part on a page with a frame of its own; what a part links to may be elsewhere.</summary>
    public static Outline OfParts() => new();

    public void Add(ImmutableArray<Block> part) => Walk(part, listed: true);

    private void Walk(ImmutableArray<Block> blocks, bool listed)
    {
        foreach (var block in blocks)
            Take(block, listed);
    }

    private void Take(Block block, bool listed)
    {
        switch (block)
        {
            case Block.Heading h:
                Take(h, listed);
                break;
            case Block.Paragraph p:
                Take(p.Runs);
                break;
            case Block.Bullets b:
                foreach (var item in b.Items)
                    Take(item);
                break;
            case Block.Table t:
                foreach (var row in t.Rows)
                    Take(t, row);
                break;
            case Block.Opens o:
                Take(o.Summary);
                Walk(o.Inside, listed: false);
                break;
            case Block.Picture or Block.PageBreak or Block.Contents:
                break;
            default:
                throw new UnreachableException($"No outline for {block.GetType().Name}.");
        }
    }

    private void Take(Block.Heading heading, bool listed)
    {
        if (heading.Level is < 1 or > 3 || heading.Level > deepest + 1)
            throw Wrong($"level {heading.Level} follows level {deepest} at '{heading.Text}'");

        deepest = heading.Level;
        var anchor = heading.Anchor is { } given ? Checked(given) : $"w-h{headings.Count + 1}";
        if (!headings.TryAdd(heading, anchor))
            throw Wrong($"the heading '{heading.Text}' stands in it twice as one and the same object");

        anchors.Add(anchor);
        if (listed)
            this.listed.Add((heading, anchor));
    }

    private void Take(Block.Table table, ImmutableArray<Cell> row)
    {
        if (row.Length != table.Header.Length)
            throw Wrong($"a row of '{table.Caption}' has {row.Length} cells under {table.Header.Length} heads");

        foreach (var cell in row)
            Take(cell.Runs);
    }

    private void Take(ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            if (run.Anchor is { } anchor)
                anchors.Add(Checked(anchor));
            if (run.LinkTo is { } link)
                links.Add(link);
        }
    }

    private string Checked(string anchor) =>
        !AnchorShape().IsMatch(anchor) || anchor.StartsWith("w-", StringComparison.Ordinal) ? throw Wrong($"'{anchor}' cannot be an anchor")
        : anchors.Contains(anchor) ? throw Wrong($"two things have the anchor {anchor}")
        : anchor;

    private static ArgumentException Wrong(string what) => new($"This document cannot be written: {what}.");

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex AnchorShape();
}
