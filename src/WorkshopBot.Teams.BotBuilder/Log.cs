using Microsoft.Extensions.Logging;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>What this host tells the operator: kinds, never names or texts.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Turned away an activity: {Kind}")]
    public static partial void TurnedAway(this ILogger log, string kind);

    [LoggerMessage(LogLevel.Error, "A turn failed and was not acknowledged: {Kind}")]
    public static partial void TurnFailed(this ILogger log, string kind);
}
