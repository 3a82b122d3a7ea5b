namespace WorkshopBot.Web.Room;

/// <summary>What the room tells the operator: ids and counts, never names or texts.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "Handed {Type} {Id} to the bot at try {Attempt}: {Outcome}")]
    public static partial void Delivered(this ILogger log, string type, string id, int attempt, string outcome);
}
