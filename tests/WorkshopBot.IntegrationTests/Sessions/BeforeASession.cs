using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.IntegrationTests.Storage;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Sessions;

/// <summary>A session is prepared in a group chat: the program looks who is there, and makes its meeting.</summary>
public sealed class BeforeASession : StorageTest<SqliteFile>, IAsking, IDirectory, IMeetings
{
    private const string Chat = "19:prepared@thread.v2", MeetingChat = "19:meeting_x@thread.v2";

    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddDays(8);

    private readonly List<MeetingWish> wished = [];
    private readonly List<string> asked = [];

    [Fact]
    public async Task Everybody_in_the_chat_is_known_and_the_meeting_is_made_once()
    {
        var lead = await Store.People.MeetAsync("msteams", "aad-fay", "Fay", Noon, Cancel);
        var runner = new SessionRunner(Store.Log, Edition.Of2023);
        await Store.Addresses.RememberAsync(new Address("msteams", Chat, "https://smba.trafficmanager.net/emea", "28:bot", null, null), Noon, Cancel);
        await Store.Addresses.HoldsAsync("msteams", Chat, Session, Recipient.Group, Cancel);

        using var roster = new RosterWork(
            new ChatMembers(this), this, new TeamsSection { TenantId = "tenant" }, Store.Log, runner, Store.People, Store.Addresses, Store.Changes, TimeProvider.System,
            NullLogger<RosterWork>.Instance);
        using var meeting = new MeetingWork(
            this, new GraphSettings(true, true, false, false, "app", "", ""), Store.Log, runner, Store.People, Store.Addresses, Store.Changes, TimeProvider.System,
            NullLogger<MeetingWork>.Instance);
        foreach (var work in new BackgroundService[] { roster, meeting })
            await work.StartAsync(Cancel);

        var plan = SessionStory.Plan with { StartsAt = Later, Facilitators = [lead.Id] };
        await runner.RunAsync(Session, new SessionCommand.Plan(plan), new Asked(lead.Id, TimeProvider.System.GetUtcNow(), "plan"), null, Cancel);
        var session = await Until(runner, s => s.Meeting is not null);

        Assert.Equal((3, true), (session.InChat.Count, session.Meeting!.BotIsIn));
        var ana = (await Store.People.FindAsync("msteams", "aad-ana", Cancel))!;
        Assert.Equal(("Ana", "Gemeente Enschede", OrganisationKind.Other), (ana.Name, ana.Profile!.Organisation, ana.Profile.Kind));
        Assert.Equal(new Reach(ana.Id, "msteams", "https://smba.trafficmanager.net/emea", "28:bot", "29:ana", "tenant"), await Store.Addresses.ReachOfAsync(ana.Id, Cancel));
        Assert.Equal(MeetingChat, (await Store.Addresses.OfAsync(Session, Recipient.Group, Cancel))?.Conversation);
        var wish = Assert.Single(wished);
        Assert.Equal((Session.ToString(), "aad-fay", Later, Later.AddMinutes(90)), (wish.Key, wish.Organizer, wish.Start, wish.End));
        Assert.Equal(["29:ben", "aad-ana"], wish.Attendees.Order(StringComparer.Ordinal));
        Assert.Equal(2, asked.Count);

        foreach (var work in new BackgroundService[] { roster, meeting })
            await work.StopAsync(Cancel);
    }

    private static async Task<Session> Until(SessionRunner runner, Func<Session, bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await runner.ReadAsync(Session, patience.Token) is { } session && holds(session))
                return session;
            await Task.Delay(20, patience.Token);
        }
    }

    Task<JsonElement?> IAsking.AskAsync(string serviceUrl, string path, CancellationToken cancel)
    {
        lock (asked)
            asked.Add(path);
        return Task.FromResult<JsonElement?>(JsonElement.Parse(path.Contains("continuationToken", StringComparison.Ordinal)
            ? """{"members":[{"id":"29:ben","name":"Ben"}],"continuationToken":""}"""
            : """{"members":[{"id":"28:bot"},{"id":"29:fay","name":"Fay","aadObjectId":"aad-fay"},{"id":"29:ana","aadObjectId":"aad-ana"}],"continuationToken":"next"}"""));
    }

    Task<ImmutableDictionary<string, GraphPerson>> IDirectory.FindAsync(IReadOnlyCollection<string> entraIds, CancellationToken cancel) =>
        Task.FromResult(ImmutableDictionary<string, GraphPerson>.Empty.Add("aad-ana", new GraphPerson("Ana", "Gemeente Enschede", null)));

    Task<GraphAnswer<Meeting>> IMeetings.CreateAsync(MeetingWish wish, CancellationToken cancel)
    {
        lock (wished)
            wished.Add(wish);
        return Task.FromResult<GraphAnswer<Meeting>>(
            new GraphAnswer<Meeting>.Got(new Meeting(new Uri("https://teams.microsoft.com/l/meetup-join/x"), "event", MeetingChat, true, [])));
    }
}
