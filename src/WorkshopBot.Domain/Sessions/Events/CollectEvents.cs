using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    /// <summary>All that one person rates in one theme and round; the last one counts.</summary>
    public sealed record Rated(int Theme, int Round, PersonId By, ImmutableArray<Rating> Ratings) : SessionEvent;

    /// <param name="Number">Counted over the session, as people see it ("Stored as 14").</param>
    /// <param name="Round">The round of collecting it belongs to; it is shown when that round closes.</param>
    /// <param name="SeenBeforeReveal">Typed where others could read it before the reveal.</param>
    /// <param name="SpokenBy">Set when the note-taker recorded it: whose words, as far as was said.</param>
    /// <param name="Replaces">The number of the note that this one corrects.</param>
    public sealed record ContributionStored(
        int Number, int Theme, int Round, PersonId By, Said Text, Timing Timing, bool SeenBeforeReveal,
        Said? SpokenBy, int? Replaces) : SessionEvent;

    public sealed record ContributionWithdrawn(int Number, PersonId By) : SessionEvent;

    /// <summary>"Same point as …?" answered by the writer of <paramref name="Number"/>; unanswered means different.</summary>
    public sealed record SamePointAnswered(int Number, int Other, PersonId By, bool Same) : SessionEvent;

    /// <summary>A text with a state-secret marking was refused: the fact, never the text.</summary>
    public sealed record MarkingSuspected(int Theme, PersonId By) : SessionEvent;

    /// <summary>The words of the event with this version were removed; the chain stays whole.</summary>
    public sealed record TextRemoved(int Version, RemovalGround Ground, PersonId By) : SessionEvent, ITextRemoval;
}

/// <summary>One judgement: how resilient an area is against a subject.</summary>
/// <param name="Subject">A scenario's id, or "q1" to "q3" for the plan's own questions, or the theme's id when it has neither.</param>
/// <param name="Area">The rater's own area. Areas are never mixed in one spread.</param>
/// <param name="Degree">On the scale, or outside it.</param>
/// <param name="Certainty">Left out when the degree stands outside the scale.</param>
public sealed record Rating(string Subject, PlaceId Area, Degree Degree, Certainty? Certainty);
