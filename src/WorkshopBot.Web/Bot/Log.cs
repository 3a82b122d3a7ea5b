using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Bot;

/// <summary>What the bot tells the operator: kinds and counts, never names or texts.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Turned away an activity: {Kind}")]
    public static partial void TurnedAway(this ILogger log, string kind);

    [LoggerMessage(LogLevel.Debug, "Took a {Type}")]
    public static partial void Taken(this ILogger log, string type);

    [LoggerMessage(LogLevel.Error, "Could not send a message; it is tried again")]
    public static partial void NotSent(this ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "Could not look at the clock of session {Session}; it is tried again")]
    public static partial void NotLookedAt(this ILogger log, Guid session, Exception fault);

    [LoggerMessage(LogLevel.Error, "Could not look at the calendar of programme {Programme}; it is tried again")]
    public static partial void CalendarNotLookedAt(this ILogger log, Guid programme, Exception fault);

    [LoggerMessage(LogLevel.Error, "Could not do what a turn had asked for")]
    public static partial void NotDone(this ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Warning, "Graph lacks a permission for {Feature}: {Permission}")]
    public static partial void Lacks(this ILogger log, string feature, string permission);

    [LoggerMessage(LogLevel.Information, "Session {Session} has draft {Draft}, made by {Engine}; instead of the model because of {Fault}; {Tokens} tokens")]
    public static partial void Drafted(this ILogger log, Guid session, int draft, Engine engine, ModelFault? fault, int tokens);

    [LoggerMessage(LogLevel.Information, "Session {Session} has {Pairs} more pairs from the model; fault {Fault}; {Tokens} tokens")]
    public static partial void Paired(this ILogger log, Guid session, int pairs, ModelFault? fault, int tokens);

    [LoggerMessage(LogLevel.Error, "Could not have drafts written in session {Session}; it is tried again")]
    public static partial void NotDrafted(this ILogger log, Guid session, Exception fault);

    [LoggerMessage(LogLevel.Error, "What the model wrote could not be dealt with; the built-in engine wrote instead")]
    public static partial void NotByModel(this ILogger log, Exception fault);

    [LoggerMessage(LogLevel.Error, "The work stopped; it starts again")]
    public static partial void Stumbled(this ILogger log, Exception fault);
}
