using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    /// <summary>A wording was put to the group. A changed wording opens agreement anew.</summary>
    /// <param name="Wording">Counted in the gap, from 1.</param>
    /// <param name="Text">Left out when the words are those of a contribution or a reservation.</param>
    /// <param name="FromContribution">The contribution whose literal words these are.</param>
    /// <param name="FromReservation">The reservation whose wording was taken over.</param>
    /// <param name="FromDraft">The draft whose words these were before the facilitator put them to the group.</param>
    public sealed record WordingOffered(
        GapRef Gap, int Wording, Said? Text, int? FromContribution, int? FromReservation, PersonId By, int? FromDraft = null) : SessionEvent;

    /// <summary>One press: this person agrees to each of these wordings.</summary>
    public sealed record Agreed(PersonId By, ImmutableArray<Position> Positions) : SessionEvent;

    /// <param name="Reservation">Counted in the gap, from 1.</param>
    /// <param name="Wording">The wording it is about.</param>
    /// <param name="Text">The objection, or the wording its maker would agree to; printed with the gap.</param>
    public sealed record ReservationMade(GapRef Gap, int Reservation, int Wording, PersonId By, Said Text) : SessionEvent;

    public sealed record ReservationWithdrawn(GapRef Gap, int Reservation, PersonId By) : SessionEvent;

    /// <summary>After two rewordings both stand: people agree to the one or the other.</summary>
    public sealed record TwoReadings(GapRef Gap, int First, int Second, PersonId By) : SessionEvent;

    /// <summary>All that one person says about one gap in the course round; the last one counts.</summary>
    public sealed record CourseSaid(
        GapRef Gap, PersonId By, Said? Exists, EffortKind? Effort, ActionLineId? Line, Said? Who,
        ImmutableArray<Effect> Effects) : SessionEvent;

    /// <param name="CorrectionsUntil">17:00 on the third working day, in the westernmost participant's zone.</param>
    public sealed record Closed(PersonId By, DateTimeOffset CorrectionsUntil) : SessionEvent;

    /// <summary>"Is the whole more sensitive than its parts?", answered by a named person.</summary>
    public sealed record MarkingSet(PersonId By, bool MoreSensitive, Marking Marking) : SessionEvent;

    /// <param name="Version">Of the report; 1 is the first final one.</param>
    public sealed record Finalised(int Version) : SessionEvent;

    /// <summary>The final report stands in the session's shared folder; a later one takes its place there.</summary>
    /// <param name="Version">Of the report.</param>
    /// <param name="Removals">How many texts had been removed when it was made.</param>
    /// <param name="Marking">What stands on it.</param>
    /// <param name="Address">Where people open it.</param>
    public sealed record ReportShelved(int Version, int Removals, Marking Marking, string Address) : SessionEvent;
}

/// <summary>Which wording of which gap somebody agrees to.</summary>
public readonly record struct Position(GapRef Gap, int Wording);

/// <summary>What an effort does to another theme of the catalogue.</summary>
public sealed record Effect(ThemeId Theme, EffectKind Kind);
