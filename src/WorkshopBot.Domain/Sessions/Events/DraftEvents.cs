using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    /// <summary>From here on a language model may, or may no longer, read what people contributed.</summary>
    public sealed record ModelSwitched(bool On, PersonId By) : SessionEvent;

    /// <param name="Draft">Counted over the session, from 1.</param>
    public sealed record DraftAsked(
        int Draft, DraftKind Kind, int Theme, GapRef? Gap, int? Contribution, string Language, PersonId By) : SessionEvent;

    /// <summary>An engine wrote what was asked; every sentence passed the checks.</summary>
    /// <param name="InsteadOf">Why the model did not make it, when it should have.</param>
    public sealed record DraftMade(
        int Draft, Engine Engine, ModelFault? InsteadOf, ImmutableArray<DraftSentence> Sentences,
        ImmutableArray<DroppedSentence> Dropped, ModelUse Used) : SessionEvent;

    /// <summary>A facilitator put a drafted summary to the group.</summary>
    public sealed record DraftOffered(int Draft, PersonId By) : SessionEvent;

    /// <summary>Somebody says whether a drafted summary is right; the last answer counts.</summary>
    public sealed record DraftAnswered(int Draft, PersonId By, bool Agrees) : SessionEvent;

    /// <summary>A model found more pairs to ask about, after those of the lexical engine.</summary>
    public sealed record PairsAdded(
        int Theme, int Round, ImmutableArray<Pair> Pairs, ModelFault? InsteadOf, ModelUse Used) : SessionEvent;

    /// <summary>A facilitator or note-taker says what is lacking and where in the chain; the last one counts.</summary>
    public sealed record GapClassified(
        GapRef Gap, Capability? Capability, SafetyLinkId? Link, ImmutableArray<InterestId> Interests, PersonId By) : SessionEvent;
}
