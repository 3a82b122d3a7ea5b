using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class MeetingOnSqlite : Meeting<SqliteFile>;

public sealed class MeetingOnPostgres : Meeting<PostgresServer>;

public abstract class Meeting<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private static readonly Profile Ministry = new(new OrganisationKind("ministry"), "Ministerie van X", new PlaceId("saba"), "nl");

    private static readonly SessionId Other = new(Guid.CreateVersion7(Noon.AddHours(1)));

    [Fact]
    public async Task Somebody_keeps_their_pseudonym_and_a_new_name_is_taken_over()
    {
        var first = await MeetAsync("29:a", "Anna");
        var again = await MeetAsync("29:a", "Anna de Wit");

        Assert.Equal(first with { Name = "Anna de Wit" }, again);
        Assert.Equal(again, await Store.People.FindAsync(first.Id, Cancel));
        Assert.NotEqual(first.Id, (await MeetAsync("29:b", "Anna")).Id);
        Assert.NotEqual(first.Id, (await Store.People.MeetAsync("webroom", "29:a", "Anna", Noon, Cancel)).Id);
        Assert.Null(await Store.People.FindAsync(new PersonId("nobody"), Cancel));
    }

    [Fact]
    public async Task What_somebody_filled_in_is_remembered()
    {
        var person = await MeetAsync("29:a", "Anna");
        Assert.Null(person.Profile);

        await Store.People.RememberAsync(person.Id, Ministry, Cancel);

        Assert.Equal(Ministry, (await MeetAsync("29:a", "Anna")).Profile);
    }

    [Fact]
    public async Task Names_are_found_together()
    {
        var (a, b) = (await MeetAsync("29:a", "Anna"), await MeetAsync("29:b", "Bram"));

        var names = await Store.People.NamesAsync([a.Id, b.Id, new PersonId("nobody")], Cancel);

        Assert.Equal([("Anna"), "Bram"], names.Values.Order(StringComparer.Ordinal));
        Assert.Equal("Anna", names[a.Id]);
        Assert.Empty(await Store.People.NamesAsync([], Cancel));
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_nobody()
    {
        var person = await MeetAsync("29:a", "Anna");
        await Store.People.RememberAsync(person.Id, Ministry, Cancel);
        await Store.Addresses.RememberAsync(Private(person.Id), Noon, Cancel);
        await Store.Addresses.TakesPartAsync(person.Id, Session, Cancel);

        await Store.People.ForgetAsync(person.Id, Cancel);

        Assert.Null(await Store.People.FindAsync(person.Id, Cancel));
        Assert.Empty(await Store.People.NamesAsync([person.Id], Cancel));
        Assert.Null(await Store.Addresses.OfAsync(Session, Recipient.Of(person.Id), Cancel));
        Assert.Null(await Store.Addresses.SessionOfAsync(person.Id, Cancel));
        Assert.NotEqual(person.Id, (await MeetAsync("29:a", "Anna")).Id);
    }

    [Fact]
    public async Task A_conversation_that_moves_is_followed()
    {
        await Store.Addresses.RememberAsync(Private(Anna), Noon, Cancel);
        var moved = Private(Anna) with { ServiceUrl = "https://elsewhere/" };
        await Store.Addresses.RememberAsync(moved, Noon, Cancel);

        Assert.Equal(moved, await Store.Addresses.FindAsync("webroom", "private p-anna", Cancel));
        Assert.Equal(moved, await Store.Addresses.OfAsync(Session, Recipient.Of(Anna), Cancel));
        Assert.Equal(moved, await Store.Addresses.OfAsync(null, Recipient.OfConversation("private p-anna"), Cancel));
        Assert.Null(await Store.Addresses.OfAsync(Session, Recipient.Of(Bram), Cancel));
        Assert.Null(await Store.Addresses.FindAsync("msteams", "private p-anna", Cancel));
    }

    [Fact]
    public async Task Somebody_is_reached_where_they_were_last_heard()
    {
        var (one, two) = (Private(Anna), Private(Anna) with { Conversation = "second" });
        foreach (var (address, minute) in new[] { (one, 0), (two, 1), (one, 2) })
        {
            await Store.Addresses.RememberAsync(address, Noon.AddMinutes(minute), Cancel);
            Assert.Equal(address, await Store.Addresses.OfAsync(null, Recipient.Of(Anna), Cancel));
        }
    }

    [Fact]
    public async Task What_is_known_already_costs_no_commit()
    {
        await Store.Addresses.RememberAsync(Private(Anna), Noon, Cancel);
        await MeetAsync("29:a", "Anna");
        var before = Store.Writer.Commits;

        await Store.Addresses.RememberAsync(Private(Anna), Noon.AddMinutes(1), Cancel);
        await MeetAsync("29:a", "Anna");

        Assert.Equal(before, Store.Writer.Commits);
    }

    [Fact]
    public async Task A_group_holds_a_session_until_it_holds_another()
    {
        await Store.Addresses.RememberAsync(Group("g1"), Noon, Cancel);
        await Store.Addresses.RememberAsync(Group("g2"), Noon, Cancel);
        Assert.Null(await Store.Addresses.OfAsync(Session, Recipient.Group, Cancel));

        await Store.Addresses.HoldsAsync("webroom", "g1", Session, Recipient.Group, Cancel);
        await Store.Addresses.RememberAsync(Group("g1"), Noon.AddMinutes(1), Cancel); // the next message there
        Assert.Equal(Group("g1") with { Session = Session }, await Store.Addresses.OfAsync(Session, Recipient.Group, Cancel));

        await Store.Addresses.HoldsAsync("webroom", "g2", Session, Recipient.Group, Cancel);
        Assert.Equal("g2", (await Store.Addresses.OfAsync(Session, Recipient.Group, Cancel))?.Conversation);
        Assert.Null((await Store.Addresses.FindAsync("webroom", "g1", Cancel))?.Session);

        // The next session of the same people: what the first one still has to say goes there all the same.
        await Store.Addresses.HoldsAsync("webroom", "g2", Other, Recipient.Group, Cancel);
        Assert.Equal("g2", (await Store.Addresses.OfAsync(Session, Recipient.Group, Cancel))?.Conversation);
        Assert.Equal(Other, (await Store.Addresses.FindAsync("webroom", "g2", Cancel))?.Session);
    }

    [Fact]
    public async Task A_session_has_its_group_and_its_room_in_the_browser()
    {
        await Store.Addresses.RememberAsync(Group("g1"), Noon, Cancel);
        await Store.Addresses.RememberAsync(Group("r1"), Noon, Cancel);
        await Store.Addresses.HoldsAsync("webroom", "g1", Session, Recipient.Group, Cancel);
        await Store.Addresses.HoldsAsync("webroom", "r1", Session, Recipient.Room, Cancel);

        Assert.Equal("g1", (await Store.Addresses.OfAsync(Session, Recipient.Group, Cancel))?.Conversation);
        Assert.Equal("r1", (await Store.Addresses.OfAsync(Session, Recipient.Room, Cancel))?.Conversation);
        Assert.Equal(Session, (await Store.Addresses.FindAsync("webroom", "g1", Cancel))?.Session);
        Assert.Equal(Session, (await Store.Addresses.FindAsync("webroom", "r1", Cancel))?.Session);
    }

    [Fact]
    public async Task The_meeting_of_a_chat_is_remembered()
    {
        await Store.Addresses.RememberAsync(Group("g1") with { Meeting = "m1" }, Noon, Cancel);
        await Store.Addresses.RememberAsync(Group("g1"), Noon.AddMinutes(1), Cancel);

        Assert.Equal("m1", (await Store.Addresses.FindAsync("webroom", "g1", Cancel))?.Meeting);
    }

    [Fact]
    public async Task Whoever_was_met_in_a_group_can_be_written_to()
    {
        Assert.Null(await Store.Addresses.ReachOfAsync(Anna, Cancel));
        await Store.Addresses.CanReachAsync(new Reach(Anna, "msteams", "https://s", "28:bot", "29:anna", "t"), Cancel);
        await Store.Addresses.CanReachAsync(new Reach(Anna, "msteams", "https://s2", "28:bot", "29:anna", null), Cancel);

        Assert.Equal(new Reach(Anna, "msteams", "https://s2", "28:bot", "29:anna", "t"), await Store.Addresses.ReachOfAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Another_door_leads_to_the_same_person()
    {
        var anna = await MeetAsync("29:a", "Anna");
        await Store.People.AlsoKnownAsync(anna.Id, "other", "29:door", Cancel);
        var again = await Store.People.MeetAsync("other", "29:door", "A.", Noon, Cancel);

        Assert.Equal((anna.Id, "Anna"), (again.Id, again.Name));
        await Store.People.ForgetAsync(anna.Id, Cancel);
        Assert.NotEqual(anna.Id, (await Store.People.MeetAsync("other", "29:door", "A.", Noon, Cancel)).Id);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_lost_conversation_until_it_is_heard_of_anew()
    {
        await Store.Addresses.RememberAsync(Private(Anna), Noon, Cancel);
        await Store.Addresses.LostAsync("webroom", "private p-anna", Cancel);

        Assert.Null(await Store.Addresses.FindAsync("webroom", "private p-anna", Cancel));
        Assert.Null(await Store.Addresses.OfAsync(Session, Recipient.Of(Anna), Cancel));

        await Store.Addresses.RememberAsync(Private(Anna), Noon, Cancel);
        Assert.Equal(Private(Anna), await Store.Addresses.OfAsync(Session, Recipient.Of(Anna), Cancel));
    }

    [Fact]
    public async Task Somebody_takes_part_in_the_session_they_joined_last()
    {
        Assert.Null(await Store.Addresses.SessionOfAsync(Anna, Cancel));

        await Store.Addresses.TakesPartAsync(Anna, Other, Cancel);
        await Store.Addresses.TakesPartAsync(Anna, Session, Cancel);
        await Store.Addresses.TakesPartAsync(Bram, Other, Cancel);

        Assert.Equal(Session, await Store.Addresses.SessionOfAsync(Anna, Cancel));
    }

    private Task<Person> MeetAsync(string account, string name) => Store.People.MeetAsync("msteams", account, name, Noon, Cancel);

    private static Address Private(PersonId person) =>
        new("webroom", $"private {person}", "http://localhost/", "bot", person, null);

    private static Address Group(string conversation) => new("webroom", conversation, "http://localhost/", "bot", null, null);
}
