using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Domain.Course;

public sealed partial record Programme
{
    /// <summary>
    /// The last change of all, and in what a reader sees (<see cref="Sight"/>) the last one that they see something of: what
    /// a Country shows or takes back moves it for all, what is kept from a reader never does.
    /// </summary>
    public ProgrammeChange LastChange { get; private init; }

    /// <summary>The records of who was a Country's coordinator when they made it: their words are that Country's to remove.</summary>
    internal ImmutableDictionary<int, CountryRecord> CountryRecords { get; private init; } = ImmutableDictionary<int, CountryRecord>.Empty;

    /// <summary>The last change that each sees something of; a Country is there once there was one for it alone.</summary>
    private (ProgrammeChange Everybody, ProgrammeChange National, ImmutableDictionary<PlaceId, ProgrammeChange> Countries) Changes { get; init; } =
        (default, default, ImmutableDictionary<PlaceId, ProgrammeChange>.Empty);

    /// <summary>Those of which every coordinator sees the words: the plan and its scripts.</summary>
    private ImmutableHashSet<int> OpenRecords { get; init; } = [];

    private ProgrammeChange LastChangeFor(Reader reader)
    {
        var own = reader is Reader.OfCountry r ? Changes.Countries.GetValueOrDefault(r.Country) : Changes.National;
        return own.Record > Changes.Everybody.Record ? own : Changes.Everybody;
    }

    private Programme Heard(Programme? before, ProgrammeEvent happened, Asked asked)
    {
        var (audience, change) = (AudienceOf(before ?? this, happened), new ProgrammeChange(Version, asked.At));
        var own = before?.CountryOf(asked.By);
        return this with
        {
            LastChange = change,
            Changes = (
                audience.Everybody ? change : Changes.Everybody,
                audience.National ? change : Changes.National,
                Changes.Countries.SetItems(audience.Countries.Select(c => KeyValuePair.Create(c, change)))),
            OpenRecords = happened is Planned or ScriptChanged ? OpenRecords.Add(Version) : OpenRecords,
            CountryRecords = own is { } country
                ? CountryRecords.SetItem(Version, new CountryRecord(country, ItemOf(happened), (happened as SessionTakenOut)?.Number, audience.National))
                : CountryRecords,
            Listed = happened is RoundAnswered || (own is null && !audience.Has(new Reader.National())) ? Listed : Listed.Add((Version, happened.GetType().Name, asked.At)),
        };
    }

    /// <summary>Who sees something of an event, by what they saw before it or see after it.</summary>
    private Audience AudienceOf(Programme before, ProgrammeEvent happened) => happened switch
    {
        Planned or ScriptChanged => Audience.All,
        CoordinatorNamed e => before.OfCoordinator(e.Person) | OfCoordinator(e.Person),
        CoordinatorLetGo e => before.OfCoordinator(e.Person) | OfCoordinator(e.Person),
        MechanismNamed e => new Audience(true, e.Country),
        WordsRemoved e => AudienceOf(e.Version),
        SlotPlanned e => OfSlot(e.Slot),
        SlotDropped e => OfSlot(e.Slot),
        SessionAdded e => before.OfSession(e.Number) | OfSession(e.Number),
        SessionTakenOut e => before.OfSession(e.Number) | OfSession(e.Number),
        SessionReleased e => before.OfSession(e.Number) | OfSession(e.Number),
        CourseApproved e => new Audience(true, [.. e.Sessions.Keys.Select(n => Sessions[n].Country).OfType<PlaceId>().Distinct()]),
        SignalNoted { Item: null } => Signals[^1].Country is { } own ? new Audience(false, own) : Audience.OfNational,
        _ when ItemOf(happened) is { } item => before.OfItem(item) | OfItem(item),
        _ => Audience.OfNational,
    };

    /// <summary>Who sees the words of a record, as it is now.</summary>
    private Audience AudienceOf(int record) =>
        OpenRecords.Contains(record) ? Audience.All
        : !CountryRecords.TryGetValue(record, out var made) ? Audience.OfNational
        : made.Item is { } item ? OfItem(item)
        : made.Session is { } session ? OfSession(session)
        : new Audience(made.Known, made.Country);

    private Audience OfSlot(int number) => new(true, Slots[number] is { Type: SessionType.CaribbeanCountry, Place: var place } ? place : null);

    private Audience OfSession(int number) =>
        Sessions.TryGetValue(number, out var session) ? new Audience(Sight.MayKnow(this, session, new Reader.National()), session.Country) : new Audience(false, []);

    private Audience OfItem(int number) =>
        !Items.TryGetValue(number, out var item) ? new Audience(false, [])
        : item.Country is not { } country ? Audience.OfNational
        : item.Shown ? Audience.All
        : new Audience(false, country);

    private static int? ItemOf(ProgrammeEvent happened) => happened switch
    {
        ItemOpened e => e.Item,
        ItemChanged e => e.Item,
        ItemClosed e => e.Item,
        ItemShown e => e.Item,
        ProgressReported e => e.Item,
        DilemmaNoted e => e.Item,
        SignalNoted e => e.Item,
        _ => null,
    };

    /// <summary>Who sees something: all coordinators, the national ones, those of these Countries.</summary>
    private readonly record struct Audience(bool Everybody, bool National, ImmutableArray<PlaceId> Countries)
    {
        public Audience(bool national, PlaceId? country)
            : this(national, country is { } one ? [one] : [])
        {
        }

        public Audience(bool national, ImmutableArray<PlaceId> countries)
            : this(false, national, countries)
        {
        }

        public static Audience All => new(true, true, []);

        public static Audience OfNational => new(true, []);

        public static Audience operator |(Audience one, Audience other) =>
            new(one.Everybody || other.Everybody, one.National || other.National, [.. one.Countries.Union(other.Countries)]);

        public bool Has(Reader reader) => Everybody || (reader is Reader.OfCountry r ? Countries.Contains(r.Country) : National);
    }
}

/// <summary>A change of a programme.</summary>
/// <param name="Record">By which it came, in the programme's log. It counts what a reader may not see: nobody is shown it.</param>
public readonly record struct ProgrammeChange(int Record, DateTimeOffset At);

/// <summary>A record that a Country's coordinator made.</summary>
/// <param name="Item">On which it is: its words are seen with it.</param>
/// <param name="Session">That it took out: its words are seen with it.</param>
/// <param name="Known">Others could see it when it was made.</param>
internal sealed record CountryRecord(PlaceId Country, int? Item, int? Session, bool Known);
