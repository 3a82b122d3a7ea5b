using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>The lower one first.</summary>
    public static (GapKey, GapKey) PairOf(GapKey one, GapKey other) => one.Place.CompareTo(other.Place) < 0 ? (one, other) : (other, one);

    private Programme FoldGathering(ProgrammeEvent happened) => happened switch
    {
        SlotPlanned e => this with { Slots = Slots.SetItem(e.Slot, new Slot(e.Slot, e.Type, e.Place, e.Themes, e.Day)) },
        SlotDropped e => this with { Slots = Slots.SetItem(e.Slot, Slots[e.Slot] with { Dropped = true }) },
        SessionAdded e => this with
        {
            Sessions = Sessions.SetItem(e.Number, new GatheredSession(e.Number, e.Session, e.Type, e.Place, e.Edition, e.Slot)),
            Slots = e.Slot is { } slot ? Slots.SetItem(slot, Slots[slot] with { Session = e.Number }) : Slots,
        },
        SessionTakenOut e => this with
        {
            Sessions = Sessions.SetItem(e.Number, Sessions[e.Number] with { TakenOut = e.Why }),
            Slots = Sessions[e.Number].Slot is { } slot ? Slots.SetItem(slot, Slots[slot] with { Session = null }) : Slots,
        },
        SessionReleased e => this with
        {
            Sessions = Sessions.SetItem(e.Number, Sessions[e.Number] with { Release = e.Release, ReleasedGaps = [.. e.Gaps] }),
        },
        _ => throw Unfit(happened),
    };

    private Programme FoldJoining(ProgrammeEvent happened, Asked asked) => happened switch
    {
        GapsJoined e => this with
        {
            Joins = Joins.SetItem(e.Join, Joins.TryGetValue(e.Join, out var grown) && !grown.Undone
                ? grown with { Members = e.Members, Ever = grown.Ever.Union(e.Members), Why = e.Why ?? grown.Why, Reason = e.Reason ?? grown.Reason }
                : new GapJoin(e.Join, e.Members, e.Why, e.Reason, e.By, asked.At)),
        },
        GapSplitOff e => With(e.Join, j => j with
        {
            Members = j.Members.Remove(e.Gap),
            Heading = j.Heading == e.Gap ? null : j.Heading,
            SplitOff = j.SplitOff.Add((e.Gap, e.Why, e.By, asked.At)),
        }),
        JoiningUndone e => With(e.Join, j => j with { Undone = true }),
        KeptApart e => this with { Apart = Apart.Add(PairOf(e.One, e.Other)) },
        HeadingChosen e => With(e.Join, j => j with { Heading = e.Gap }),
        _ => throw Unfit(happened),
    };

    private Programme FoldRounds(ProgrammeEvent happened, Asked asked) => happened switch
    {
        RoundOpened e => this with { Rounds = Rounds.SetItem(e.Round, new ProgrammeRound(e.Round, e.Lines, e.Choices, asked.At, e.ClosesAt)) },
        RoundAnswered e => this with
        {
            Rounds = Rounds.SetItem(e.Round, Rounds[e.Round] with
            {
                Answers = Rounds[e.Round].Answers.SetItem(e.By, new RoundAnswer(e.Recognises, e.Chooses)),
            }),
        },
        RoundClosed e => this with { Rounds = Rounds.SetItem(e.Round, Rounds[e.Round] with { Closed = true }) },
        _ => throw Unfit(happened),
    };

    private Programme With(int join, Func<GapJoin, GapJoin> change) => this with { Joins = Joins.SetItem(join, change(Joins[join])) };
}
