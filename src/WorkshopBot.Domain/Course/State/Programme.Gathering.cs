using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>
    /// What a Country's coordinator may see of a programme: its title and script, the Country's own sessions, slots, items and
    /// words. Joins, edits, rounds, decisions and notes rest on sessions of others, and stay out.
    /// </summary>
    internal Programme OnlyOf(PlaceId country) => this with
    {
        Sessions = Sessions.RemoveRange(Sessions.Values.Where(s => s.Country != country).Select(s => s.Number)),
        Slots = Slots.RemoveRange(Slots.Values.Where(s => s.Type != SessionType.CaribbeanCountry || s.Place != country).Select(s => s.Number)),
        Mechanisms = Mechanisms.RemoveRange(Mechanisms.Keys.Where(c => c != country)),
        Items = Items.RemoveRange(Items.Values.Where(i => i.Charge.Scope != country).Select(i => i.Number)),
        Signals = [.. Signals.Where(s => s.Scope == country)],
        Joins = Joins.Clear(),
        Apart = Apart.Clear(),
        Rounds = Rounds.Clear(),
        Edits = Edits.Clear(),
        SetAside = SetAside.Clear(),
        Cover = Cover.Clear(),
        KeyPoints = null,
        Approvals = [],
        Decisions = Decisions.Clear(),
    };

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
                ? grown with { Members = e.Members, Why = e.Why ?? grown.Why, Reason = e.Reason ?? grown.Reason }
                : new GapJoin(e.Join, e.Members, e.Why, e.Reason, e.By, asked.At)),
        },
        GapSplitOff e => With(e.Join, j => j with
        {
            Members = j.Members.Remove(e.Gap),
            Heading = j.Heading == e.Gap ? null : j.Heading,
            SplitOff = j.SplitOff.Add((e.Gap, e.Why, e.By, asked.At)),
        }),
        JoiningUndone e => With(e.Join, j => j with { Undone = true }),
        KeptApart e => this with { Apart = Apart.Add(e.One.Place.CompareTo(e.Other.Place) < 0 ? (e.One, e.Other) : (e.Other, e.One)) },
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
