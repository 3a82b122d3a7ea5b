using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Sessions;

/// <summary>A theme in a few sentences, each opening to what it rests on; and the one that the group confirmed, if it did.</summary>
internal static class SummaryPages
{
    public static IEnumerable<Block> Blocks(ThemeContent theme, ReportWords words)
    {
        if (!theme.Summary.Sentences.IsEmpty)
        {
            yield return new Heading(2, words.InShort);
            yield return new Paragraph([new Run(words.InShortHow)], ParagraphStyle.Note);
            yield return Sentences(theme.Summary.Sentences, words);
        }

        if (theme.Confirmed is not { } confirmed)
            yield break;
        yield return new Heading(2, words.ConfirmedSummary);
        yield return new Paragraph(
            [new Run($"{(confirmed.Draft.By == Engine.Model ? words.WrittenByModel : words.WrittenByProgram)} {words.ConfirmedBy(confirmed.Agree, confirmed.Disagree)}")],
            ParagraphStyle.Note);
        yield return Sentences(confirmed.Draft.Sentences, words);
    }

    private static Bullets Sentences(ImmutableArray<DraftSentence> sentences, ReportWords words) =>
        new([.. sentences.Select(s => (ImmutableArray<Run>)[Run.Said(s.Text.Body ?? words.TextRemoved), new Run(" ("), .. Sources(s), new Run(")")])]);

    private static IEnumerable<Run> Sources(DraftSentence sentence)
    {
        var links = sentence.Gaps.Select(g => new Run(g.ToString(), LinkTo: Naming.Anchor(g)))
            .Concat(sentence.Contributions.Select(n => Naming.Links([n]).Single()));
        return links.SelectMany((link, i) => i == 0 ? (Run[])[link] : [new Run(", "), link]);
    }
}
