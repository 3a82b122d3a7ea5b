using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;
using static WorkshopBot.Reports.FollowUp.FollowUpNaming;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>The dilemma note: what is asked on one page, then each dilemma with both sides.</summary>
internal sealed class DilemmaDocument(FollowUpFrame frame, DilemmaNote note)
{
    /// <summary>So many fit on the first page, with what is asked above them.</summary>
    private const int MostOnPage = 7;

    private readonly FollowUpWords words = frame.Words;
    private readonly FollowUpNaming naming = frame.Naming;
    private readonly DilemmaPages pages = new(frame);

    public Document Build() => frame.Document(
        FollowUpOutput.Dilemmas, note.Head,
        [new Heading(1, words.AskedHeading, "summary"), .. Asked()],
        [
            .. note.Netherlands.IsEmpty ? (Block[])[] : [new Heading(1, words.DilemmasHeading, DilemmasAnchor), .. note.Netherlands.SelectMany((d, i) => Blocks(d, i + 1))],
            .. note.Countries.IsEmpty ? (Block[])[] :
            [
                new Heading(1, words.OfCountriesHeading), new Paragraph([new Run(words.OfCountriesAbout)], ParagraphStyle.Note),
                .. note.Countries.SelectMany((d, i) => Blocks(d, note.Netherlands.Length + i + 1)),
            ],
        ]);

    private IEnumerable<Block> Asked()
    {
        if (!note.All.Any())
        {
            yield return new Paragraph([new Run(words.NoDilemmas)]);
            yield break;
        }

        if (note.Head.Reader is Reader.National)
        {
            yield return new Paragraph([new Run(note.Netherlands.IsEmpty ? words.NothingAskedOfCouncil : words.AskedOfCouncil(note.Netherlands.Length))]);
            if (note.Counts.WithoutEffort > 0)
                yield return new Paragraph([new Run(words.WithoutEffort(note.Counts.WithoutEffort))]);
            yield return new Paragraph(Fact($"{words.DilemmasHeading}:", words.DilemmasCounted(note.Counts)));
        }

        yield return new Bullets(
        [
            .. note.All.Take(MostOnPage).Select((d, i) => (ImmutableArray<Run>)[.. pages.Short(d, i + 1)]),
            .. note.All.Count() > MostOnPage ? (ImmutableArray<Run>[])[[new Run(words.AndMore(note.All.Count() - MostOnPage)), new Run(". "), new Run(words.SeeThere, LinkTo: DilemmaAnchor(MostOnPage + 1)), new Run(".")]] : [],
        ]);
        if (note.Netherlands.SelectMany(d => d.Ministries).DistinctBy(m => m.Id).OrderBy(m => note.Head.Edition.Ministries.IndexOf(m)).ToArray() is { Length: > 0 } ministries)
            yield return new Paragraph(Fact(words.MinistriesLabel, FollowUpNaming.Of(ministries)));
    }

    private IEnumerable<Block> Blocks(FollowedDilemma dilemma, int number) => pages.Blocks(dilemma, number, 2, dilemma switch
    {
        FollowedDilemma.OfLine line => note.Decisions.FirstOrDefault(d => d.Line.Key == line.Line.Key),
        FollowedDilemma.OfItem item => item.Item.Decision,
        _ => null,
    });
}
