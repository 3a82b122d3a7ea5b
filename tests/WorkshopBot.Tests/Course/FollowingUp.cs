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

public sealed class FollowingUp
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [Fact]
    public void What_was_taken_over_becomes_an_item_with_the_lines_words() => GivenSessions().TakenOver()
        .Does(new OpenItem(1, Charge(asked: Owen) with { Text = "" }))
        .Then(new Happened.ItemOpened(1, 1, new ItemCharge(
            new Said("Noodstroom ontbreekt volgens one."), new Said("directeur"), new Said("JenV"), new Said("Agenda 2026"), Kingdom, December, Owen), Nat));

    [Fact]
    public void Only_what_was_taken_over_does() => GivenSessions().Approved().Did(Decision(verdict: Verdict.Held, reason: "later"))
        .Does(new OpenItem(1, Charge())).ThenRefused(new NotTakenOver(1))
        .Does(new OpenItem(2, Charge())).ThenRefused(new NotTakenOver(2))
        .Does(new OpenItem(null, Charge())).ThenRefused(new NotTakenOver(0));

    [Fact]
    public void An_item_says_who_where_and_when() => GivenSessions().TakenOver()
        .Does(new OpenItem(1, Charge() with { Function = "" })).ThenRefused(new TextIsEmpty())
        .Does(new OpenItem(1, Charge() with { Organisation = null! })).ThenRefused(new TextIsEmpty())
        .Does(new OpenItem(1, Charge() with { LandsIn = new string('x', 301) })).ThenRefused(new TextIsTooLong(301, 300))
        .Does(new OpenItem(1, Charge("atlantis"))).ThenRefused(new NoSuchPlace())
        .Does(new OpenItem(1, Charge("aruba"))).ThenRefused(new OnlyTheCountryMay(Aruba))
        .Does(new OpenItem(1, Charge(next: new DateOnly(2026, 6, 1)))).ThenRefused(new DateIsPast(new DateOnly(2026, 6, 1)))
        .Does(new OpenItem(1, null!)).ThenRefused(new TextIsEmpty())
        .Did(new OpenItem(1, Charge(next: new DateOnly(2026, 6, 2))));

    [Fact]
    public void An_item_is_changed_and_closed_with_a_reason() => Given(Owen)
        .Does(new ChangeItem(2, Charge())).ThenRefused(new NoSuchItem(2))
        .Does(new ChangeItem(1, Charge(asked: Owen))).Then()
        .Does(new ChangeItem(1, Charge() with { Text = "", Function = "secretaris-generaal" }))
        .Then(new Happened.ItemChanged(1, new ItemCharge(
            new Said("Oefenen met noodstroom"), new Said("secretaris-generaal"), new Said("JenV"), new Said("Agenda 2026"), Kingdom, December, null), Nat))
        .Does(new CloseItem(1, "")).ThenRefused(new NeedsReason())
        .Does(new CloseItem(2, "klaar")).ThenRefused(new NoSuchItem(2))
        .Does(new CloseItem(1, "klaar")).Then(new Happened.ItemClosed(1, new Said("klaar"), Nat))
        .Does(new CloseItem(1, "klaar")).ThenRefused(new ItemIsClosed(1))
        .Does(new ChangeItem(1, Charge())).ThenRefused(new ItemIsClosed(1))
        .By(Nat).Does(new ReportProgress(1, Progress.Built, "Verder")).ThenRefused(new ItemIsClosed(1));

    [Fact]
    public void An_overdue_item_can_be_given_another_owner_without_another_date() => Given(Owen).At(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero))
        .ThenProgramme(p => Assert.True(p.Items[1].IsOverdue(new DateOnly(2027, 1, 4))))
        .Did(new ChangeItem(1, Charge(asked: Nobody)))
        .Does(new ChangeItem(1, Charge(next: new DateOnly(2027, 1, 3)))).ThenRefused(new DateIsPast(new DateOnly(2027, 1, 3)));

    [Fact]
    public void The_owner_or_a_coordinator_reports_for_the_next_date() => Given(Owen)
        .By(Nobody).Does(new ReportProgress(1, Progress.Built, "Verder")).ThenRefused(new OnlyTheOwnerMay())
        .Does(new ReportProgress(7, Progress.Built, "Verder")).ThenRefused(new OnlyTheOwnerMay())
        .By(Owen).Does(new ReportProgress(1, (Progress)9, "Verder")).ThenRefused(new ValueIsOdd("type"))
        .Does(new ReportProgress(1, Progress.Built, " ")).ThenRefused(new TextIsEmpty())
        .Does(new ReportProgress(1, Progress.Built, new string('x', 5000))).ThenRefused(new TextIsTooLong(5000, 4000))
        .Does(new ReportProgress(1, Progress.Built, "Eerste oefening", "TK 1"))
        .Then(new Happened.ProgressReported(1, December, Progress.Built, new Said("Eerste oefening"), new Said("TK 1"), December.AddMonths(6), Owen))
        .By(Nat).Did(new ReportProgress(1, Progress.Sustained, "Bijgesteld"));

    [Fact]
    public void A_second_report_within_a_month_corrects_the_first_unless_the_next_was_asked_for()
    {
        var reported = Given(Owen).At(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)).By(Owen).Did(new ReportProgress(1, Progress.Built, "Eerste"));

        reported.Later(TimeSpan.FromDays(3)).Does(new ReportProgress(1, Progress.Lost, "Toch niet"))
            .Then(new Happened.ProgressReported(1, December, Progress.Lost, new Said("Toch niet"), null, December.AddMonths(6), Owen));
        reported.Later(TimeSpan.FromDays(40)).Does(new ReportProgress(1, Progress.Lost, "Tweede"))
            .Then(new Happened.ProgressReported(1, December.AddMonths(6), Progress.Lost, new Said("Tweede"), null, December.AddMonths(12), Owen));

        // Half a year late: the next date comes a week later, and is asked for and answered in its own right.
        Given(Owen).At(new DateTimeOffset(2027, 5, 25, 9, 0, 0, TimeSpan.Zero)).By(Owen).Did(new ReportProgress(1, Progress.Built, "Laat"))
            .By(PersonId.Program).Did(new LookAtCalendar())
            .By(Owen).Later(TimeSpan.FromDays(7)).Does(new ReportProgress(1, Progress.Built, "Op tijd"))
            .Then(new Happened.ProgressReported(1, December.AddMonths(6), Progress.Built, new Said("Op tijd"), null, December.AddMonths(12), Owen));
    }

    [Fact]
    public void A_dilemma_names_two_themes() => Given(Owen).By(Owen)
        .Does(new NoteDilemma(1, Cyber, Cyber, "x")).ThenRefused(new ValueIsOdd("theme"))
        .Does(new NoteDilemma(1, Cyber, new ThemeId("no-such"), "x")).ThenRefused(new ValueIsOdd("theme"))
        .Does(new NoteDilemma(1, Cyber, Diseases, "")).ThenRefused(new TextIsEmpty())
        .Does(new NoteDilemma(2, Cyber, Diseases, "x")).ThenRefused(new NoSuchItem(2))
        .Does(new NoteDilemma(1, Cyber, Diseases, "Kost bedden"))
        .Then(new Happened.DilemmaNoted(1, Cyber, Diseases, new Said("Kost bedden"), Owen))
        .By(Nobody).Does(new NoteDilemma(1, Cyber, Diseases, "x")).ThenRefused(new NoSuchItem(1));

    [Fact]
    public void A_signal_is_noted_by_coordinators_anywhere_and_by_owners_on_their_own() => Given(Owen)
        .Does(new NoteSignal(null, Cyber, Kingdom, "Meer aanvallen")).Then(new Happened.SignalNoted(null, Cyber, Kingdom, new Said("Meer aanvallen"), Nat))
        .By(Owen).Does(new NoteSignal(null, Cyber, Kingdom, "x")).ThenRefused(new OnlyCoordinatorsMay())
        .Does(new NoteSignal(1, Cyber, Kingdom, "Meer aanvallen")).Then(new Happened.SignalNoted(1, Cyber, Kingdom, new Said("Meer aanvallen"), Owen))
        .Does(new NoteSignal(2, Cyber, Kingdom, "x")).ThenRefused(new NoSuchItem(2))
        .Does(new NoteSignal(1, new ThemeId("no-such"), Kingdom, "x")).ThenRefused(new ValueIsOdd("theme"))
        .Does(new NoteSignal(1, Cyber, new PlaceId("atlantis"), "x")).ThenRefused(new NoSuchPlace())
        .Does(new NoteSignal(1, Cyber, Kingdom, "")).ThenRefused(new TextIsEmpty());

    [Fact]
    public void A_countrys_items_are_its_own_to_open_show_and_hide()
    {
        var story = GivenAProgramme().By(Aru)
            .Does(new OpenItem(null, Charge())).ThenRefused(new OnlyCoordinatorsMay())
            .Does(new OpenItem(null, Charge("curacao"))).ThenRefused(new OnlyTheCountryMay(Curacao))
            .Did(new OpenItem(null, Charge("aruba", asked: Owen)));
        var item = story.Programme.Items.Keys.Single();

        story.ThenProgramme(p => Assert.Null(p.Items[item].Charge.Asked)) // nobody in a Country is reminded
            .By(Nat).Does(new ShowItem(item, true)).ThenRefused(new NoSuchItem(item))
            .Does(new CloseItem(item, "klaar")).ThenRefused(new NoSuchItem(item))
            .By(Aru).Does(new ShowItem(item, true)).Then(new Happened.ItemShown(item, true, Aru))
            .Does(new ShowItem(item, true)).Then()
            .By(Nat).Does(new ReportProgress(item, Progress.Built, "x")).ThenRefused(new OnlyTheOwnerMay());
    }

    [Fact]
    public void What_is_nobodys_own_is_not_shown_or_hidden() => Given(Owen).Does(new ShowItem(1, true)).ThenRefused(new NotACountry(Kingdom));

    private static ProgrammeStory Given(PersonId owner) => GivenSessions().TakenOver().Did(new OpenItem(1, Charge(asked: owner)));
}
