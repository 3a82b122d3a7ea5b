using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>The page for the screen in the room.</summary>
public sealed partial class StagePage
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public StageModel Model { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();

    /// <summary>Of an open phase, what is left of it; below nothing once it is over.</summary>
    private TimeSpan Left(OpenPhase open) => open.AsksAt - (open.PausedAt ?? Model.Now);

    /// <summary>As the clock shows it: "4:05", and "+0:12" once the time is over.</summary>
    internal static string Clock(TimeSpan left)
    {
        var seconds = (long)Math.Ceiling(left.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "+" : "")}{Math.Abs(seconds) / 60}:{Math.Abs(seconds) % 60:00}");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
