using System.Collections.Immutable;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Sessions;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Course;

/// <summary>What a line opens to: how it was weighed, and each gap with its votes, reservations and literal contributions.</summary>
internal sealed class LineBehind(CourseContent content, CourseWords words, ReportWords shared, CourseNaming naming)
{
    private readonly LineWords say = new(content, words, shared, naming);

    public IEnumerable<Block> Blocks(CourseLine line) => [new Bullets([.. Weighing(line)]), .. line.Members.SelectMany(m => Member(m, line))];

    private IEnumerable<ImmutableArray<Run>> Weighing(CourseLine line)
    {
        yield return CourseNaming.Line(words.AgreementLabel, say.Agreement(line));
        if (line.Agreement is { IsAcrossGroups: true } agreement)
            yield return CourseNaming.Line(words.PerKindLabel, say.AgreementGroups(agreement));
        foreach (var rank in line.Ranks)
            yield return CourseNaming.Line(words.RankLabel, rank == line.BestRank ? say.NotToldApart(rank) : $"{say.Rank(rank)} {say.NotToldApart(rank)}");
        foreach (var round in line.Rounds.Where(r => r != line.Rounds[^1] || r.AskedAs != line.Key))
            yield return CourseNaming.Line(words.RoundLabel, say.Round(round) + (round.AskedAs == line.Key ? "" : $" {words.AskedAs(Labels.Line(round.AskedAs))}"));
        if (line.Assigned.By != AssignedBy.Nobody)
            yield return CourseNaming.Line(words.AssignedLabel, Assigned(line.Assigned));
        yield return CourseNaming.Line(words.NotAskedLabel, say.NotAsked(line));
        if (!line.Coverage.PartsNotAsked.IsEmpty)
            yield return CourseNaming.Line(words.PartsLabel, words.PartsNotAsked(string.Join(", ", line.Coverage.PartsNotAsked.Select(naming.Brief))));
        if (line.Coverage.Edited is { } remark)
            yield return CourseNaming.Line(words.CoverageLabel, naming.Edited(remark));
        if (line.Join is { } join)
            yield return CourseNaming.Line(words.JoinedLabel, Joined(join));
    }

    private IEnumerable<Run> Joined(LineJoin join) =>
    [
        new Run(words.JoinedOn(naming.Day(join.At))),
        .. join.Why is { } why ? (Run[])[new Run(" "), Run.Said(why)] : [],
        .. join.Reason is { } reason ? (Run[])[new Run($" {words.SuggestedFor} "), Run.Said(reason)] : [],
    ];

    private IEnumerable<Run> Assigned(LineAssignment assigned)
    {
        var proposed = say.Proposed(assigned);
        yield return new Run(assigned.By switch
        {
            AssignedBy.Coordinator => $"{words.AssignedByCoordinator}{(proposed is "" ? "" : words.ProposedWas(proposed))}",
            AssignedBy.EqualProposals => words.AssignedEqual(proposed),
            AssignedBy.Catalogue => words.AssignedByCatalogue,
            AssignedBy.SeveralOfCatalogue => words.AssignedSeveral,
            _ => words.AssignedByProposals(proposed),
        });
        if (assigned.Edited is { } edit)
            yield return new Run($" ({naming.By(edit)})", Italic: true);
    }

    private IEnumerable<Block> Member(LineMember member, CourseLine line)
    {
        yield return new Paragraph(
        [
            new Run(Labels.Gap(member.Key), Bold: true), new Run($"  {LinePages.Capital(say.OutcomeWithVotes(member))}. "),
            .. member.Chose is { } chose ? (Run[])[new Run($"{words.ChosenOf(chose.Chose, chose.Of)} ")] : member.WasOnlyOne ? [new Run($"{words.OnlyOneToChoose} ")] : [],
            .. member.Recognised is { } recognised ? (Run[])[new Run($"{words.RecognisedBy(recognised)} ")] : [],
            .. member.Text == line.Wording && line.Members.Length == 1 && member.SecondReading is null ? (Run[])[]
                : [new Run($"{(member.SecondReading is null ? member.WordingNumber == 0 ? words.KnownAs : shared.VotedOn : shared.FirstReading)} ", Bold: true), naming.Wording(member.Text)],
            .. member.SecondReading is { } second ? (Run[])[new Run($" {shared.SecondReading} ", Bold: true), Run.Said(second)] : [],
            .. member.ByModel ? (Run[])[new Run($" ({shared.FromModelDraft})", Italic: true)] : [],
            .. member.Seen is ReleaseKind.Summary ? (Run[])[new Run($" {words.OnlySummary}", Italic: true)] : [],
        ]);
        if (!member.Contributions.IsEmpty)
            yield return new Bullets([.. member.Contributions.Select(c => Contribution(member.Key, c))]);
        if (!member.Reservations.IsEmpty)
        {
            yield return new Paragraph([new Run(shared.Reservations, Bold: true)]);
            yield return new Bullets(
            [
                .. member.Reservations.Select(r => (ImmutableArray<Run>)
                [
                    naming.Wording(r.Text), new Run($" ({(naming.Writer(r.Shown) is { } by ? $"{by}, " : "")}{shared.Name(r.Standing)})", Italic: true),
                ]),
            ]);
        }
    }

    private ImmutableArray<Run> Contribution(GapKey gap, LineContribution c)
    {
        string?[] about = [naming.Writer(c.By), c.Spoken ? shared.Name(Trait.Spoken) : null, c.Timing switch
        {
            Timing.InAdvance => shared.Name(Trait.InAdvance),
            Timing.Late => shared.Name(Trait.Late),
            Timing.AfterReveal when !c.Spoken => shared.Name(Trait.AfterReveal),
            _ => null,
        }];
        var note = string.Join(", ", about.OfType<string>());
        return
        [
            new Run(naming.Name(gap, c.Number), Bold: true, Anchor: naming.ContributionAnchor(gap.Session, c.Number)), new Run("  "),
            naming.Wording(c.Text), .. note is "" ? (Run[])[] : [new Run($" ({note})", Italic: true)],
        ];
    }
}
