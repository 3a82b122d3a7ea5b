using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;
using static WorkshopBot.Reports.FollowUp.FollowUpNaming;

namespace WorkshopBot.Reports.FollowUp;

/// <summary>A dilemma with both sides and who said so; no side is preferred.</summary>
internal sealed class DilemmaPages(FollowUpFrame frame)
{
    private const int ShortText = 80;

    private readonly FollowUpWords words = frame.Words;
    private readonly ReportWords shared = frame.Shared;
    private readonly FollowUpNaming naming = frame.Naming;

    /// <summary>What it is about and which themes pull, on one line of the first page.</summary>
    public IEnumerable<Run> Short(FollowedDilemma dilemma, int number) =>
    [
        new Run(words.DilemmaName(number), LinkTo: DilemmaAnchor(number)), new Run(" "), naming.Said(TextOf(dilemma), ShortText),
        new Run($" {words.HelpsHarms(naming.Themes(dilemma.Helps.Select(s => s.Theme)), naming.Themes(dilemma.Harms.Select(s => s.Theme)))}", Italic: true),
    ];

    /// <param name="level">Of the heading.</param>
    public IEnumerable<Block> Blocks(FollowedDilemma dilemma, int number, int level, FollowedDecision? decision)
    {
        yield return new Heading(level, words.DilemmaHeading(number, naming.Themes(dilemma.Helps.Select(s => s.Theme)), naming.Themes(dilemma.Harms.Select(s => s.Theme))), DilemmaAnchor(number));
        yield return new Paragraph([.. Subject(dilemma)], ParagraphStyle.Lead);
        yield return new Bullets([.. Facts(dilemma, decision)]);
    }

    private static string? TextOf(FollowedDilemma dilemma) => dilemma switch
    {
        FollowedDilemma.OfLine d => d.Line.Line?.Wording,
        FollowedDilemma.OfItem d => d.Text,
        _ => throw new UnreachableException($"No text of {dilemma.GetType().Name}."),
    };

    private IEnumerable<Run> Subject(FollowedDilemma dilemma) => dilemma switch
    {
        FollowedDilemma.OfLine d => [naming.Link(d.Line), new Run("  "), naming.Said(d.Line.Line?.Wording)],
        FollowedDilemma.OfItem d => [new Run($"{words.ItemTitle(d.Item.Number)}  "), naming.Said(d.Item.Text)],
        _ => throw new UnreachableException($"No subject of {dilemma.GetType().Name}."),
    };

    private IEnumerable<ImmutableArray<Run>> Facts(FollowedDilemma dilemma, FollowedDecision? decision)
    {
        if (dilemma is FollowedDilemma.OfItem item)
        {
            yield return Fact(words.OwnerWrote(naming.Day(item.At)), naming.Said(item.Text));
            yield return Fact(words.OwnerLabel, [naming.Said(item.Item.Function), new Run(", "), naming.Said(item.Item.Organisation)]);
        }

        foreach (var side in dilemma.Helps)
            yield return Fact(words.Helps(naming.Of(side.Theme)), Said(side));
        foreach (var side in dilemma.Harms)
            yield return Fact(words.Harms(naming.Of(side.Theme)), Said(side));
        if (!dilemma.HasEffort)
            yield return Fact(words.NoEffortLabel, words.NoEffortYet);
        else
        {
            yield return Fact(words.DoItLabel, words.DoIt(naming.Themes(dilemma.Helps.Select(s => s.Theme)), naming.Themes(dilemma.Harms.Select(s => s.Theme))));
            yield return Fact(words.DoNotLabel, words.DoNot(naming.Themes(dilemma.Harms.Select(s => s.Theme))));
        }

        var line = (dilemma as FollowedDilemma.OfLine)?.Line.Line ?? decision?.Line.Line;
        if (dilemma.Country is null && line?.Assigned.Line is { } action)
            yield return Fact(words.ActionLineLabel, naming.Of(action));
        yield return Fact(words.ScopeLabel, dilemma is FollowedDilemma.OfItem of ? naming.Of(of.Item.Scope)
            : line is null ? naming.Of(dilemma.Part, dilemma.Country) : string.Join(", ", line.Scope.Places.Select(naming.Of)));
        if (!dilemma.Ministries.IsEmpty && dilemma.Country is null)
            yield return Fact(words.MinistriesLabel, FollowUpNaming.Of(dilemma.Ministries));
        if (dilemma is FollowedDilemma.OfLine { Items: { IsEmpty: false } items })
            yield return Fact(words.FollowedAs, string.Join(", ", items.Select(words.ItemName)));
        yield return decision is null ? Fact(words.DecisionLabel, words.NoDecision) : Fact(words.DecisionLabel, new DecisionPages(frame).Decision(decision));
    }

    private IEnumerable<Run> Said(DilemmaSide side) => side.By.IsEmpty
        ? [new Run(words.SaidByOwner)]
        : [new Run(words.SaidInSessions(string.Join("; ", side.By.Select(b => naming.Writer(b.By) is { } by ? $"{by}, {Labels.Gap(b.Gap)}" : Labels.Gap(b.Gap)))))];
}
