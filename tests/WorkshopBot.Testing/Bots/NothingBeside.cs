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
    }

    public Proposals Proposals { get; }

    public Proposing Proposing { get; }

    public HeldTexts Held { get; }

    public FileOffers Files { get; }
}
