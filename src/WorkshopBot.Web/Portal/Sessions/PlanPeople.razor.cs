using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Who leads along, and who is asked to come.</summary>
public sealed partial class PlanPeople
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    private PageWords Say => View.Words<PlanWords>();

    private string Kinds => string.Join(", ", OrganisationKind.All.Select(k => k.Name.In(View.Say.Language)));
}
