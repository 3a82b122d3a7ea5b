using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using Cell = WorkshopBot.Reports.Documents.Cell;

namespace WorkshopBot.Reports.Woo;

/// <summary>
/// The report as it may become public: the ground stands in the place of each passage that was left out. It is left out of
/// the content, before there is a file, so no format can hold it; and what is about to be written is searched once more.
/// </summary>
public static class RedactedEdition
{
    /// <summary>Those for people to read. Tables and files for machines have more in them than was decided about.</summary>
    public static ImmutableArray<PublicationFormat> Formats { get; } =
        [PublicationFormat.Docx, PublicationFormat.Odt, PublicationFormat.Pdf, PublicationFormat.Html];

    /// <summary>The edition; null, and all that is wrong, when the copy does not fit the report or would let something through.</summary>
    public static (Publication? Edition, ImmutableArray<WooProblem> Problems) Of(ReportContent content, ImmutableArray<FilledRow> rows)
    {
        var passages = WooCopy.Passages(content);
        var (decided, wrong) = WooCheck.Of(passages, rows);
        if (decided is null)
            return (null, wrong);

        var leftOut = Following(passages, decided);
        var (report, words) = (new ReportWords(content.Language), new WooWords(content.Language));
        var redacted = Without(content, p => leftOut.GetValueOrDefault(p.Id));
        var document = Document(redacted, passages, leftOut, report, words);
        if (StillSaid(passages, leftOut, decided, document, content, report) is { Length: > 0 } repeats)
            return (null, repeats);

        return (new Publication(
            FileName.Of(words.FileKindPublic, redacted.Title, new Naming(redacted, report).Local(redacted.StartedAt)),
            () => document,
            () => throw new NotSupportedException("Only what people read is redacted."),
            () => throw new NotSupportedException("Only what people read is redacted.")), []);
    }

    /// <summary>With the sentences of summaries that repeat something of what is left out, or that a model wrote after it.</summary>
    private static ImmutableDictionary<string, LeftOut> Following(ImmutableArray<Passage> passages, WooDecisions decided)
    {
        var gone = passages.Where(p => p.HasOwnWords && decided.LeftOut.ContainsKey(p.Id)).ToArray();
        var following = passages.Where(p => p.Follows && !decided.LeftOut.ContainsKey(p.Id) && !decided.PublicAnyway.Contains(p.Id))
            .Select(p => (p.Id, Because: gone.Where(g => p.RestsOn?.Invoke(g.Id) == true || Quotes(p, g)).ToArray()))
            .Where(p => p.Because.Length > 0)
            .Select(p => KeyValuePair.Create(p.Id, new LeftOut([.. p.Because.SelectMany(b => decided.LeftOut[b.Id].Grounds).Distinct().Order(StringComparer.Ordinal)], HidesWho: false)));
        return decided.LeftOut.AddRange(following);
    }

    /// <summary>Summaries shorten what they quote, so a shorter run will do.</summary>
    private static bool Quotes(Passage sentence, Passage gone)
    {
        const int ShortRun = 4;
        var held = new Repeats([sentence.Text]);
        return Repeats.Runs(gone.Text, ShortRun).Any(held.Holds);
    }

    private static ReportContent Without(ReportContent content, Func<Passage, LeftOut?> find) => new PassageWalk(
        content, new ReportWords(content.Language), new WooWords(content.Language),
        p => find(p) is { } gone ? new Shown(gone.Bar, gone.HidesWho) : new Shown(p.Text, false)).Run();

    private static Document Document(ReportContent redacted, ImmutableArray<Passage> passages, ImmutableDictionary<string, LeftOut> leftOut, ReportWords report, WooWords words)
    {
        var document = SessionReportDocument.Build(redacted, report);
        var gone = passages.Where(p => leftOut.ContainsKey(p.Id)).ToArray();
        return document with
        {
            Status = words.PublicStatus(document.Status),
            Blocks =
            [
                new Paragraph([new Run($"{words.PublicNote(gone.Length, passages.Length)} {(gone.Length == 0 ? "" : words.PublicNoteBar)}".Trim())], ParagraphStyle.Lead),
                .. document.Blocks,
                new Heading(1, words.LeftOut),
                gone.Length == 0 ? new Paragraph([new Run(words.NothingLeftOut)])
                    : new Table(words.LeftOut, words.LeftOutAbout, [words.Passage, words.Ground, words.Meaning],
                    [
                        .. gone.Select(p => (ImmutableArray<Cell>)
                        [
                            Cell.Of(p.Name), Cell.Of(string.Join(", ", leftOut[p.Id].Grounds)),
                            Cell.Of(string.Join("; ", leftOut[p.Id].Grounds.Select(words.NameOfGround)) + (leftOut[p.Id].HidesWho ? $" ({words.Refused})" : "")),
                        ]),
                    ]),
            ],
        };
    }

    /// <summary>What is public and yet repeats something that is left out; our own phrases and catalogue do not count.</summary>
    private static ImmutableArray<WooProblem> StillSaid(
        ImmutableArray<Passage> passages, ImmutableDictionary<string, LeftOut> leftOut, WooDecisions decided, Document document, ReportContent content, ReportWords report)
    {
        var bare = new Repeats(DocumentTexts.Of(SessionReportDocument.Build(Without(content, _ => new LeftOut([""], true)), report))
            .Concat(passages.Where(p => decided.PublicAnyway.Contains(p.Id)).Select(p => p.Text)));
        var shown = new Repeats(DocumentTexts.Of(document));
        var open = passages.Where(p => p.Said && !leftOut.ContainsKey(p.Id)).Select(p => (Passage: p, Text: new Repeats([p.Text]))).ToArray();
        var problems = ImmutableArray.CreateBuilder<WooProblem>();

        foreach (var gone in passages.Where(p => p.HasOwnWords && leftOut.ContainsKey(p.Id)))
        {
            var length = Repeats.CountOf(gone.Text);
            if (length < 3 && !gone.IsName)
            {
                problems.AddRange(open.Where(o => Repeats.Plain(o.Passage.Text) == Repeats.Plain(gone.Text) && length > 0 && !decided.PublicAnyway.Contains(o.Passage.Id))
                    .Select(o => new WooProblem(WooFault.RepeatsRedacted, "", o.Passage.Id, gone.Id)));
                continue;
            }

            var runs = Repeats.Runs(gone.Text, gone.IsName ? length : Repeats.LongRun).Where(r => shown.Holds(r) && !bare.Holds(r)).ToArray();
            if (runs.Length == 0)
                continue;
            var repeating = open.Where(o => runs.Any(o.Text.Holds)).Select(o => new WooProblem(WooFault.RepeatsRedacted, "", o.Passage.Id, gone.Id)).ToArray();
            if (repeating.Length == 0)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{gone.Id} was left out, and still stands in the document."));
            problems.AddRange(repeating);
        }

        return problems.DrainToImmutable();
    }
}
