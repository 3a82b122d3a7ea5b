using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;
using Happened = WorkshopBot.Domain.Course.ProgrammeEvent;

namespace WorkshopBot.Tests.Course;

public sealed class PlanningAProgramme
{
    private static readonly Script Odd = Draaiboek with { Quorum = 0 };

    [Fact]
    public void Whoever_plans_it_coordinates_it() => Given()
        .Does(new Plan(" Weerbaarheid 2026 ", "2023", Draaiboek))
        .Then(new Happened.Planned(new ProgrammePlan(new Said("Weerbaarheid 2026"), "2023", Draaiboek), Nat))
        .ThenProgramme(p => Assert.Equal(new Reader.National(), Reader.Of(p, Nat)));

    [Theory]
    [InlineData("", "2023", "title")]
    [InlineData("\u200b ", "2023", "title")]
    [InlineData("Weerbaarheid", "2026", "edition")]
    public void Without_a_title_or_in_another_edition_it_is_refused(string title, string edition, string what) => Given()
        .Does(new Plan(title, edition, Draaiboek)).ThenRefused(new ScriptIsOdd(what));

    [Fact]
    public void A_script_must_be_one_that_a_session_could_follow() => Given()
        .Does(new Plan("W", "2023", Odd)).ThenRefused(new ScriptIsOdd("quorum"))
        .Does(new Plan("W", "2023", Draaiboek with { Choices = 11 })).ThenRefused(new ScriptIsOdd("choices"))
        .Does(new Plan("W", "2023", Draaiboek with { Themes = [] })).ThenRefused(new ScriptIsOdd("theme"))
        .Does(new Plan("W", "2023", Draaiboek with { Themes = [new PlannedTheme(new ThemeId("no-such-theme"), [], [])] })).ThenRefused(new ScriptIsOdd("theme"))
        .Does(new Plan("W", "2023", Draaiboek with { Themes = [new PlannedTheme(ProgrammeStory.Cyber, [new ScenarioId("no-such")], [])] })).ThenRefused(new ScriptIsOdd("scenario"))
        .Does(new Plan("W", "2023", Draaiboek with { Times = PhaseTimes.Default with { Rate = TimeSpan.FromDays(-1) } })).ThenRefused(new ScriptIsOdd("times"))
        .Does(new Plan("W", "2023", Draaiboek, (Marking)99)).ThenRefused(new ScriptIsOdd("marking"));

    [Fact]
    public void It_is_planned_once_and_nothing_comes_before() => Given()
        .Does(new Approve("N. Oord")).ThenRefused(new NoSuchProgramme())
        .Did(new Plan("W", "2023", Draaiboek))
        .Does(new Plan("W", "2023", Draaiboek)).ThenRefused(new AlreadyPlanned());

    [Fact]
    public void A_changed_script_says_why_and_the_old_one_is_kept() => GivenAProgramme()
        .Does(new ChangeScript(Draaiboek with { Quorum = 8 }, "")).ThenRefused(new NeedsReason())
        .Does(new ChangeScript(Odd, "kleiner")).ThenRefused(new ScriptIsOdd("quorum"))
        .Does(new ChangeScript(Draaiboek with { Quorum = 8 }, "grotere groepen"))
        .Then(new Happened.ScriptChanged(Draaiboek with { Quorum = 8 }, new Said("grotere groepen"), Nat))
        .ThenProgramme(p => Assert.Equal((8, 5), (p.Script.Quorum, Assert.Single(p.EarlierScripts).Script.Quorum)));

    [Fact]
    public void Only_coordinators_may_and_a_countrys_only_what_is_its_own() => GivenAProgramme()
        .By(Nobody).Does(new ChangeScript(Draaiboek, "zomaar")).ThenRefused(new OnlyCoordinatorsMay())
        .By(Aru).Does(new ChangeScript(Draaiboek, "zomaar")).ThenRefused(new OnlyCoordinatorsMay())
        .By(Nat).Did(new ChangeScript(Draaiboek, "zo was het bedoeld"));

    [Fact]
    public void A_coordinator_is_named_once() => GivenAProgramme()
        .Does(new NameCoordinator(Owen)).Then(new Happened.CoordinatorNamed(Owen, null, Nat))
        .Does(new NameCoordinator(Owen)).Then()
        .Does(new NameCoordinator(default)).ThenRefused(new NoSuchPerson())
        .Does(new NameCoordinator(PersonId.Program)).ThenRefused(new NoSuchPerson())
        .Does(new NameCoordinator(Cur, European)).ThenRefused(new NotACountry(European))
        .Does(new NameCoordinator(Cur, new PlaceId("netherlands"))).ThenRefused(new NotACountry(new PlaceId("netherlands")))
        .Does(new NameCoordinator(Cur, new PlaceId("atlantis"))).ThenRefused(new NotACountry(new PlaceId("atlantis")));

    [Fact]
    public void The_last_national_coordinator_stays() => GivenAProgramme()
        .Does(new LetCoordinatorGo(Nat)).ThenRefused(new LastCoordinator())
        .Does(new NameCoordinator(Nat, Curacao)).ThenRefused(new LastCoordinator())
        .Does(new LetCoordinatorGo(Nobody)).ThenRefused(new NoSuchPerson())
        .Did(new NameCoordinator(Owen))
        .Does(new LetCoordinatorGo(Nat)).Then(new Happened.CoordinatorLetGo(Nat, Nat))
        .Does(new NameCoordinator(Nobody)).ThenRefused(new OnlyCoordinatorsMay());

    [Fact]
    public void After_the_first_a_country_names_its_own_coordinators() => GivenAProgramme().Did(new NameCoordinator(Owen))
        .Does(new NameCoordinator(Nat, Aruba)).ThenRefused(new OnlyTheCountryMay(Aruba))
        .Does(new NameCoordinator(Aru)).ThenRefused(new OnlyTheCountryMay(Aruba))
        .Does(new LetCoordinatorGo(Aru)).ThenRefused(new OnlyTheCountryMay(Aruba))
        .By(Aru).Does(new NameCoordinator(Nobody)).ThenRefused(new OnlyCoordinatorsMay())
        .Does(new NameCoordinator(Owen, Aruba)).ThenRefused(new OnlyCoordinatorsMay())
        .Does(new LetCoordinatorGo(Owen)).ThenRefused(new OnlyCoordinatorsMay())
        .Does(new LetCoordinatorGo(Aru)).ThenRefused(new LastCoordinator())
        .Does(new NameCoordinator(Nobody, Aruba)).Then(new Happened.CoordinatorNamed(Nobody, Aruba, Aru))
        .Does(new LetCoordinatorGo(Aru)).Then(new Happened.CoordinatorLetGo(Aru, Aru));

    [Fact]
    public void A_country_gives_its_mechanism_its_own_words() => GivenAProgramme()
        .Does(new NameMechanism(Aruba, "Plan di Pais", "punto")).ThenRefused(new OnlyTheCountryMay(Aruba))
        .By(Aru).Does(new NameMechanism(Curacao, "Plan", "punt")).ThenRefused(new OnlyTheCountryMay(Curacao))
        .Does(new NameMechanism(European, "Plan", "punt")).ThenRefused(new NotACountry(European))
        .Does(new NameMechanism(Aruba, "", "punto")).ThenRefused(new TextIsEmpty())
        .Does(new NameMechanism(Aruba, new string('x', 121), "punto")).ThenRefused(new TextIsTooLong(121, 120))
        .Does(new NameMechanism(Aruba, "Plan di Pais", "punto"))
        .Then(new Happened.MechanismNamed(Aruba, new Said("Plan di Pais"), new Said("punto"), Aru))
        .Does(new NameMechanism(Aruba, "Plan di Pais", "punto")).Then();

    [Fact]
    public void Words_are_removed_by_whoever_may_and_only_where_there_are_records() => GivenAProgramme().Did(new ChangeScript(Draaiboek, "Jan vroeg erom"))
        .Does(new RemoveWords(4, RemovalGround.Privacy)).ThenRefused(new NoSuchRecord(4))
        .Does(new RemoveWords(0, RemovalGround.Privacy)).ThenRefused(new NoSuchRecord(0))
        .Does(new RemoveWords(3, RemovalGround.Privacy)).Then(new Happened.WordsRemoved(3, RemovalGround.Privacy, Nat))
        .Does(new RemoveWords(3, RemovalGround.Privacy)).Then();

    [Fact]
    public void A_countrys_words_are_its_own_to_remove() => GivenAProgramme()
        .By(Aru).Did(new OpenItem(null, Charge("aruba")))
        .By(Nat).Does(new RemoveWords(3, RemovalGround.Privacy)).ThenRefused(new NoSuchRecord(3))
        .By(Aru).Does(new RemoveWords(2, RemovalGround.Privacy)).ThenRefused(new NoSuchRecord(2))
        .Does(new RemoveWords(1, RemovalGround.Privacy)).Then(new Happened.WordsRemoved(3, RemovalGround.Privacy, Aru));
}
