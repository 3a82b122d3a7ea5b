using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Room;

/// <summary>
/// How the room names things on the wire. A group's and a person's names outlive a restart, so that the bot finds
/// them again; names of messages are never used twice, not even after a restart.
/// </summary>
internal static partial class RoomAddresses
{
    public const string Channel = "webroom";
    public const string BotId = "28:workshopbot";
    public const string BotName = "WorkshopBot";

    /// <summary>The tenant of everybody in the room, for the parts of the protocol that want one.</summary>
    public const string Tenant = "webroom";

    private const string GroupStart = "19:";
    private const string GroupEnd = "@room";

    public static string Group(string room) => $"{GroupStart}{room}{GroupEnd}";

    public static string Private(string room, string person) => $"a:{room}:{person}";

    public static string Demo(string room, string demo) => $"29:{room}-{demo}";

    /// <summary>Somebody who is known from another chat.</summary>
    public static string Guest(PersonId person) => $"29:{person.Value}";

    public static string NewPerson(DateTimeOffset now) => $"29:{NewId(now)}";

    public static string NewId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    public static bool IsRoom(string room) => RoomName().IsMatch(room);

    /// <summary>Which room a group conversation is that of; nothing if it is no such conversation.</summary>
    public static string? RoomOfGroup(string conversation) =>
        conversation.StartsWith(GroupStart, StringComparison.Ordinal) && conversation.EndsWith(GroupEnd, StringComparison.Ordinal)
        && conversation[GroupStart.Length..^GroupEnd.Length] is var room && IsRoom(room) ? room : null;

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z")]
    private static partial Regex RoomName();
}
