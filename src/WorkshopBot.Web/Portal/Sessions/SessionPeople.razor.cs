using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Who takes part and who is asked to come, for who leads or coordinates.</summary>
public sealed partial class SessionPeople
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public SessionModel Model { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();

    /// <summary>Who is silent is for the one who leads: they ask after them.</summary>
    private bool ShowsNow => Model.Leads && Model.Session.Open is { } open && Readiness.Asks(open.Stop.Kind);

    private IEnumerable<string> Heads => ["Name", "Role", "Organisation", "Place", .. ShowsNow ? new[] { "Now" } : []];

    private string Now(Member member) =>
        !Model.Session.IsParticipant(member.Person) ? "–" : Say[Readiness.Ready(Model.Session).Contains(member.Person) ? "Now/ready" : "Now/silent"];
}
