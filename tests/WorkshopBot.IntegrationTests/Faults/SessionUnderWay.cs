using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>A session of one theme on a real database, whose messages go to a connector as the session goes on. All time is told, none is waited for.</summary>
internal sealed class SessionUnderWay : IAsyncDisposable
{
    /// <summary>Enough for every phase, and so few that no window of the channel is reached.</summary>
    public const int FewPeople = 3;

    public const string Channel = "msteams", Group = "19:group@thread.v2";

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMinutes(5);
    private static readonly SessionId Id = new(Guid.CreateVersion7(Start));
    public static readonly PersonId Fay = new("p-fay");

    private readonly string folder;
    private readonly ImmutableArray<PersonId> people;
    private readonly HttpClient http;
    private readonly Store store;
    private readonly SessionRunner runner;
    private readonly OutboxSender sender;
    private int commands;

    private SessionUnderWay(string folder, Store store, ManualClock clock, HttpMessageHandler handler, Func<IOutbox, IOutbox> plant, int participants)
    {
        (this.folder, this.store, Clock) = (folder, store, clock);
        people = [.. Enumerable.Range(1, participants).Select(i => new PersonId(string.Create(CultureInfo.InvariantCulture, $"p-{i}")))];
        http = new HttpClient(handler);
        Connector = new FaultyConnector(clock);
        runner = new SessionRunner(store.Log, Edition.Of2023);
        var beside = new NothingBeside(runner, store.Addresses, store.People, store.Outbox, clock);
        var readers = new Readers(store.People, Edition.Of2023, new LexicalSuggestions(), new NoRoom(), new NoRoom(), beside.Proposing, beside.Proposals, new BotOptions("", AllowsDepartmentalConfidential: false));
        var connector = new ConnectorClient(http, new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly), clock);
        var pacer = new Pacer(clock);
        sender = new OutboxSender(
            plant(store.Outbox), store.Addresses, store.Changes, store.SendingLease, connector, new Rendering(runner, store.Addresses, readers, beside.Files, beside.Programmes, beside.Views), pacer,
            clock, Faults.Enqueue, new Doorkeeper(runner, store.Addresses, connector, pacer, clock));
    }

    public ManualClock Clock { get; }

    public FaultyConnector Connector { get; }

    public Store Store => store;

    public OutboxSender Sender => sender;

    public ConcurrentQueue<Exception> Faults { get; } = [];

    /// <summary>When each step of the session was taken.</summary>
    public List<DateTimeOffset> Steps { get; } = [];

    /// <summary>How far time goes on while something waits.</summary>
    public TimeSpan Stride { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Called each second in which something waits.</summary>
    public Func<Task> WhenItWaits { get; set; } = () => Task.CompletedTask;

    public static Task<SessionUnderWay> BeginAsync(CancellationToken cancel) => BeginAsync(null, null, FewPeople, cancel);

    /// <param name="handler">Null for the one of the program.</param>
    /// <param name="plant">Puts a fault between the sender and its outbox.</param>
    public static async Task<SessionUnderWay> BeginAsync(HttpMessageHandler? handler, Func<IOutbox, IOutbox>? plant, int participants, CancellationToken cancel)
    {
        var clock = new ManualClock(Start);
        var folder = Directory.CreateTempSubdirectory("workshopbot-faults-").FullName;
        var store = await Store.OpenAsync(new StorageSettings(Path.Combine(folder, "faults.db"), null), clock, cancel);
        var session = new SessionUnderWay(folder, store, clock, handler ?? ConnectorClient.NewHandler(), plant ?? (o => o), participants);
        await session.RememberAsync(Group, null, cancel);
        await store.Addresses.HoldsAsync(Channel, Group, Id, Recipient.Group, cancel);
        foreach (var person in session.people.Append(Fay))
            await session.RememberAsync($"a:{person.Value}", person, cancel);
        return session;
    }

    /// <summary>From the plan to the report, with all messages sent after every step.</summary>
    public async Task HoldAsync(CancellationToken cancel)
    {
        await StepAsync(Opening, cancel);
        while (await runner.ReadAsync(Id, cancel) is { } now && now.Open?.Stop.Kind != PhaseKind.Closing)
            await StepAsync([.. Meanwhile(now), (Fay, new Next(null))], cancel);
        await StepAsync([(Fay, new Close())], cancel);
        await StepAsync([(Fay, new SetMarking(false, Marking.Unmarked))], cancel);
    }

    /// <summary>The plan and who join, without sending anything.</summary>
    public Task OpenAsync(CancellationToken cancel) => RunAsync(Opening, cancel);

    /// <summary>Sends all that waits, a stride at a time.</summary>
    public async Task SendAllAsync(CancellationToken cancel)
    {
        await sender.SendDueAsync(cancel);
        for (var seconds = 0; await WaitingAsync(cancel); seconds++)
        {
            Assert.True(seconds < 1000, "Something waits for ever.");
            await WhenItWaits();
            Clock.Advance(Stride);
            await sender.SendDueAsync(cancel);
        }
    }

    public async Task<bool> WaitingAsync(CancellationToken cancel) => (await store.Outbox.HeadsAsync(DateTimeOffset.MaxValue, 1, cancel)).Length > 0;

    public async Task<ImmutableArray<Waiting>> UndeliveredAsync(CancellationToken cancel) =>
        [.. await store.Outbox.UndeliveredAsync(DateTimeOffset.MinValue, cancel)];

    public async Task<int> OpenDoorsAsync(CancellationToken cancel) =>
        (await store.Log.ReadAsync(Id, 0, cancel)).Count(r => r.Event is SessionEvent.DoorOpened);

    /// <summary>Whose doors were found shut, in that order; null for the group's.</summary>
    public async Task<ImmutableArray<PersonId?>> LostAsync(CancellationToken cancel) =>
        [.. (await store.Log.ReadAsync(Id, 0, cancel)).Select(r => r.Event).OfType<SessionEvent.DoorShut>().Select(e => e.Person)];

    public Task RememberAsync(string conversation, PersonId? person, CancellationToken cancel) => store.Addresses.RememberAsync(
        new Address(Channel, conversation, Connector.Url, "28:bot", person, person is null ? Id : null), Clock.GetUtcNow(), cancel);

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        http.Dispose();
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ImmutableArray<(PersonId By, SessionCommand Command)> Opening => [(Fay, new Plan(TheWorkshop)), .. people.Select(p => (p, Joining))];

    private static WorkshopPlan TheWorkshop => new(
        new Said("Weerbaarheid"), SessionType.EuropeanNetherlands, [new PlannedTheme(new ThemeId("cyber-threats"), [], [new Said("Wie heeft de regie?")])], Start)
    {
        Facilitators = [Fay],
        Quorum = 2,
    };

    private static SessionCommand Joining => new Join(Role.Participant, OrganisationKind.Ministry, "Ministerie", new PlaceId("european-netherlands"), "nl");

    /// <summary>What the people do in the phase that is open.</summary>
    private IEnumerable<(PersonId By, SessionCommand Command)> Meanwhile(Session now) => now.Open?.Stop switch
    {
        { Kind: PhaseKind.Rate } stop => people.Select(p => (p, (SessionCommand)new Rate(
            stop, [.. now.Themes[0].Subjects.Select(s => new SubjectRating(s, Degree.Partly, Certainty.Low))], InGroup: false))),
        { Kind: PhaseKind.Collect } => people.Select((p, i) => (p, (SessionCommand)new Contribute(
            null, $"Bij uitval {i} ontbreekt een plan: " + string.Concat(Enumerable.Repeat("een lange zin, ", 20)), false, false))),
        { Kind: PhaseKind.Rank } stop => people.Select(p => (p, (SessionCommand)new Choose(stop, [new Choice(now.Themes[0].LiveGaps.First().Ref.Number, null, null)], InGroup: false))),
        { Kind: PhaseKind.Word } => people.Select(p => (p, (SessionCommand)new Agree([]))),
        _ => [],
    };

    private async Task StepAsync(ImmutableArray<(PersonId By, SessionCommand Command)> all, CancellationToken cancel)
    {
        // At the same moments, however long the last step's messages took: cards show times.
        Clock.Advance((BetweenSteps * (Steps.Count + 1)) - Clock.Gone);
        await RunAsync(all, cancel);
        Steps.Add(Clock.GetUtcNow());
        await SendAllAsync(cancel);
    }

    private async Task RunAsync(ImmutableArray<(PersonId By, SessionCommand Command)> all, CancellationToken cancel)
    {
        foreach (var (by, command) in all)
        {
            var ran = await runner.RunAsync(Id, command, new Asked(by, Clock.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"c{++commands}")), null, cancel);
            Assert.True(ran.Decision is Decision.Accepted, $"{command}: {(ran.Decision as Decision.Refused)?.Why}");
        }
    }
}
