using System.Collections.Immutable;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Commands;

/// <summary>Whether the rules can follow the records of a session.</summary>
internal static class LogFold
{
    /// <summary>What is wrong with them taken together; null when nothing is.</summary>
    public static string? Fault(ImmutableArray<Recorded> records)
    {
        try
        {
            Session.Replay(records);
            return null;
        }
        catch (CorruptLogException fault)
        {
            return fault.Message;
        }
    }
}
