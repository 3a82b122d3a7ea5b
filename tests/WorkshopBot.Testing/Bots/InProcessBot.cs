using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Testing.Bots;

/// <summary>The bot as the program puts it together, without the program: activities in, answers out, on a clock that a test sets.</summary>
public sealed class InProcessBot
{
    private static readonly BotOptions Options = new("", AllowsDepartmentalConfidential: false);

    private readonly BotTurn turn;
    private readonly SetClock clock = new();

    private readonly Rendering rendering;

    /// <param name="programmes">Left out, there is no programme.</param>
    public InProcessBot(ISessionLog log, IPeople people, IAddresses addresses, IOutbox outbox, IProgrammeLog? programmes = null)
    {
        Runner = new SessionRunner(log, Edition.Of2023);
        programmes ??= new MemoryProgrammes();
        Programmes = new ProgrammeRunner(programmes, new SessionYields(log), people, Edition.Of2023);
        var atHand = new ProgrammesAtHand(programmes, Programmes, Edition.Of2023);
        var inProgrammes = new ProgrammeTurns(atHand, Programmes, outbox, Edition.Of2023);
        var views = new ProgrammeViews(atHand, Options, Edition.Of2023, clock);
        var beside = new NothingBeside(Runner, addresses, people, outbox, clock);
        var readers = new Readers(people, Edition.Of2023, BuiltIn.Suggestions, new NoDownloads(), new NoDoors(), beside.Proposing, beside.Proposals, Options);
        var whereabouts = new Whereabouts(Runner, people, addresses, Edition.Of2023);
        turn = new BotTurn(
            Runner, people, addresses, outbox, whereabouts, new Arriving(Runner, people, addresses, outbox, whereabouts), beside.Proposing, beside.Files, beside.Held, inProgrammes,
            new Answering(readers, views), Options, Edition.Of2023, clock);
        rendering = new Rendering(Runner, addresses, readers, beside.Files, inProgrammes, views);
    }

    public SessionRunner Runner { get; }

    public ProgrammeRunner Programmes { get; }

    /// <summary>Draws a waiting message as it would be sent now; null when there is nothing left to say.</summary>
    public Task<OutgoingActivity?> DrawAsync(Waiting waiting, Address address, DateTimeOffset now, CancellationToken cancel)
    {
        clock.Now = now;
        return rendering.RenderAsync(waiting, address, shorter: false, cancel);
    }

    /// <summary>Hands an activity over, as the channel's request body.</summary>
    /// <returns>What a press is answered with; null for all else.</returns>
    public async Task<string?> DeliverAsync(ReadOnlyMemory<byte> body, DateTimeOffset now, CancellationToken cancel) =>
        (await HandleAsync(((ActivityReading.Read)ActivityReader.Read(body)).Activity, now, cancel))?.ToJson();

    /// <summary>Hands over what another host has read.</summary>
    public Task<InvokeAnswer?> HandleAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        clock.Now = now;
        return turn.HandleAsync(activity, cancel);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class NoDownloads : IDownloads
    {
        public ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel) => new([]);
    }
}
