using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using static WorkshopBot.Domain.Course.Ruling;
using static WorkshopBot.Domain.Sessions.Refusal;

namespace WorkshopBot.Domain.Course;

/// <summary>Planning a programme: its script, who coordinates, and a Country's own words.</summary>
internal static class PlanningRules
{
    public const int MostText = 4000, MostTitle = 120;

    private static readonly PlaceId Netherlands = new("netherlands");

    public static Ruling Plan(ProgrammeCommand.Plan command, Asked asked, Edition edition)
    {
        var plan = new ProgrammePlan(new Said(Typed.Kept(command.Title)), command.Edition, Complete(command.Script)) { Marking = command.Marking, Seed = command.Seed };
        return ProgrammeRules.NotFit(MostText, command.Title) is { } unfit ? Refuse(unfit)
            : plan.Edition != edition.Id ? Refuse(new ScriptIsOdd("edition"))
            : plan.Title.Body is not { Length: > 0 and <= MostTitle } ? Refuse(new ScriptIsOdd("title"))
            : !Enum.IsDefined(plan.Marking) ? Refuse(new ScriptIsOdd("marking"))
            : Oddity(plan.Script, edition) is { } what ? Refuse(new ScriptIsOdd(what))
            : Accept(new ProgrammeEvent.Planned(plan, asked.By));
    }

    public static Ruling ChangeScript(Programme programme, ProgrammeCommand.ChangeScript command, Asked asked, Edition edition)
    {
        var script = Complete(command.Script);
        return ProgrammeRules.NotFit(MostText, command.Why) is { } unfit ? Refuse(unfit)
            : ProgrammeRules.Kept(command.Why) is not { } why ? Refuse(new NeedsReason())
            : Oddity(script, edition) is { } what ? Refuse(new ScriptIsOdd(what))
            : Accept(new ProgrammeEvent.ScriptChanged(script, why, asked.By));
    }

    public static Ruling NameCoordinator(Programme programme, ProgrammeCommand.NameCoordinator command, Asked asked, Material material, Reader reader) =>
        string.IsNullOrEmpty(command.Person.Value) || command.Person == PersonId.Program || command.Person == material.Unknown ? Refuse(new NoSuchPerson())
        : command.Country is { } country && !IsCountry(country, material.Edition) ? Refuse(new NotACountry(country))
        : NotTheirs(programme, command.Person, command.Country, reader) is { } no ? Refuse(no)
        : command.Country is not null && IsLastNational(programme, command.Person) ? Refuse(new LastCoordinator())
        : programme.Coordinators.TryGetValue(command.Person, out var had) && had == command.Country ? Accept()
        : Accept(new ProgrammeEvent.CoordinatorNamed(command.Person, command.Country, asked.By));

    public static Ruling LetGo(Programme programme, ProgrammeCommand.LetCoordinatorGo command, Asked asked, Reader reader) =>
        !programme.Coordinators.ContainsKey(command.Person) ? Refuse(new NoSuchPerson())
        : NotTheirs(programme, command.Person, programme.CountryOf(command.Person), reader) is { } no ? Refuse(no)
        : IsLastNational(programme, command.Person) || IsLastOfCountry(programme, command.Person) ? Refuse(new LastCoordinator())
        : Accept(new ProgrammeEvent.CoordinatorLetGo(command.Person, asked.By));

    public static Ruling NameMechanism(Programme programme, ProgrammeCommand.NameMechanism command, Asked asked, Edition edition, Reader reader) =>
        !IsCountry(command.Country, edition) ? Refuse(new NotACountry(command.Country))
        : !OwnsCountry(reader, command.Country) ? Refuse(new OnlyTheCountryMay(command.Country))
        : ProgrammeRules.NotFit(MostTitle, command.Name, command.LineWord) is { } unfit ? Refuse(unfit)
        : ProgrammeRules.Kept(command.Name) is not { } name || ProgrammeRules.Kept(command.LineWord) is not { } word ? Refuse(new TextIsEmpty())
        : programme.Mechanisms.GetValueOrDefault(command.Country) == (name, word) ? Accept()
        : Accept(new ProgrammeEvent.MechanismNamed(command.Country, name, word, asked.By));

    public static Ruling RemoveWords(Programme programme, ProgrammeCommand.RemoveWords command, Asked asked, Reader reader) =>
        programme.VersionOf(reader, command.Record) is not { } version || !Enum.IsDefined(command.Ground) ? Refuse(new NoSuchRecord(command.Record))
        : programme.Removed.ContainsKey(version) ? Accept()
        : Accept(new ProgrammeEvent.WordsRemoved(version, command.Ground, asked.By));

    /// <summary>Aruba, Curaçao or Sint Maarten.</summary>
    public static bool IsCountry(PlaceId place, Edition edition) =>
        edition.FindPlace(place.Value ?? "") is { Kind: PlaceKind.Country } found && found.Id != Netherlands;

    /// <summary>The Country that a place is; null for the Netherlands, its parts, and what is wider. The catalogue knows no places within a Country.</summary>
    public static PlaceId? CountryOf(PlaceId place, Edition edition) => IsCountry(place, edition) ? place : null;

    public static bool OwnsCountry(Reader reader, PlaceId country) => reader is Reader.OfCountry own && own.Country == country;

    /// <summary>
    /// A Country's coordinators are named and let go by the Country: only the first is named by a national one. Else whoever
    /// coordinates the whole could make themselves the coordinator of a Country, and read what it does not show.
    /// </summary>
    private static Refusal? NotTheirs(Programme programme, PersonId person, PlaceId? country, Reader reader)
    {
        var had = programme.CountryOf(person);
        if (reader is Reader.OfCountry own)
            return country == own.Country && (had == own.Country || !programme.Coordinators.ContainsKey(person)) ? null : new OnlyCoordinatorsMay();
        return had is { } theirs ? new OnlyTheCountryMay(theirs)
            : country is { } held && programme.Coordinators.ContainsValue(held) ? new OnlyTheCountryMay(held)
            : null;
    }

    private static bool IsLastOfCountry(Programme programme, PersonId person) =>
        programme.CountryOf(person) is { } country && programme.Coordinators.Count(c => c.Value == country) == 1;

    private static bool IsLastNational(Programme programme, PersonId person) =>
        programme.Coordinators.TryGetValue(person, out var country) && country is null && programme.Coordinators.Count(c => c.Value is null) == 1;

    private static Script Complete(Script? script) => (script ?? new Script([])) with
    {
        Themes = [.. (script?.Themes ?? []).OrNone().Where(t => t is not null).Select(t => t with
        {
            Scenarios = t.Scenarios.OrNone(),
            Questions = [.. t.Questions.OrNone().Select(q => new Said(Typed.Kept(q?.Body)))],
            Variants = t.Variants.OrNone(),
        })],
        Times = script?.Times ?? PhaseTimes.Default,
    };

    private static string? Oddity(Script script, Edition edition) =>
        script.Themes.IsEmpty || script.Themes.Select(t => t.Theme).Distinct().Count() < script.Themes.Length
            || script.Themes.Any(t => edition.FindTheme(t.Theme) is null) ? "theme"
        : PlanRules.ThemesOddity(script.Themes, edition) is { } what ? what
        : script.Quorum is < 1 or > 1000 ? "quorum"
        : script.Choices is < 1 or > 10 ? "choices"
        : PlanRules.TimesAreOdd(script.Times) ? "times"
        : !Enum.IsDefined(script.Attribution) ? "type"
        : null;
}
