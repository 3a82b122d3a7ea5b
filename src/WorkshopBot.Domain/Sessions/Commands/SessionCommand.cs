using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>Something a person asks of a session.</summary>
public abstract partial record SessionCommand
{
    private SessionCommand() { }

    public sealed record Plan(WorkshopPlan Workshop) : SessionCommand;

    /// <param name="Role">What they would like to be: anything but participant and observer waits for the facilitator.</param>
    /// <param name="Name">Found on the list of the invited, it says that this one came; it is not kept.</param>
    public sealed record Join(
        Role Role, OrganisationKind Kind, string Organisation, PlaceId Place, string Language, string Name = "") : SessionCommand;

    public sealed record GiveRole(PersonId Person, Role Role) : SessionCommand;

    public sealed record ChooseLanguage(string Language) : SessionCommand;

    public sealed record BePresent : SessionCommand;

    /// <summary>All that this person rates in the open round: a second press replaces the first.</summary>
    public sealed record Rate(Stop Stop, ImmutableArray<SubjectRating> Ratings, bool InGroup) : SessionCommand;

    /// <param name="Theme">By its place in the plan; <see langword="null"/> means the one that is open.</param>
    /// <param name="InGroup">Typed where others can read it.</param>
    /// <param name="OnlyNamesMarking">The writer answered that a marking inside the text is only named.</param>
    public sealed record Contribute(int? Theme, string Text, bool InGroup, bool OnlyNamesMarking) : SessionCommand;

    /// <summary>The note-taker records what was said aloud.</summary>
    /// <param name="SpokenBy">Whose words, as far as was said; may be empty.</param>
    /// <param name="Replaces">The note that this one corrects.</param>
    public sealed record Note(int? Theme, string Text, string SpokenBy, int? Replaces, bool OnlyNamesMarking) : SessionCommand;

    public sealed record Withdraw(int Number) : SessionCommand;

    public sealed record AnswerSamePoint(int Number, int Other, bool Same) : SessionCommand;

    /// <summary>None of those that were offered makes the same point.</summary>
    public sealed record DenySamePoint(int Number, ImmutableArray<int> Others) : SessionCommand;

    /// <summary>The program gives what its analysis found; offered only, never acted upon.</summary>
    public sealed record OfferPairs(int Theme, int Round, ImmutableArray<Pair> Pairs) : SessionCommand;

    /// <summary>One press: some pairs answered, and contributions one sees too.</summary>
    public sealed record AnswerPairs(Stop Stop, ImmutableArray<PairAnswer> Answers, ImmutableArray<int> Recognised) : SessionCommand;

    /// <param name="What">Contributions before gaps are formed, gaps after; all or nothing.</param>
    public sealed record Recognise(ImmutableArray<Target> What, bool Recognises) : SessionCommand;

    public sealed record JoinContributions(ImmutableArray<int> Members, string Why) : SessionCommand;

    public sealed record UndoJoin(int Number) : SessionCommand;

    public sealed record SetAside(Target What, string Reason) : SessionCommand;

    public sealed record BringBack(Target What) : SessionCommand;

    /// <summary>All that this person chooses in the open round: an empty list takes everything back.</summary>
    public sealed record Choose(Stop Stop, ImmutableArray<Choice> Choices, bool InGroup) : SessionCommand;

    /// <summary>Agrees to every wording that is open, or to the named ones.</summary>
    /// <param name="Seen">The wordings the person had before them; empty means all that stand now.</param>
    public sealed record Agree(ImmutableArray<Position> Seen) : SessionCommand;

    public sealed record Reserve(GapRef Gap, string Text) : SessionCommand;

    public sealed record WithdrawReservation(GapRef Gap, int Reservation) : SessionCommand;

    /// <param name="FromReservation">Takes over that reservation's words instead of <paramref name="Text"/>.</param>
    /// <param name="FromDraft">Takes over a drafted wording: <paramref name="Text"/> is what the facilitator made of it, or empty for the draft as it is.</param>
    public sealed record Reword(GapRef Gap, string Text, int? FromReservation, int? FromDraft = null) : SessionCommand;

    /// <summary>Lets both wordings stand: the present one and the words of this reservation.</summary>
    public sealed record LetBothStand(GapRef Gap, int Reservation) : SessionCommand;

    public sealed record SayCourse(
        GapRef Gap, string Exists, EffortKind? Effort, ActionLineId? Line, string Who, ImmutableArray<Effect> Effects)
        : SessionCommand;

    public sealed record SetMarking(bool MoreSensitive, Marking Marking) : SessionCommand;

    public sealed record Remove(Target What, RemovalGround Ground) : SessionCommand;
}

/// <summary>One judgement as its maker gave it; the area follows from their place.</summary>
public sealed record SubjectRating(string Subject, Degree Degree, Certainty? Certainty);

/// <summary>One answered pair.</summary>
public readonly record struct PairAnswer(Pair Pair, bool Same);

/// <summary>A contribution by its number, or a gap by its name: one of the two.</summary>
public sealed record Target(int? Contribution, GapRef? Gap)
{
    public static Target Of(int contribution) => new(contribution, null);

    public static Target Of(GapRef gap) => new(null, gap);
}
