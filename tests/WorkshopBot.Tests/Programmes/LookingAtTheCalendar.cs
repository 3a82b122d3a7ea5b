using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Web.Programmes;
using Xunit;
using static WorkshopBot.Testing.Programmes.ProgrammeAtWork;

namespace WorkshopBot.Tests.Programmes;

/// <summary>What programmes do by themselves when a date has come.</summary>
public sealed class LookingAtTheCalendar
{
    private static readonly DateTimeOffset FortnightBefore = new(2027, 2, 15, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Owners_are_asked_a_fortnight_before_the_date_and_once()
    {
        var work = await WithItemAsync();
        await LookAsync(work, FortnightBefore.AddDays(-1));
        Assert.Empty(Asked(work));
        await LookAsync(work, FortnightBefore);
        await LookAsync(work, FortnightBefore.AddDays(3));
        var message = Assert.Single(Asked(work));
        Assert.Equal((Who("ana"), new CourseSubject(Id, 1, new DateOnly(2027, 3, 1)).ToString()), (message.Message.To.Person, message.Message.Subject));
    }

    [Fact]
    public async Task A_look_at_which_nothing_is_due_leaves_nothing_behind()
    {
        var work = await WithItemAsync();
        var turns = work.Programmes.Turns;
        await LookAsync(work, FortnightBefore.AddDays(-1));
        Assert.Equal(turns, work.Programmes.Turns);
    }

    [Fact]
    public async Task After_a_report_the_owner_is_asked_again_half_a_year_later()
    {
        var work = await WithItemAsync();
        await LookAsync(work, FortnightBefore);
        work.Now = FortnightBefore.AddDays(1);
        await work.TypesAsync("ana", "voortgang 1 opgebouwd: er is geoefend");
        await LookAsync(work, new DateTimeOffset(2027, 8, 20, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal([new DateOnly(2027, 3, 1), new DateOnly(2027, 9, 1)], Asked(work).Select(m => CourseSubject.TryParse(m.Message.Subject, out var s) ? s.For : null));
    }

    /// <summary>The message goes into the queue of a session all the same, where it stays visible as undelivered.</summary>
    [Fact]
    public async Task An_owner_who_took_part_in_no_session_is_asked_through_one_that_is_no_Countrys()
    {
        var work = await WithItemAsync("zoe");
        await LookAsync(work, FortnightBefore);
        var message = Assert.Single(Asked(work));
        Assert.Equal((ProgrammeAtWork.Sessions[1], Who("zoe")), (message.Session, message.Message.To.Person));
    }

    [Fact]
    public async Task Nobody_is_reminded_in_a_Country_not_even_of_its_own_item()
    {
        var work = await BeginAsync();
        await work.DoesAsync(Aru, new ProgrammeCommand.OpenItem(null, Charge("dia") with { Scope = new PlaceId("aruba") }));
        await LookAsync(work, FortnightBefore);
        Assert.Empty(Asked(work));
        var item = Assert.Single((await work.ReadAsync()).Items.Values);
        Assert.Equal((null, null), (item.Charge.Asked, item.AskedFor));
    }

    [Fact]
    public async Task A_round_ends_when_its_time_is_up()
    {
        var work = await WithRoundAsync();
        var until = (await work.ReadAsync()).OpenRound!.ClosesAt;
        await LookAsync(work, until);
        Assert.NotNull((await work.ReadAsync()).OpenRound);
        await LookAsync(work, until.AddSeconds(1));
        Assert.Null((await work.ReadAsync()).OpenRound);
    }

    [Fact]
    public async Task Two_servers_that_look_at_once_ask_once()
    {
        var work = await WithItemAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LookAsync(work, FortnightBefore))));
        Assert.Single(Asked(work));
    }

    [Fact]
    public async Task The_program_looks_when_it_starts()
    {
        var work = await WithItemAsync();
        using var calendar = Of(work, new ManualClock(FortnightBefore));
        await calendar.StartAsync(TestContext.Current.CancellationToken);
        while (Asked(work).Length == 0)
            await Task.Yield();
        await calendar.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_program_looks_every_ten_minutes()
    {
        var work = await WithItemAsync();
        var clock = new ManualClock(new DateTimeOffset(2027, 2, 14, 23, 55, 0, TimeSpan.Zero));
        using var calendar = Of(work, clock);
        await calendar.StartAsync(TestContext.Current.CancellationToken);
        while (!clock.HasAlarms)
            await Task.Yield();
        clock.Advance(TimeSpan.FromMinutes(10));
        while (Asked(work).Length == 0)
            await Task.Yield();
        await calendar.StopAsync(TestContext.Current.CancellationToken);
    }

    private static SessionMessage[] Asked(ProgrammeAtWork work) => [.. work.Programmes.Messages.Where(m => m.Message.Card == CardKind.Progress)];

    private static async Task LookAsync(ProgrammeAtWork work, DateTimeOffset at)
    {
        using var calendar = Of(work, new ManualClock(at));
        await calendar.LookAsync(TestContext.Current.CancellationToken);
    }

    private static CalendarWork Of(ProgrammeAtWork work, TimeProvider clock) =>
        new(work.Programmes, work.Runner, Edition.Of2023, clock, NullLogger<CalendarWork>.Instance);
}
