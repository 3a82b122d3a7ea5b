using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A programme at a glance: what was held and is to come, who was heard, and where sessions did otherwise.</summary>
/// <param name="Parts">Writes coverage and script as the documents do.</param>
/// <param name="Coordinators">Those whom the reader may know.</param>
/// <param name="Known">Who could be named coordinator.</param>
/// <param name="Closed">One's own closed sessions that are not in it yet.</param>
public sealed record OverviewModel(
    ProgrammeFrame At, CourseInput Input, CourseParts Parts, MonthGrid Month, ImmutableArray<CoordinatorLine> Coordinators,
    ImmutableArray<(string Sealed, string Name)> Known, ImmutableArray<SessionGlance> Closed)
{
    /// <summary>Slots that are still to be filled.</summary>
    public IEnumerable<Slot> Open => At.Programme.Slots.Values.Where(s => s is { Dropped: false, Session: null });

    /// <summary>Those that were meant for a day that is past.</summary>
    public bool IsPast(Slot slot) => slot.Day is { } day && day < At.Today;

    public GatheredSession Session(int number) => At.Programme.Sessions[number];

    /// <summary>Of one's own Country's session, by number; null when it is not closed.</summary>
    public SessionYield? Own(int number) => At.Sight.Find(number)?.Yield;

    internal static async Task<OverviewModel> OfAsync(ProgrammeFrame at, PersonId me, string? month, string language, ProgrammesAtHand hand, CancellationToken cancel)
    {
        var file = await hand.CourseAsync(at, cancel);
        var input = file.Input;
        var mine = at.Programme.Coordinators.Where(c => at.National || c.Value == at.Country).ToArray();
        var names = await hand.NamesAsync([.. mine.Select(c => c.Key)], cancel);
        var inIt = at.Programme.Gathered.Select(s => s.Id).ToHashSet();
        CalendarEntry[] entries =
        [
            .. input.Sessions.Where(s => s.HeldAt is not null).Select(s => new CalendarEntry(FollowUpSource.DayOf(s.HeldAt!.Value), Labels.Session(s.Number), s.Place.Value, Held: true)),
            .. at.Programme.Slots.Values.Where(s => s is { Dropped: false, Session: null }).Select(s => new CalendarEntry(s.Day, "", s.Place.Value, Held: false)),
        ];
        return new OverviewModel(
            at, input, new CourseParts(new CourseContent(file, language), at.Leads), MonthGrid.Of(MonthGrid.Chosen(month, entries, at.Today), entries),
            [
                .. mine.Select(c => new CoordinatorLine(names.GetValueOrDefault(c.Key), c.Value, hand.Seal(c.Key)))
                    .OrderBy(c => c.Country?.Value ?? "", StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal),
            ],
            await hand.KnownAsync(me, cancel),
            [.. (await hand.SessionsAsync(me, cancel)).Select(s => s.Session).Where(s => s is { ClosedAt: not null } && !inIt.Contains(s.Id))]);
    }
}

/// <summary>Who coordinates.</summary>
/// <param name="Name">Null when they were forgotten.</param>
/// <param name="Country">Null for a national coordinator.</param>
public sealed record CoordinatorLine(string? Name, PlaceId? Country, string Sealed);

/// <summary>A programme that is not there yet, or the script of one that is.</summary>
/// <param name="At">Null while there is no programme.</param>
public sealed record ScriptModel(ProgrammeFrame? At, Edition Edition, Script Script, string Once, Kept? Kept)
{
    public PlannedTheme? Of(ThemeId theme) => Script.Themes.FirstOrDefault(t => t.Theme == theme);
}
