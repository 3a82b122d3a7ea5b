using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>Folds the gaps of all sessions that may be seen into lines.</summary>
internal sealed class CourseLines(Sight sight, Edition edition, LineIndex index, CoursePeople people, CourseRanks ranks, Approval? of)
{
    private static readonly ImmutableArray<PlaceId> Parts =
        [new("european-netherlands"), new("caribbean-netherlands"), new("aruba"), new("curacao"), new("sint-maarten")];

    private readonly Programme programme = sight.Programme;
    private readonly Approval? last = of is null && sight is { Reader: Reader.National, Programme.Approvals: [.., var fixedLast] } ? fixedLast : null;
    private readonly Dictionary<LineKey, CourseDecision> decisions = sight.Programme.Decisions.Values.GroupBy(d => d.Line).ToDictionary(g => g.Key, g => g.Last());
    private readonly ILookup<LineKey, LineRound> rounds = Rounds(sight.Programme, index);
    private readonly Dictionary<int, ImmutableArray<PlaceId>> partsNotAsked = [];
    private readonly Dictionary<ThemeId, LineAssignment> byCatalogue = [];
    private readonly Dictionary<ThemeYield, bool> onlyOne = new(ReferenceEqualityComparer.Instance);

    /// <summary>The lines that stand, in the order in which they press; not those that were set aside.</summary>
    public ImmutableArray<CourseLine> Standing()
    {
        var lines = InOrder(All().Where(l => !programme.SetAside.ContainsKey(l.Key)).Select(OfLine));
        var same = lines.Where(l => l.Wording is not null).GroupBy(l => l.Wording!, l => l.Key, SameWords.Comparer).Select(g => g.ToImmutableArray())
            .Where(g => g.Length > 1).SelectMany(g => g.Select(key => (Key: key, All: g))).ToDictionary(x => x.Key, x => x.All);
        return same.Count == 0 ? lines : [.. lines.Select(l => same.TryGetValue(l.Key, out var all) ? l with { AllWithTheseWords = all } : l)];
    }

    /// <summary>The wording of a line that was set aside, and the gaps behind it.</summary>
    public ImmutableArray<(LineKey Line, string? Wording, ImmutableArray<GapKey> Gaps)> Aside() =>
    [
        .. All().Where(l => programme.SetAside.ContainsKey(l.Key)).OrderBy(l => l.Key.Place)
            .Select(l => (l.Key, LineTexts.Of(sight, l.Key), l.Select(x => x.Key).ToImmutableArray())),
    ];

    private ILookup<LineKey, (GapKey Key, GapYield Gap, SeenSession Session, ThemeYield Theme)> All() => sight.Sessions
        .SelectMany(s => s.Yield.Themes.SelectMany(t => t.Gaps.Select(g => (Key: new GapKey(s.Number, g.Ref), Gap: g, Session: s, Theme: t))))
        .ToLookup(x => index.Of(x.Key));

    /// <summary>The best place in a theme first; among equals what more of those asked chose. Themes are taken in turn, for places in different themes do not compare.</summary>
    private static ImmutableArray<CourseLine> InOrder(IEnumerable<CourseLine> lines) =>
    [
        .. lines.Select(l => (Line: l, Rank: l.BestRank?.Gap)).OrderBy(x => x.Rank?.Place ?? int.MaxValue).ThenByDescending(x => x.Rank?.Share ?? 0)
            .ThenByDescending(x => x.Line.Members.Sum(m => m.Recognised ?? 0)).ThenBy(x => x.Line.Key.Place).Select(x => x.Line),
    ];

    private CourseLine OfLine(IGrouping<LineKey, (GapKey Key, GapYield Gap, SeenSession Session, ThemeYield Theme)> line)
    {
        var key = line.Key;
        var members = line.OrderBy(x => x.Key.Place).ToArray();
        var head = LineTexts.HeadOf(sight, key) ?? (members[0].Key, members[0].Gap);
        var wording = EditedText.Of(programme.EditOf(key, LineField.Wording));
        var join = key.Join > 0 ? programme.Joins[key.Join] : null;
        var said = members.SelectMany(x => x.Gap.Said.Select(s => (x.Key, Said: s))).ToArray();

        return new CourseLine(
            key, wording?.Text ?? head.Gap.Text, head.Gap.Text, wording,
            [.. members.Select(x => Member(x.Key, x.Gap, x.Session, x.Theme))],
            [.. members.OrderByDescending(x => x.Key == head.Key).Select(x => x.Gap.Theme).Distinct()],
            join is null ? null : new LineJoin(join.Number, join.Why?.Body, join.Reason?.Body, join.At),
            Assigned(key, head.Gap.Theme, said.Select(s => s.Said)),
            Told(key, LineField.Exists, said, s => s.Exists),
            Efforts(key, said.Select(s => s.Said)),
            Scope(key, members.Select(x => x.Session.Number).Distinct()),
            Told(key, LineField.Who, said, s => s.Who),
            Effects(key, said),
            new LineCoverage(
                Edit(key, LineField.Coverage), [.. members.Select(x => x.Session.Number).Distinct()],
                NotAsked(members.Select(x => PartOf(programme.Sessions[x.Session.Number])))),
            Agreed(members.Select(x => (x.Session.Number, x.Gap))),
            ranks.Of(key), [.. rounds[key].OrderBy(r => r.Round)],
            decisions.GetValueOrDefault(key), ChangeOf(key));
    }

    private LineMember Member(GapKey key, GapYield gap, SeenSession session, ThemeYield theme)
    {
        var summary = session.Seen == ReleaseKind.Summary;
        if (!onlyOne.TryGetValue(theme, out var alone))
            onlyOne[theme] = alone = Choosing.WasOfOne(session.Number, theme, index.Of);
        return new(
            key, gap.Theme, session.Seen, gap.Text, gap.SecondReading, gap.WordingNumber, gap.Outcome, summary ? null : gap.Tally, summary ? null : gap.Recognise.Length,
            theme.Ballots.IsEmpty || alone ? null : (theme.Ballots.Count(b => b.Choices.Any(c => c.Gap == gap.Ref.Number)), theme.Ballots.Length), alone,
            [.. gap.Contributions.Select(c => new LineContribution(c.Number, c.Shown, c.Text, c.Timing, c.Spoken, c.Record))],
            gap.Reservations, gap.Course.Discussed, gap.ByModel);
    }

    private LineTold Told(LineKey key, LineField field, (GapKey Key, CourseSaidYield Said)[] said, Func<CourseSaidYield, string?> of)
    {
        var edited = Edit(key, field);
        return edited is null && said.Length == 0 ? LineTold.Nothing
            : new LineTold(edited, [.. said.Where(s => of(s.Said) is not null).Select(s => new SaidBy(s.Key, of(s.Said), s.Said.Shown))]);
    }

    private LineEffects Effects(LineKey key, (GapKey Key, CourseSaidYield Said)[] said)
    {
        var edited = Edit(key, LineField.Effects);
        return edited is null && said.Length == 0 ? LineEffects.Nothing : new LineEffects(edited,
        [
            .. said.SelectMany(s => s.Said.Effects.Select(e => (s.Key, s.Said, Effect: e))).GroupBy(x => (x.Effect.Theme, x.Effect.Kind))
                .OrderBy(g => g.Key.Kind).ThenBy(g => edition.Themes.IndexOf(edition[g.Key.Theme]))
                .Select(g => new LineEffect(g.Key.Theme, g.Key.Kind, [.. g.Select(x => new SaidBy(x.Key, null, x.Said.Shown))])),
        ]);
    }

    /// <summary>There are only so many sets of five parts: equal ones are one array.</summary>
    private ImmutableArray<PlaceId> NotAsked(IEnumerable<PlaceId> asked)
    {
        var bits = asked.Aggregate(0, (had, place) => had | (1 << Parts.IndexOf(place)));
        if (!partsNotAsked.TryGetValue(bits, out var rest))
            partsNotAsked[bits] = rest = [.. Parts.Where((_, at) => (bits & (1 << at)) == 0)];
        return rest;
    }

    /// <summary>As a coordinator chose, else as most proposed, else as the catalogue has it for the theme. Where that leaves several, nobody is served by the first.</summary>
    private LineAssignment Assigned(LineKey key, ThemeId theme, IEnumerable<CourseSaidYield> said)
    {
        var edited = Edit(key, LineField.ActionLine);
        ImmutableArray<(ActionLineId Line, int People)> proposed =
        [
            .. said.Where(s => s.Line is not null).GroupBy(s => s.Line!.Value).Select(g => (Line: g.Key, People: People(g)))
                .OrderByDescending(x => x.People).ThenBy(x => edition[x.Line].Number),
        ];
        if (edited is not null)
            return new LineAssignment(new ActionLineId(edited.Text), AssignedBy.Coordinator, edited, proposed, []);
        if (proposed.IsEmpty)
            return ByCatalogue(theme);

        ImmutableArray<ActionLineId> most = [.. proposed.Where(p => p.People == proposed[0].People).Select(p => p.Line)];
        return most is [var one]
            ? new LineAssignment(one, AssignedBy.Proposals, null, proposed, [])
            : new LineAssignment(null, AssignedBy.EqualProposals, null, proposed, most);
    }

    /// <summary>Equal ones are one: most lines of very many have no proposals.</summary>
    private LineAssignment ByCatalogue(ThemeId theme)
    {
        if (!byCatalogue.TryGetValue(theme, out var assigned))
        {
            ImmutableArray<ActionLineId> fits = [.. edition.ActionLines.Where(a => a.Themes.Contains(theme)).Select(a => a.Id)];
            byCatalogue[theme] = assigned = fits switch
            {
                [] => new LineAssignment(null, AssignedBy.Nobody, null, [], []),
                [var one] => new LineAssignment(one, AssignedBy.Catalogue, null, [], []),
                _ => new LineAssignment(null, AssignedBy.SeveralOfCatalogue, null, [], fits),
            };
        }

        return assigned;
    }

    private LineEfforts Efforts(LineKey key, IEnumerable<CourseSaidYield> said)
    {
        var edited = Edit(key, LineField.Effort);
        return edited is null && !said.Any(s => s.Effort is not null) ? LineEfforts.Nothing : new LineEfforts(
            edited is not null && Enum.TryParse<EffortKind>(edited.Text, out var chosen) ? chosen : null, edited,
            [.. said.Where(s => s.Effort is not null).GroupBy(s => s.Effort!.Value).OrderBy(g => g.Key).Select(g => (g.Key, People(g)))]);
    }

    private LineScope Scope(LineKey key, IEnumerable<int> sessions)
    {
        var edited = Edit(key, LineField.Scope);
        var places = LineScopes.Of(programme, key, sessions, edition);
        return new LineScope(
            edited, places, places.Any(p => CourseInput.IsCaribbean(edition, p)),
            [.. places.Where(programme.Mechanisms.ContainsKey).Select(p => new OwnWords(p, programme.Mechanisms[p].Name.Body, programme.Mechanisms[p].LineWord.Body))]);
    }

    /// <summary>Of positions on a wording; a reservation anywhere outweighs agreement elsewhere. Two readings are two wordings, on which nothing is added up.</summary>
    private Agreement? Agreed(IEnumerable<(int Session, GapYield Gap)> gaps)
    {
        var positions = new Dictionary<PersonId, (Group Group, bool Agrees)>();
        foreach (var (session, gap) in gaps.Where(g => g.Gap.SecondReading is null))
        {
            foreach (var p in gap.Agree)
                positions.TryAdd(p, (people.GroupOf(session, p), true));
            foreach (var p in gap.Reserve)
                positions[p] = (positions.TryGetValue(p, out var had) ? had.Group : people.GroupOf(session, p), false);
        }

        return Agreement.Of(positions.Values.GroupBy(p => p.Group).Select(g => new GroupAnswer(g.Key, g.Count(p => p.Agrees), g.Count())));
    }

    private LineChange ChangeOf(LineKey key) => last is null ? LineChange.NeverApproved
        : !last.Lines.TryGetValue(key, out var was) ? LineChange.New
        : Digests.GetValueOrDefault(key) == was ? LineChange.Unchanged : LineChange.Changed;

    private Dictionary<LineKey, string> Digests => field ??= LineDigests.Of(sight).ToDictionary(l => l.Line, l => l.Digest);

    private EditedText? Edit(LineKey key, LineField field) => EditedText.Of(programme.EditOf(key, field));

    private static int People(IEnumerable<CourseSaidYield> said) => said.Select(s => s.By).Distinct().Count();

    internal static PlaceId PartOf(GatheredSession session) => session.Type switch
    {
        SessionType.CaribbeanNetherlands => Parts[1],
        SessionType.CaribbeanCountry => session.Place,
        _ => Parts[0],
    };

    /// <summary>A round is found under the line it asked about, and under the join in which that gap stands now.</summary>
    private static ILookup<LineKey, LineRound> Rounds(Programme programme, LineIndex index) => programme.Rounds.Values.Where(r => r.Closed)
        .SelectMany(r => r.Lines.Select((asked, i) => (
            Line: asked.Gap is { } gap ? index.Of(gap) : asked,
            Round: new LineRound(
                r.Number, asked, r.Answers.Values.Count(a => a.Recognises.Contains(i + 1)), r.Answers.Values.Count(a => a.Chooses.Contains(i + 1)), r.Answers.Count))))
        .ToLookup(x => x.Line, x => x.Round);
}
