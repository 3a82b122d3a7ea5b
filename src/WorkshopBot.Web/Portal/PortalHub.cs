using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal;

/// <summary>Tells open pages that there is something to ask for; it never carries the thing itself, so a lost hint loses nothing.</summary>
/// <remarks>What a page follows stands in its question as "session:ID"; whoever has nothing to do with it hears nothing.</remarks>
internal sealed class PortalHub(SessionsAtHand sessions) : Hub
{
    public const string Changed = "changed";

    private const string Session = "session:";

    public static string Group(SessionId session) => Session + session;

    public override async Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext()!;
        var watch = http.Request.Query["watch"].ToString();
        if (PortalReader.Of(http).Person is { } person && watch.StartsWith(Session, StringComparison.Ordinal)
            && SessionId.TryParse(watch[Session.Length..], CultureInfo.InvariantCulture, out var id)
            && await sessions.FindAsync(id, person, Context.ConnectionAborted) is not null)
            await Groups.AddToGroupAsync(Context.ConnectionId, Group(id), Context.ConnectionAborted);
        else
            Context.Abort();
    }
}

/// <summary>Passes on to open pages what changed, on this replica or another.</summary>
internal sealed class PortalHints(IChanges changes, IHubContext<PortalHub> hub) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var session in changes.ListenAsync(stoppingToken))
        {
            if (session is { } changed)
                await hub.Clients.Group(PortalHub.Group(changed)).SendAsync(PortalHub.Changed, stoppingToken);
        }
    }
}
