using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>The yearly note on the Kingdom: what stands out on one page, then of each part what it shows.</summary>
internal sealed class KingdomDocument(FollowUpFrame frame, KingdomNote note)
{
    private readonly FollowUpWords words = frame.Words;
    private readonly FollowUpNaming naming = frame.Naming;
    private readonly ItemPages items = new(frame);
    private int dilemmas;

    public Document Build() => frame.Document(
        FollowUpOutput.Kingdom, note.Head,
        [new Heading(1, words.StandsOut, "summary"), new Bullets([.. note.Parts.Where(IsSaid).Select(p => (ImmutableArray<Run>)[.. Short(p)])])],
        [.. note.Parts.Where(IsSaid).SelectMany(Part)]);

    /// <summary>What is wider than one part is named only when something is there.</summary>
    private static bool IsSaid(KingdomPartNote part) =>
        part.Followed.Part != KingdomPart.SeveralParts || part.Shows == PartShows.Something;

    private string Name(KingdomPartNote part) => naming.Of(part.Followed.Part, part.Followed.Country);

    private string Nothing(KingdomPartNote part) => part.Shows == PartShows.NoPart ? words.TakesNoPart(Name(part))
        : part.Followed.Country is null ? words.NothingFollowedIn(Name(part)) : words.ShowsNothing(Name(part));

    private IEnumerable<Run> Short(KingdomPartNote part)
    {
        if (part.Shows != PartShows.Something)
        {
            yield return new Run(Nothing(part));
            yield break;
        }

        yield return new Run($"{Name(part)}: ", Bold: true);
        yield return new Run(items.Count(part.Followed.Count));
        var reports = part.Followed.Items.Sum(i => i.Reports.Count(r => !r.Replaced && note.Head.IsNews(r.At)));
        yield return new Run($" {words.ReportsSince(naming.Day(note.Head.Since), reports)}");
        if (part.Followed.Open.Where(i => i.Last?.Progress == Progress.Lost).Select(i => i.Number).ToArray() is { Length: > 0 } lost)
        {
            yield return new Run($" {words.LostLabel} ");
            foreach (var run in naming.Items(lost))
                yield return run;
            yield return new Run(".");
        }

        if (!part.Dilemmas.IsEmpty || !part.Signals.IsEmpty)
            yield return new Run($" {words.DilemmasAndSignals(part.Dilemmas.Length, part.Signals.Length)}");
    }

    private IEnumerable<Block> Part(KingdomPartNote part)
    {
        yield return new Heading(1, Name(part));
        if (part.Shows != PartShows.Something)
            yield return new Paragraph([new Run(Nothing(part))]);
        else
        {
            foreach (var block in items.Part(part.Followed))
                yield return block;
        }

        if (!part.Dilemmas.IsEmpty)
            yield return new Heading(2, words.DilemmasHeading);
        foreach (var dilemma in part.Dilemmas)
        {
            var decision = dilemma is FollowedDilemma.OfLine line ? note.Decisions.FirstOrDefault(d => !d.Later && d.Line.Key == line.Line.Key) : ((FollowedDilemma.OfItem)dilemma).Item.Decision;
            foreach (var block in new DilemmaPages(frame).Blocks(dilemma, ++dilemmas, 3, decision))
                yield return block;
        }

        if (part.Signals.IsEmpty)
            yield break;
        yield return new Heading(2, words.SignalsHeading);
        yield return new Bullets(
        [
            .. part.Signals.Select(s => (ImmutableArray<Run>)
            [
                new Run($"{naming.Of(s.Theme)}, {naming.Of(s.Scope)}, {naming.Day(s.At)}. ", Bold: true), naming.Said(s.Text),
                .. s.Item is { } item ? (Run[])[new Run($" ({words.ItemName(item.Number)})", Italic: true)] : [],
            ]),
        ]);
    }
}
