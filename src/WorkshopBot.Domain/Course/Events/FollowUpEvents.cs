using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

public abstract partial record ProgrammeEvent
{
    /// <param name="Item">Counted in the programme, from 1.</param>
    /// <param name="Decision">By which a line was taken over; null for an item of a Country's own mechanism.</param>
    public sealed record ItemOpened(int Item, int? Decision, ItemCharge Charge, PersonId By) : ProgrammeEvent;

    public sealed record ItemChanged(int Item, ItemCharge Charge, PersonId By) : ProgrammeEvent;

    public sealed record ItemClosed(int Item, Said Why, PersonId By) : ProgrammeEvent;

    /// <summary>A Country shows one of its items to the others, or no longer.</summary>
    public sealed record ItemShown(int Item, bool Shown, PersonId By) : ProgrammeEvent;

    /// <summary>Before a half-yearly date the bot asked the owners of these items.</summary>
    public sealed record OwnersAsked(ImmutableArray<int> Items, DateOnly For) : ProgrammeEvent;

    /// <param name="For">The half-yearly date it is about.</param>
    /// <param name="Next">The date after it.</param>
    /// <param name="Evidence">Where it can be seen: a document, an address; may be left out.</param>
    /// <param name="InBetween">It came long before the date, so it is about the day on which it was made, and the date stays.</param>
    public sealed record ProgressReported(
        int Item, DateOnly For, Progress Progress, Said Note, Said? Evidence, DateOnly Next, PersonId By,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool InBetween = false) : ProgrammeEvent;

    /// <summary>What helps one theme harms another.</summary>
    public sealed record DilemmaNoted(int Item, ThemeId Helps, ThemeId Harms, Said Text, PersonId By) : ProgrammeEvent;

    /// <summary>A sign that a threat changed, which may ask for another course.</summary>
    /// <param name="Item">Null when it came up outside one.</param>
    public sealed record SignalNoted(int? Item, ThemeId Theme, PlaceId Scope, Said Text, PersonId By) : ProgrammeEvent;
}

/// <summary>Who does what by when.</summary>
/// <param name="Text">What is followed.</param>
/// <param name="Function">The responsible function, not a person.</param>
/// <param name="LandsIn">The agenda or plan it lands in.</param>
/// <param name="Scope">The part of the Kingdom; an item of a Country is that Country's to show or not.</param>
/// <param name="NextDate">The next half-yearly date.</param>
/// <param name="Asked">Who fills the function now, so that the bot can ask them; null when nobody is known.</param>
/// <param name="Why">It is for another place than the line that it follows; null when it is not, and of items of before it was asked.</param>
public sealed record ItemCharge(
    Said Text, Said Function, Said Organisation, Said LandsIn, PlaceId Scope, DateOnly NextDate, PersonId? Asked,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Said? Why = null);
