using Microsoft.AspNetCore.Components;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>The table of a card: what stands beside every picture.</summary>
public sealed partial class CardTable
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public CardElement.Table Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    private static string Text(TableCell cell) => string.Join(' ', cell.Items.Select(i => i switch
    {
        CardElement.TextBlock text => text.Text,
        CardElement.Plain plain => string.Concat(plain.Inlines.Select(r => r.Text)),
        _ => "",
    }));
}
