using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>Which sessions belong to a programme, and what a Country shows of its own.</summary>
internal static class GatheringRules
{
    public static Ruling PlanSlot(Programme programme, ProgrammeCommand.PlanSlot command, Asked asked, Edition edition) =>
        !Enum.IsDefined(command.Type) ? Refuse(new ValueIsOdd("type"))
        : edition.FindPlace(command.Place.Value ?? "") is null ? Refuse(new NoSuchPlace())
        : command.Type == SessionType.CaribbeanCountry && !PlanningRules.IsCountry(command.Place, edition) ? Refuse(new NotACountry(command.Place))
        : command.Themes.OrNone().Any(t => programme.Script.Themes.All(s => s.Theme != t)) ? Refuse(new ValueIsOdd("themes"))
        : Accept(new ProgrammeEvent.SlotPlanned(
            programme.Slots.Count + 1, command.Type, command.Place, [.. command.Themes.OrNone().Distinct()], command.Day, asked.By));

    public static Ruling DropSlot(Sight sight, ProgrammeCommand.DropSlot command, Asked asked) =>
        sight.Programme.Slots.GetValueOrDefault(command.Slot) is not { Dropped: false } slot ? Refuse(new NoSuchSlot(command.Slot))
        : slot.Session is not null ? Refuse(new SlotDoesNotFit(command.Slot))
        : Accept(new ProgrammeEvent.SlotDropped(command.Slot, asked.By));

    public static Ruling Add(Programme programme, ProgrammeCommand.AddSession command, Asked asked, Material material, Reader reader)
    {
        if (material.Yields.GetValueOrDefault(Material.Newcomer) is not { } yield || yield.Id != command.Session)
            return Refuse(new NoSuchSession());

        // Whoever may not know of a Country's session hears the same as of one that is not there. That somebody was named its
        // coordinator in a programme is not enough: anybody may begin a programme. They must lead or coordinate the session itself.
        var country = PlanningRules.CountryOf(yield.Plan.Place, material.Edition) ?? yield.Country;
        if (asked.By != PersonId.Program && (country is { } its ? !PlanningRules.OwnsCountry(reader, its) || !yield.Disposers.Contains(asked.By) : reader is not Reader.National))
            return Refuse(new NoSuchSession());
        if (programme.Gathered.FirstOrDefault(s => s.Id == command.Session) is { } had)
            return Refuse(new AlreadyGathered(had.Number));
        if (yield.Plan.Edition != programme.Plan.Edition)
            return Refuse(new OtherEdition(programme.Plan.Edition, yield.Plan.Edition));

        var type = country is null ? yield.Plan.Type : SessionType.CaribbeanCountry;
        var slot = command.Slot is { } wanted ? programme.Slots.GetValueOrDefault(wanted) : FreeSlot(programme, type, yield.Plan.Place);
        if (command.Slot is { } number && slot is null)
            return Refuse(new NoSuchSlot(number));
        if (slot is not null && (slot.Dropped || slot.Session is not null || slot.Type != type || slot.Place != yield.Plan.Place))
            return Refuse(new SlotDoesNotFit(slot.Number));

        return Accept(new ProgrammeEvent.SessionAdded(
            country is null ? DrawnNumbers.Next(programme.Sessions.Keys) : DrawnNumbers.Draw(command.Session.ToString(), programme.Sessions.ContainsKey),
            command.Session, type, yield.Plan.Place, yield.Plan.Edition, slot?.Number, asked.By));
    }

    public static Ruling TakeOut(Programme programme, ProgrammeCommand.TakeSessionOut command, Asked asked, Reader reader) =>
        Known(programme, command.Number, reader) is not { TakenOut: null } session ? Refuse(new NotGathered(command.Number))
        : !MayDispose(session, reader) ? Refuse(new OnlyTheCountryMay(session.Place))
        : ProgrammeRules.NotFit(PlanningRules.MostText, command.Why) is { } unfit ? Refuse(unfit)
        : ProgrammeRules.Kept(command.Why) is not { } why ? Refuse(new NeedsReason())
        : Accept(new ProgrammeEvent.SessionTakenOut(command.Number, why, asked.By));

    public static Ruling Release(Programme programme, ProgrammeCommand.Release command, Asked asked, Material material, Reader reader)
    {
        if (Known(programme, command.Number, reader) is not { TakenOut: null } session)
            return Refuse(new NotGathered(command.Number));
        if (session.Country is null)
            return Refuse(new NotACountry(session.Place));
        if (!MayDispose(session, reader))
            return Refuse(new OnlyTheCountryMay(session.Place));
        if (!Enum.IsDefined(command.As))
            return Refuse(new ValueIsOdd("type"));

        var gaps = command.As == ReleaseKind.Gaps ? Gaps(command.Gaps.OrNone()) : [];
        if (gaps is not { } named || (command.As == ReleaseKind.Gaps && named.IsEmpty)
            || named.Any(g => material.Yields.GetValueOrDefault(session.Number)?.FindGap(g) is null))
            return Refuse(new ValueIsOdd("gaps"));

        // What course input already rests on cannot be taken from under it.
        var used = programme.Approvals.LastOrDefault(a => a.Sessions.ContainsKey(session.Number));
        return used is not null && !Contains(command.As, named, session) ? Refuse(new CourseIsFixed(used.Version))
            : session.Release == command.As && session.ReleasedGaps.SetEquals(named) ? Accept()
            : Accept(new ProgrammeEvent.SessionReleased(session.Number, command.As, named, asked.By));
    }

    private static bool Contains(ReleaseKind release, ImmutableArray<GapRef> gaps, GatheredSession now) => (now.Release, release) switch
    {
        (ReleaseKind.Nothing, _) or (_, ReleaseKind.Whole) => true,
        (ReleaseKind.Gaps, ReleaseKind.Gaps) => now.ReleasedGaps.All(gaps.Contains),
        var (had, wanted) => had == wanted,
    };

    private static GatheredSession? Known(Programme programme, int number, Reader reader) =>
        programme.Sessions.GetValueOrDefault(number) is { } session && Sight.MayKnow(programme, session, reader) ? session : null;

    /// <summary>A Country's session is its own coordinator's; any other is the national one's.</summary>
    private static bool MayDispose(GatheredSession session, Reader reader) =>
        session.Country is { } country ? PlanningRules.OwnsCountry(reader, country) : reader is Reader.National;

    private static Slot? FreeSlot(Programme programme, SessionType type, PlaceId place) => programme.Slots.Values.FirstOrDefault(s =>
        !s.Dropped && s.Session is null && s.Type == type && s.Place == place);

    private static ImmutableArray<GapRef>? Gaps(ImmutableArray<string> named)
    {
        var gaps = ImmutableArray.CreateBuilder<GapRef>();
        foreach (var name in named)
        {
            if (!GapKey.TryParse($"1/{name}", null, out var key))
                return null;
            gaps.Add(key.Gap);
        }

        return [.. gaps.Distinct().OrderBy(g => (g.Theme, g.Number))];
    }
}
