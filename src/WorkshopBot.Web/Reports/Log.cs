namespace WorkshopBot.Web.Reports;

/// <summary>What making reports tells the operator: ids and counts, never names or texts.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "A page was not printed at try {Attempt}; Chromium's last words: {LastWords}")]
    public static partial void NotPrinted(this ILogger log, int attempt, string lastWords, Exception fault);
}
