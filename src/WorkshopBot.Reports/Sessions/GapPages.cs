using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using static WorkshopBot.Reports.Documents.Block;

namespace WorkshopBot.Reports.Sessions;

/// <summary>Each gap with what it rests on, what was set aside, and contributions that belong to no gap.</summary>
internal sealed class GapPages(ReportContent content, ThemeContent theme, ReportWords words, Naming naming)
{
    public IEnumerable<Block> Blocks() =>
    [
        .. theme.Outcome.Gaps.IsEmpty ? (Block[])[] : [new Heading(2, words.Gaps), .. theme.Outcome.Gaps.SelectMany(Gap)],
        .. Dilemmas(),
        .. SetAside(),
        .. Loose(),
    ];

    private IEnumerable<Block> Gap(GapOutcome gap)
    {
        var name = gap.Gap.Ref.ToString();
        yield return new Heading(
            3, Naming.TextOf(gap, theme) is { } text ? words.GapHeading(name, Naming.Short(text)) : words.GapHeadingRemoved(name), Naming.Anchor(gap.Gap.Ref));
        yield return new Paragraph([.. Line(gap)]);
        if (gap.Gap.Class is { } found)
            yield return new Paragraph([.. Class(found)]);
        foreach (var block in Wordings(gap))
            yield return block;

        if (!gap.RecordedAs.IsEmpty)
        {
            if (gap.VotedOn is not null)
                yield return new Paragraph([new Run(words.RecordedAs, Bold: true)]);
            yield return Contributions(gap.RecordedAs);
        }

        foreach (var block in Reservations(gap).Concat(gap.VotedOn is null && !gap.Course.Discussed && Instead(gap) is null ? [] : Course(gap)))
            yield return block;
    }

    private IEnumerable<Run> Line(GapOutcome gap)
    {
        yield return new Run($"{Capital(naming.Outcome(gap))}. ", Bold: true);
        if (gap.Place is { } place)
            yield return new Run($"{words.ChoiceLine(naming.Place(place, gap.Tied), naming.Chosen(gap.Choosers, gap.ChosenBy))} ");
        yield return new Run(words.RecognisedLine(naming.Recognised(gap.Recognised)));
        if (gap.AgreedLater > 0)
            yield return new Run($" {words.AgreedLater(gap.AgreedLater)}");
        yield return new Run(" ");
        yield return new Run(words.BackToSummary, LinkTo: Naming.SummaryAnchor(theme.Number));
    }

    private IEnumerable<Run> Class(GapClass found)
    {
        string[] names =
        [
            .. found.Capability is { } capability ? (string[])[naming.In(capability.Name())] : [],
            .. found.Link is { } link ? (string[])[naming.In(content.Edition.SafetyChain.First(l => l.Id == link).Name)] : [],
            .. content.Edition.Interests.Where(i => found.Interests.Contains(i.Id)).Select(i => naming.In(i.Name)),
        ];
        yield return new Run($"{words.Lacking} ", Bold: true);
        yield return new Run($"{(names.Length == 0 ? words.NotSaid : string.Join("; ", names))}.");
    }

    private IEnumerable<Block> Wordings(GapOutcome gap)
    {
        var (label, literal) = gap.VotedOn is null ? (words.OfferedLater, words.OfferedLaterLiteral) : (words.VotedOn, words.VotedOnLiteral);
        if ((gap.VotedOn ?? gap.OfferedLater) is not { } wording || (gap.VotedOn is null && IsItsOnly(wording, gap)))
            return [];
        if (gap.SecondReading is { } second)
            return [.. Wording(words.FirstReading, wording), .. Wording(words.SecondReading, second)];

        return wording.FromContribution is { } n && theme.Contributions.ContainsKey(n)
            ? [new Paragraph([new Run(literal, Bold: true), new Run(" "), .. Naming.Links([n]), new Run(".")])]
            : Wording(label, wording);
    }

    /// <summary>What was put later is what stands right below it: that need not be said twice.</summary>
    private static bool IsItsOnly(PutWording wording, GapOutcome gap) => gap.RecordedAs is [{ } only] && wording.FromContribution == only.Number;

    private IEnumerable<Block> Wording(string label, PutWording wording) =>
        [new Paragraph([new Run(label, Bold: true), new Run(" "), wording.Text is { } text ? Run.Said(text) : new Run(words.TextRemoved, Italic: true),
            .. wording.DraftedBy is { } engine ? (Run[])[new Run($" ({(engine == Engine.Model ? words.FromModelDraft : words.FromProgramDraft)})", Italic: true)] : []])];

    private Bullets Contributions(IEnumerable<Contribution> contributions) =>
        new([.. contributions.Select(c => theme.Contributions.GetValueOrDefault(c.Number) is { } shown ? Shown(shown) : Gone(c.Number))]);

    private ImmutableArray<Run> Shown(ShownContribution c)
    {
        string?[] about =
        [
            naming.Writer(c.By), c.SpokenBy is { } by ? words.SpokenBy(PlainText.Line(by)) : null,
            .. c.Traits.Select(words.Name),
        ];
        var note = string.Join(", ", about.OfType<string>());
        return
        [
            new Run(words.Contribution(c.Number), Bold: true, Anchor: Naming.ContributionAnchor(c.Number)), new Run(". "),
            Run.Said(c.Text, c.Language == content.Language ? null : c.Language),
            .. note is "" ? (Run[])[] : [new Run($" ({note})", Italic: true)],
            .. theme.Translations.TryGetValue(c.Number, out var translated) ? (Run[])[new Run($" {words.TranslatedByModel} ", Italic: true), Run.Said(translated)] : [],
        ];
    }

    private ImmutableArray<Run> Gone(int number) =>
        [new Run(words.Contribution(number), Bold: true), new Run($". {words.TextRemoved}", Italic: true)];

    private IEnumerable<Block> Reservations(GapOutcome gap)
    {
        if (gap.Reservations.IsEmpty)
            yield break;
        yield return new Paragraph([new Run(words.Reservations, Bold: true)]);
        yield return new Bullets(
        [
            .. gap.Reservations.Select(r => (ImmutableArray<Run>)
            [
                r.Text is { } text ? Run.Said(text) : new Run(words.TextRemoved, Italic: true),
                new Run($" ({(naming.Writer(r.By) is { } by ? $"{by}, " : "")}{words.Name(r.Standing)})", Italic: true),
            ]),
        ]);
    }

    private IEnumerable<Block> Course(GapOutcome gap)
    {
        var c = gap.Course;
        if (!c.Discussed && Instead(gap) is null)
        {
            yield return new Paragraph([new Run($"{words.Efforts} ", Bold: true), new Run($"{words.NotDiscussed}.")]);
            yield break;
        }

        yield return new Paragraph([new Run(words.Efforts, Bold: true)]);
        yield return new Bullets(
        [
            .. Instead(gap) is { } instead ? (ImmutableArray<Run>[])[[new Run(instead)]] : [],
            .. Line(c.Efforts, words.EffortLine, e => Times(words.Name(e.Effort), e.People)),
            .. Line(c.Lines, words.LineLine, l => Times(naming.In(content.Edition[l.Line].Name), l.People)),
            .. Line(c.Effects, words.EffectsLine, e => Times(words.EffectLine(words.Name(e.Kind), naming.In(content.Edition[e.Theme].Name)), e.People)),
            .. c.Exists.GroupBy(e => e).Select(g => Said(words.Exists, g.Key, g.Count())),
            .. c.Who.GroupBy(w => w).Select(g => Said(words.Who, g.Key, g.Count())),
        ]);
        if (c.Dilemma)
            yield return new Paragraph([new Run(words.Dilemma, Bold: true)]);
    }

    private string? Instead(GapOutcome gap) => theme.CourseInstead.GetValueOrDefault(gap.Gap.Ref);

    private string Times(string what, int times) => times == 1 ? words.CountedOnce(what) : words.Counted(what, times);

    private static IEnumerable<ImmutableArray<Run>> Line<T>(ImmutableArray<T> of, Func<string, string> line, Func<T, string> name) =>
        of.IsEmpty ? [] : [[new Run(line(string.Join(", ", of.Select(name))))]];

    private ImmutableArray<Run> Said(string label, (string? Text, Group By) said, int times)
    {
        var by = naming.Writer(said.By) ?? "";
        var note = times == 1 ? by : words.Counted(by, times);
        return
        [
            new Run($"{label} "), said.Text is { } text ? Run.Said(text) : new Run(words.TextRemoved, Italic: true),
            .. note is "" ? (Run[])[] : [new Run($" ({note.Trim()})", Italic: true)],
        ];
    }

    private IEnumerable<Block> Dilemmas()
    {
        var dilemmas = theme.Outcome.Gaps.Where(g => g.Course.Dilemma).ToArray();
        if (dilemmas.Length == 0)
            yield break;
        string Themes(GapOutcome g, EffectKind kind) => string.Join(", ",
            g.Course.Effects.Where(e => e.Kind == kind).Select(e => naming.In(content.Edition[e.Theme].Name)).Distinct(StringComparer.Ordinal));
        yield return new Heading(2, words.Dilemmas);
        yield return new Bullets(
        [
            .. dilemmas.Select(g => (ImmutableArray<Run>)
            [
                new Run(words.GapName(g.Gap.Ref.ToString()), LinkTo: Naming.Anchor(g.Gap.Ref)),
                new Run($" {words.DilemmaOf(Themes(g, EffectKind.Helps), Themes(g, EffectKind.Harms))}."),
            ]),
        ]);
    }

    private IEnumerable<Block> SetAside()
    {
        if (theme.Outcome.SetAside.IsEmpty)
            yield break;
        var inLiveGaps = theme.Outcome.Gaps.SelectMany(g => g.Gap.Members).ToHashSet();
        yield return new Heading(2, words.SetAside, Naming.AsideAnchor(theme.Number));
        foreach (var item in theme.Outcome.SetAside)
        {
            yield return new Paragraph(
            [
                .. item.Gap is { } gap ? (Run[])[new Run(words.GapName(gap.ToString()), Bold: true, Anchor: Naming.Anchor(gap)), new Run(". ")]
                    : inLiveGaps.Contains(item.Contributions[0].Number) ? [new Run(words.Contribution(item.Contributions[0].Number), LinkTo: Naming.ContributionAnchor(item.Contributions[0].Number)), new Run(". ")]
                    : [],
                new Run($"{words.SetAsideReason(words.Name(item.By))} "),
                item.Reason is { } reason ? Run.Said(reason) : new Run(words.TextRemoved, Italic: true),
            ]);
            if (item.Gap is not null || !inLiveGaps.Contains(item.Contributions[0].Number))
                yield return Contributions(item.Contributions);
        }
    }

    private IEnumerable<Block> Loose() => theme.Outcome.Loose.IsEmpty ? [] : [new Heading(2, words.Loose), Contributions(theme.Outcome.Loose)];

    private static string Capital(string text) => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(text[0])}{text[1..]}");
}
