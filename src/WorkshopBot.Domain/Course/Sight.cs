using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>For whom something is looked up.</summary>
public abstract record Reader
{
    private Reader() { }

    /// <summary>A national coordinator, and everything that is made of the programme: of a Country's sessions they see what it shows.</summary>
    public sealed record National : Reader;

    /// <summary>A Country's coordinator: sees its own sessions whole, and of the others nothing but approved course input.</summary>
    public sealed record OfCountry(PlaceId Country) : Reader;

    /// <summary>What somebody is in a programme; null when they are nothing in it.</summary>
    public static Reader? Of(Programme programme, PersonId person) =>
        person == PersonId.Program ? new National()
        : !programme.Coordinators.TryGetValue(person, out var country) ? null
        : country is { } own ? new OfCountry(own)
        : new National();
}

/// <summary>
/// What one reader may see of the sessions of a programme. Every view, document, export and count is made of this and of
/// nothing else, so that a Country's session cannot be seen, named or counted in any of them before it is released.
/// </summary>
public sealed class Sight
{
    private readonly FrozenDictionary<int, SeenSession> byNumber;
    private readonly LineIndex index;

    private Sight(Programme programme, Reader reader, IReadOnlyDictionary<int, SessionYield> yields, ImmutableArray<SeenSession> sessions)
    {
        (Reader, Sessions) = (reader, sessions);
        byNumber = sessions.ToFrozenDictionary(s => s.Number);
        Programme = programme.SeenBy(this);
        index = new LineIndex(Programme);
        Gone = [.. Programme.Gathered.Select(s => s.Number).Where(n => !yields.ContainsKey(n))];
    }

    /// <summary>The programme as this reader may know it: what rests on sessions that they may not see is not in it.</summary>
    public Programme Programme { get; }

    public Reader Reader { get; }

    /// <summary>Closed sessions of which somebody answered the marking question and that may be seen, each with as much of it as may be seen, in the order of their numbers.</summary>
    public ImmutableArray<SeenSession> Sessions { get; }

    /// <summary>The numbers of sessions that belong to the programme and were destroyed: what rested on them says so.</summary>
    public ImmutableArray<int> Gone { get; }

    /// <summary>Every gap that may be seen, with the line under which it is found.</summary>
    public IEnumerable<(GapKey Key, GapYield Gap, LineKey Line)> Gaps => Sessions.SelectMany(s => s.Yield.Gaps.Select(g => (
        Key: new GapKey(s.Number, g.Ref), Gap: g, index.Of(new GapKey(s.Number, g.Ref)))));

    /// <param name="yields">Of the sessions of the programme, by number; those that are not there are not seen.</param>
    public static Sight Of(Programme programme, IReadOnlyDictionary<int, SessionYield> yields, Reader reader) => new(
        programme,
        reader,
        yields,
        [
            .. programme.Gathered.Where(s => yields.TryGetValue(s.Number, out var y) && y is { IsClosed: true, MarkingAnswered: true })
                .Select(s => See(s, yields[s.Number], reader)).OfType<SeenSession>(),
        ]);

    public SeenSession? Find(int number) => byNumber.GetValueOrDefault(number);

    public GapYield? Find(GapKey gap) => Find(gap.Session)?.Yield.FindGap(gap.Gap);

    public LineKey LineOf(GapKey gap) => index.Of(gap);

    /// <summary>The lines that there are for this reader.</summary>
    public ImmutableHashSet<LineKey> Lines() => [.. Gaps.Select(g => g.Line)];

    /// <summary>Those who took part in sessions that are seen whole: the only people that may be named, counted or asked.</summary>
    public IEnumerable<PersonYield> People => Sessions.Where(s => s.Seen == ReleaseKind.Whole)
        .SelectMany(s => s.Yield.People).DistinctBy(p => p.Person).OrderBy(p => p.Person.Value, StringComparer.Ordinal);

    /// <summary>Whether a reader may know that this session is there at all: a Country's own only once some of it is shown.</summary>
    public static bool MayKnow(Programme programme, GatheredSession session, Reader reader) => reader switch
    {
        Reader.OfCountry r => session.Country == r.Country,
        _ when session.Country is null => true,
        _ when session.TakenOut is not null => programme.Approvals.Any(a => a.Sessions.ContainsKey(session.Number)),
        _ => session.Release != ReleaseKind.Nothing,
    };

    private static SeenSession? See(GatheredSession session, SessionYield yield, Reader reader)
    {
        // Either says that it is a Country's own: the programme, or the session itself.
        var country = session.Country ?? yield.Country;
        if (reader is Reader.OfCountry own)
            return country == own.Country ? new SeenSession(session.Number, yield, ReleaseKind.Whole) : null;

        return country is null ? new SeenSession(session.Number, yield, ReleaseKind.Whole) : session.Release switch
        {
            ReleaseKind.Whole => new SeenSession(session.Number, yield, ReleaseKind.Whole),
            ReleaseKind.Gaps => new SeenSession(session.Number, Only(yield, session.ReleasedGaps), ReleaseKind.Gaps),
            ReleaseKind.Summary => new SeenSession(session.Number, Summary(yield), ReleaseKind.Summary),
            _ => null,
        };
    }

    private static SessionYield Summary(SessionYield yield) => yield with
    {
        Plan = NobodyIn(yield.Plan),
        Disposers = [],
        Invited = [],
        People = [],
        Themes = [.. yield.Themes.Select(t => Bare(t) with { Gaps = [.. t.Gaps.Select(Wording)] })],
    };

    /// <summary>A gap that was not put to the group has no wording; the words it is otherwise known by are a contribution.</summary>
    private static GapYield Wording(GapYield gap) => gap with
    {
        Text = gap.HasWording ? gap.Text : null,
        Tally = default, Agree = [], Reserve = [], Recognise = [], Contributions = [], Reservations = [], Said = [],
        Course = gap.Course with { Efforts = [], Lines = [], Effects = [], Exists = [], Who = [], Dilemma = false },
    };

    private static SessionYield Only(SessionYield yield, ImmutableHashSet<GapRef> gaps)
    {
        var themes = yield.Themes.Where(t => t.Gaps.Any(g => gaps.Contains(g.Ref)))
            .Select(t => Bare(t) with { Gaps = [.. t.Gaps.Where(g => gaps.Contains(g.Ref)).Select(Renumbered)] }).ToImmutableArray();
        var named = themes.SelectMany(t => t.Gaps.SelectMany(g =>
            g.Agree.Concat(g.Reserve).Concat(g.Recognise).Concat(g.Contributions.Select(c => c.By)).Concat(g.Said.Select(c => c.By)))).ToHashSet();

        return yield with
        {
            Plan = NobodyIn(yield.Plan) with { Themes = [.. themes.Select(t => t.Planned)] },
            Disposers = [],
            Invited = [],
            People = [.. yield.People.Where(p => named.Contains(p.Person))],
            Themes = themes,
        };
    }

    /// <summary>Numbers and records of the session itself tell how much there is beside what is shown; so these are counted in the gap.</summary>
    private static GapYield Renumbered(GapYield gap) => gap with
    {
        Contributions = [.. gap.Contributions.Select((c, i) => c with { Number = i + 1, Record = null })],
        Reservations = [.. gap.Reservations.Select((r, i) => r with { Number = i + 1 })],
    };

    private static WorkshopPlan NobodyIn(WorkshopPlan plan) =>
        plan with { Invited = [], Facilitators = [], NoteTakers = [], Coordinators = [], SecurityContact = "" };

    /// <summary>Without the ballots: who chose what, and who chose nothing of what is shown, tells of the gaps that are not.</summary>
    private static ThemeYield Bare(ThemeYield theme) => theme with { Ratings = [], Acted = [], Ballots = [], SetAside = [] };
}

/// <summary>A session as a reader sees it.</summary>
/// <param name="Number">By which the programme names it.</param>
/// <param name="Yield">No more of it than may be seen.</param>
/// <param name="Seen">How much that is.</param>
public sealed record SeenSession(int Number, SessionYield Yield, ReleaseKind Seen);
