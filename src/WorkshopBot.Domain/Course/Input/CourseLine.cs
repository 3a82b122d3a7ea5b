using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>One line of the course input: a pressing gap, with all that sessions said of it. It holds no pseudonyms but those that a plan shows by name.</summary>
/// <param name="Wording">As it is printed: edited, else the original; null when its words were removed.</param>
/// <param name="Original">The wording of the gap that heads it.</param>
/// <param name="Edited">Set when a coordinator edited the wording; the original is printed beside it.</param>
/// <param name="Themes">That of the heading gap first.</param>
/// <param name="Agreement">Null when fewer than three took a position on one wording.</param>
/// <param name="Ranks">One a theme; empty when nobody was asked to choose.</param>
/// <param name="Rounds">Of the closed rounds over the whole programme in which it was put; empty means not asked.</param>
/// <param name="Change">Since the last approval.</param>
public sealed record CourseLine(
    LineKey Key, string? Wording, string? Original, EditedText? Edited, ImmutableArray<LineMember> Members, ImmutableArray<ThemeId> Themes,
    LineJoin? Join, LineAssignment Assigned, LineTold Exists, LineEfforts Efforts, LineScope Scope, LineTold Who, LineEffects Effects,
    LineCoverage Coverage, Agreement? Agreement, ImmutableArray<LineRank> Ranks, ImmutableArray<LineRound> Rounds,
    CourseDecision? Decision, LineChange Change)
{
    /// <summary>Other lines with just the same words, that nobody joined with it.</summary>
    public IEnumerable<LineKey> SameWords => AllWithTheseWords.Where(l => l != Key);

    /// <summary>One array for all of them: of a thousand copies each would else name the others.</summary>
    internal ImmutableArray<LineKey> AllWithTheseWords { get; init; } = [];

    /// <summary>Its gaps are a Country's that shows no more than wordings and outcomes: of how many nothing is known, which is not nought.</summary>
    public bool OnlySummary => Members.All(m => m.Seen == ReleaseKind.Summary);

    /// <summary>People were asked to choose, and it was the only one that they could choose.</summary>
    public bool WasOnlyOne => Ranks.IsEmpty && Members.Any(m => m.WasOnlyOne);

    /// <summary>Somebody proposed to do something about it.</summary>
    public bool HasEffort => Efforts.Chosen is not null || !Efforts.Proposed.IsEmpty;

    public bool IsDisputed => Members.Any(m => m.Outcome == Outcome.Disputed || m.SecondReading is not null);

    /// <summary>Somebody objected, or two readings stand.</summary>
    public bool HasDissent => IsDisputed || Members.Any(m => m.OpenReservations.Any());

    /// <summary>What it is proposed to do would help one theme and harm another.</summary>
    public bool IsDilemma => Dilemma is not null;

    /// <summary>Both sides of it; null when it is none.</summary>
    public TwoSides? Dilemma => Effects.Said.IsEmpty ? null : TwoSides.Of(Effects.Said.Select(e => (e.Theme, e.Kind)));

    /// <summary>The rank in the theme where it stands highest.</summary>
    public LineRank? BestRank => Ranks.MinBy(r => (r.Gap.Place, -r.Gap.Share));
}

/// <summary>A gap of one session that belongs to a line.</summary>
/// <param name="Seen">How much of its session may be seen; what may not be seen is left out, and said so.</param>
/// <param name="WordingNumber">0 when no wording was put to the group.</param>
/// <param name="Tally">Null where a Country shows only a summary; so is <paramref name="Recognised"/>.</param>
/// <param name="Chose">How many chose it, of how many who chose in its theme; null when nobody was asked, or there was nothing to choose.</param>
/// <param name="WasOnlyOne">It was the only one on offer to those who were asked to choose.</param>
/// <param name="ByModel">Its wording comes from a draft of a language model.</param>
public sealed record LineMember(
    GapKey Key, ThemeId Theme, ReleaseKind Seen, string? Text, string? SecondReading, int WordingNumber, Outcome Outcome, Tally? Tally,
    int? Recognised, (int Chose, int Of)? Chose, bool WasOnlyOne, ImmutableArray<LineContribution> Contributions, ImmutableArray<ReservationYield> Reservations,
    bool Discussed, bool ByModel)
{
    public IEnumerable<ReservationYield> OpenReservations => Reservations.Where(r => r.Standing is Standing.Open or Standing.Late);
}

/// <summary>What somebody typed, as it was typed.</summary>
/// <param name="Number">In its session; in its gap where a Country shows a part of the session only.</param>
/// <param name="Record">Of the session's log, where it can be found again; null where a Country shows a part only.</param>
public sealed record LineContribution(int Number, Group By, string? Text, Timing Timing, bool Spoken, int? Record);

/// <summary>Why gaps of several sessions stand as one.</summary>
/// <param name="Reason">Of the suggestion; null when nobody suggested it.</param>
public sealed record LineJoin(int Number, string? Why, string? Reason, DateTimeOffset At);

/// <summary>A text that a coordinator wrote in place of what the program says by itself.</summary>
/// <param name="Name">Of who wrote it; null once removed.</param>
public sealed record EditedText(string Text, string? Name, DateTimeOffset At)
{
    internal static EditedText? Of(Edit? edit) => edit is { Text.Body: { } text } ? new EditedText(text, edit.Name.Body, edit.At) : null;
}

/// <summary>Something that was said in a session, and by what kind of organisation, as far as its plan shows.</summary>
public sealed record SaidBy(GapKey Gap, string? Text, Group By);

/// <summary>What was said of one side of a line, and what a coordinator made of it.</summary>
public sealed record LineTold(EditedText? Edited, ImmutableArray<SaidBy> Said)
{
    /// <summary>Most lines of very many have nothing here, and share this.</summary>
    internal static LineTold Nothing { get; } = new(null, []);
}

/// <summary>How a line came under a line of action.</summary>
public enum AssignedBy
{
    Nobody,
    Proposals,

    /// <summary>Several were proposed just as often: it fits each, and a coordinator chooses.</summary>
    EqualProposals,
    Coordinator,

    /// <summary>Nobody proposed any, and the catalogue has one for its theme.</summary>
    Catalogue,

    /// <summary>Nobody proposed any, and the catalogue has several for its theme.</summary>
    SeveralOfCatalogue,
}

/// <summary>The line of action of a line.</summary>
/// <param name="Line">Null when there is not just one: then it is kept apart, and named so.</param>
/// <param name="Proposed">How many people proposed each, most first.</param>
/// <param name="Fits">Those between which nobody chose yet; empty once it has one.</param>
public sealed record LineAssignment(
    ActionLineId? Line, AssignedBy By, EditedText? Edited, ImmutableArray<(ActionLineId Line, int People)> Proposed, ImmutableArray<ActionLineId> Fits);

/// <summary>What it is proposed to do.</summary>
/// <param name="Chosen">By a coordinator; null when it is left at the counts.</param>
public sealed record LineEfforts(EffortKind? Chosen, EditedText? Edited, ImmutableArray<(EffortKind Effort, int People)> Proposed)
{
    internal static LineEfforts Nothing { get; } = new(null, null, []);
}

/// <summary>For which parts of the Kingdom a line is.</summary>
/// <param name="Places">Where its sessions were about, or what a coordinator wrote.</param>
/// <param name="Caribbean">One of them is in the Caribbean part, or holds it.</param>
/// <param name="OwnWords">Of Countries that use a mechanism and words of their own.</param>
public sealed record LineScope(EditedText? Edited, ImmutableArray<PlaceId> Places, bool Caribbean, ImmutableArray<OwnWords> OwnWords);

/// <summary>What a Country uses in place of a line of action.</summary>
public sealed record OwnWords(PlaceId Country, string? Mechanism, string? LineWord);

/// <summary>What it would do to other themes.</summary>
public sealed record LineEffects(EditedText? Edited, ImmutableArray<LineEffect> Said)
{
    internal static LineEffects Nothing { get; } = new(null, []);
}

/// <summary>One effect on one theme, and who said so.</summary>
public sealed record LineEffect(ThemeId Theme, EffectKind Kind, ImmutableArray<SaidBy> By);

/// <summary>Whom a line was put to.</summary>
/// <param name="AskedIn">Numbers of the sessions.</param>
/// <param name="PartsNotAsked">Parts of the Kingdom with no session in which it was put. That is never a no.</param>
public sealed record LineCoverage(EditedText? Edited, ImmutableArray<int> AskedIn, ImmutableArray<PlaceId> PartsNotAsked);

/// <summary>The place of a line among those of one theme.</summary>
/// <param name="NotToldApart">How many lines of the theme it cannot be told apart from.</param>
/// <param name="Nearest">The nearest of those, a few of them.</param>
public sealed record LineRank(ThemeId Theme, RankedGap Gap, int Of, int NotToldApart, ImmutableArray<LineKey> Nearest);

/// <summary>What came of a line in a round over the whole programme.</summary>
/// <param name="AskedAs">The line as it stood then.</param>
/// <param name="N">How many answered the round.</param>
public sealed record LineRound(int Round, LineKey AskedAs, int Recognised, int Chosen, int N);

/// <summary>What became of a line since the course input was last approved.</summary>
public enum LineChange { NeverApproved, New, Changed, Unchanged }
