using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

public abstract partial record ProgrammeEvent
{
    /// <summary>A session that the programme means to hold.</summary>
    /// <param name="Slot">Counted in the programme, from 1.</param>
    public sealed record SlotPlanned(
        int Slot, SessionType Type, PlaceId Place, ImmutableArray<ThemeId> Themes, DateOnly? Day, PersonId By) : ProgrammeEvent;

    public sealed record SlotDropped(int Slot, PersonId By) : ProgrammeEvent;

    /// <param name="Number">By which the programme names the session, from 1; never used again.</param>
    /// <param name="Slot">The planned session that this is; null when none was planned.</param>
    public sealed record SessionAdded(
        int Number, SessionId Session, SessionType Type, PlaceId Place, string Edition, int? Slot, PersonId By) : ProgrammeEvent;

    /// <summary>A session no longer belongs to the programme; course input approved before still rests on it.</summary>
    public sealed record SessionTakenOut(int Number, Said Why, PersonId By) : ProgrammeEvent;

    /// <summary>A Country's coordinator says what others may see; the last one counts.</summary>
    /// <param name="Gaps">Filled for <see cref="ReleaseKind.Gaps"/> only.</param>
    public sealed record SessionReleased(int Number, ReleaseKind Release, ImmutableArray<GapRef> Gaps, PersonId By) : ProgrammeEvent;

    /// <param name="Join">Counted in the programme, from 1; that of an older join when that one grows.</param>
    /// <param name="Members">All of them, also those that were in it before.</param>
    /// <param name="Reason">Why it was suggested, as it was shown; null when nobody suggested it.</param>
    public sealed record GapsJoined(int Join, ImmutableArray<GapKey> Members, Said? Why, Said? Reason, PersonId By) : ProgrammeEvent;

    /// <summary>One gap leaves a join; two are left at least, else the join is undone.</summary>
    public sealed record GapSplitOff(int Join, GapKey Gap, Said? Why, PersonId By) : ProgrammeEvent;

    public sealed record JoiningUndone(int Join, PersonId By) : ProgrammeEvent;

    /// <summary>A suggestion was turned down; it is not made again.</summary>
    public sealed record KeptApart(GapKey One, GapKey Other, PersonId By) : ProgrammeEvent;

    /// <summary>Which member's wording stands for the joined gaps: no new words come in this way.</summary>
    public sealed record HeadingChosen(int Join, GapKey Gap, PersonId By) : ProgrammeEvent;

    /// <summary>All participants are asked, for five minutes, what they recognise and choose.</summary>
    /// <param name="Round">Counted in the programme, from 1.</param>
    /// <param name="Lines">What is put to them, by the number under which they see it, from 1.</param>
    public sealed record RoundOpened(
        int Round, ImmutableArray<LineKey> Lines, int Choices, DateTimeOffset ClosesAt, PersonId By) : ProgrammeEvent;

    /// <summary>All that one person answers in a round; the last one counts.</summary>
    /// <param name="Recognises">Numbers in the round.</param>
    /// <param name="Chooses">Numbers in the round.</param>
    public sealed record RoundAnswered(
        int Round, PersonId By, ImmutableArray<int> Recognises, ImmutableArray<int> Chooses) : ProgrammeEvent;

    public sealed record RoundClosed(int Round, PersonId By) : ProgrammeEvent;
}
