using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

/// <summary>A programme as its events make it. The fold decides nothing; it remembers.</summary>
public sealed partial record Programme
{
    private Programme(ProgrammePlan plan, DateTimeOffset at) => (Plan, PlannedAt) = (plan, at);

    public ProgrammePlan Plan { get; private init; }

    public DateTimeOffset PlannedAt { get; }

    /// <summary>How many records it was made of.</summary>
    public int Version { get; private init; }

    public Script Script => Plan.Script;

    /// <summary>Scripts that held before, with why they were changed.</summary>
    public ImmutableArray<(Script Script, Said Why, DateTimeOffset Until)> EarlierScripts { get; private init; } = [];

    /// <summary>Who coordinates; the Country is null for a national coordinator.</summary>
    public ImmutableDictionary<PersonId, PlaceId?> Coordinators { get; private init; } = ImmutableDictionary<PersonId, PlaceId?>.Empty;

    /// <summary>The Countries that ever had a coordinator; their last one is never let go.</summary>
    public ImmutableHashSet<PlaceId> TakingPart { get; private init; } = [];

    public ImmutableDictionary<PlaceId, (Said Name, Said LineWord)> Mechanisms { get; private init; } =
        ImmutableDictionary<PlaceId, (Said, Said)>.Empty;

    public ImmutableSortedDictionary<int, Slot> Slots { get; private init; } = ImmutableSortedDictionary<int, Slot>.Empty;

    /// <summary>Those taken out too.</summary>
    public ImmutableSortedDictionary<int, GatheredSession> Sessions { get; private init; } = ImmutableSortedDictionary<int, GatheredSession>.Empty;

    public ImmutableSortedDictionary<int, GapJoin> Joins { get; private init; } = ImmutableSortedDictionary<int, GapJoin>.Empty;

    /// <summary>Pairs of gaps that somebody said are different, the lower one first.</summary>
    public ImmutableHashSet<(GapKey, GapKey)> Apart { get; private init; } = [];

    public ImmutableSortedDictionary<int, ProgrammeRound> Rounds { get; private init; } = ImmutableSortedDictionary<int, ProgrammeRound>.Empty;

    public ImmutableDictionary<(LineKey Line, LineField Field), ImmutableArray<Edit>> Edits { get; private init; } =
        ImmutableDictionary<(LineKey, LineField), ImmutableArray<Edit>>.Empty;

    public ImmutableDictionary<LineKey, LineAside> SetAside { get; private init; } = ImmutableDictionary<LineKey, LineAside>.Empty;

    public ImmutableDictionary<CoverField, ImmutableArray<Edit>> Cover { get; private init; } =
        ImmutableDictionary<CoverField, ImmutableArray<Edit>>.Empty;

    /// <summary>Null while nobody wrote any.</summary>
    public KeyPoints? KeyPoints { get; private init; }

    public ImmutableArray<Approval> Approvals { get; private init; } = [];

    public ImmutableSortedDictionary<int, CourseDecision> Decisions { get; private init; } = ImmutableSortedDictionary<int, CourseDecision>.Empty;

    public ImmutableSortedDictionary<int, FollowUpItem> Items { get; private init; } = ImmutableSortedDictionary<int, FollowUpItem>.Empty;

    public ImmutableArray<Signal> Signals { get; private init; } = [];

    /// <summary>The versions whose words were removed, with the ground.</summary>
    public ImmutableSortedDictionary<int, RemovalGround> Removed { get; private init; } = ImmutableSortedDictionary<int, RemovalGround>.Empty;

    /// <summary>The sessions that still belong to it.</summary>
    public IEnumerable<GatheredSession> Gathered => Sessions.Values.Where(s => s.TakenOut is null);

    public ProgrammeRound? OpenRound => Rounds.Values.LastOrDefault(r => !r.Closed);

    public static Programme? Replay(IEnumerable<Recorded<ProgrammeEvent>> records) =>
        records.Aggregate((Programme?)null, (p, r) => After(p, r.Event, r.Asked));

    /// <summary>The programme after one more event. It decides nothing and skips nothing.</summary>
    public static Programme After(Programme? programme, ProgrammeEvent happened, Asked asked)
    {
        var next = (programme, happened) switch
        {
            (null, Planned e) => new Programme(e.Plan, asked.At) { Coordinators = ImmutableDictionary<PersonId, PlaceId?>.Empty.Add(e.By, null) },
            ({ } p, _) => p.Fold(happened, asked),
            _ => throw new CorruptLogException($"{happened.GetType().Name} cannot come first."),
        };
        return (next with { Version = next.Version + 1 }).Heard(programme, happened, asked);
    }

    /// <summary>The Country that somebody coordinates; null when they coordinate none.</summary>
    public PlaceId? CountryOf(PersonId person) => Coordinators.GetValueOrDefault(person);

    /// <summary>The join that a gap is in; null when it stands by itself.</summary>
    public GapJoin? JoinOf(GapKey gap) => Joins.Values.FirstOrDefault(j => !j.Undone && j.Members.Contains(gap));

    /// <summary>The line under which a gap is found.</summary>
    public LineKey LineOf(GapKey gap) => JoinOf(gap) is { } join ? LineKey.OfJoin(join.Number) : LineKey.Of(gap);

    private Programme Fold(ProgrammeEvent happened, Asked asked) => happened switch
    {
        ScriptChanged e => this with
        {
            Plan = Plan with { Script = e.Script },
            EarlierScripts = EarlierScripts.Add((Script, e.Why, asked.At)),
        },
        CoordinatorNamed or CoordinatorLetGo => FoldCoordinators(happened),
        MechanismNamed e => this with { Mechanisms = Mechanisms.SetItem(e.Country, (e.Name, e.LineWord)) },
        WordsRemoved e => this with { Removed = Removed.SetItem(e.Version, e.Ground) },
        SlotPlanned or SlotDropped or SessionAdded or SessionTakenOut or SessionReleased => FoldGathering(happened),
        GapsJoined or GapSplitOff or JoiningUndone or KeptApart or HeadingChosen => FoldJoining(happened, asked),
        RoundOpened or RoundAnswered or RoundClosed => FoldRounds(happened, asked),
        LineEdited or LineSetAside or LineBroughtBack or CoverEdited or KeyPointsSet or CourseApproved or Decided => FoldCourse(happened, asked),
        ItemOpened or ItemChanged or ItemClosed or ItemShown or OwnersAsked or ProgressReported or DilemmaNoted or SignalNoted => FoldFollowUp(happened, asked),
        _ => throw Unfit(happened),
    };

    private CorruptLogException Unfit(ProgrammeEvent happened) => new($"{happened.GetType().Name} cannot follow version {Version}.");
}
