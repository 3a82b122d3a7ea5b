using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Turns;

/// <summary>What is known when a wish is to be understood.</summary>
/// <param name="Session">The session that is meant; null when there is none.</param>
/// <param name="By">Who asks.</param>
/// <param name="InGroup">Typed where others can read it.</param>
public sealed record Asking(Session? Session, PersonId By, bool InGroup)
{
    /// <summary>Somebody whose plain words are a contribution.</summary>
    public bool MayContribute => Session?.IsParticipant(By) is true;

    public Stop? Stop => Session?.Open?.Stop;

    /// <summary>The theme that goes without saying: the open one, or the only one.</summary>
    public int? Theme => Stop is { Theme: > 0 } stop ? stop.Theme : Session?.Themes.Length == 1 ? 1 : null;
}
