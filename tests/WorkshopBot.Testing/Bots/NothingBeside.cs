using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;

namespace WorkshopBot.Testing.Bots;

/// <summary>A bot without Graph and without files: all switched off, and nobody is reached.</summary>
public sealed class NothingBeside
{
    public NothingBeside(SessionRunner runner, IAddresses addresses, IPeople people, IOutbox outbox, TimeProvider clock)
    {
        var errands = new Errands(_ => { });
        Proposals = new Proposals(clock);
        Held = new HeldTexts(clock);
        Proposing = new Proposing(runner, addresses, outbox, new NoMeetingInfo(), new NoTranscripts(), Proposals, Held, errands, clock);
        Files = new FileOffers(
            new NoReports(), people, outbox, new NoConnector(), new Pacer(clock), new Uploads(new HttpClient(), UploadHosts.SharePoint, clock), errands, clock);
        var programmes = new MemoryProgrammes();
        var running = new ProgrammeRunner(programmes, new SessionYields(new MemoryLog()), people, Edition.Of2023);
        var atHand = new ProgrammesAtHand(programmes, running, Edition.Of2023);
        Programmes = new ProgrammeTurns(atHand, running, outbox, Edition.Of2023);
        Views = new ProgrammeViews(atHand, new BotOptions("", AllowsDepartmentalConfidential: false), Edition.Of2023, clock);
    }

    /// <summary>There is no programme.</summary>
    public ProgrammeTurns Programmes { get; }

    public ProgrammeViews Views { get; }

    public Proposals Proposals { get; }

    public Proposing Proposing { get; }

    public HeldTexts Held { get; }

    public FileOffers Files { get; }
}
