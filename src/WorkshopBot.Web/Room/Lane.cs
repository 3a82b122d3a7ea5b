using System.Text.Json;

namespace WorkshopBot.Web.Room;

/// <summary>One conversation as it stands: the last messages, and the cards that single people see differently.</summary>
/// <remarks>Not safe for several threads; the room that owns it locks.</remarks>
internal sealed class Lane
{
    public const int Longest = 2000;

    private readonly List<RoomMessage> messages = [];
    private readonly Dictionary<(string Message, string Person), View> views = [];

    public RoomMessage? Find(string id) => messages.FindLast(m => m.Id == id);

    public RoomMessage? FindSent(string author, string clientId) =>
        messages.FindLast(m => m.From.Id == author && m.ClientId == clientId);

    public void Add(RoomMessage message)
    {
        messages.Add(message);
        if (messages.Count > Longest)
        {
            DropViews(messages[0].Id);
            messages.RemoveAt(0);
        }
    }

    /// <summary>Puts the message in place of the one with its id; everybody sees the new one, unless nothing of it changed.</summary>
    public void Replace(RoomMessage message)
    {
        var at = messages.FindLastIndex(m => m.Id == message.Id);
        if (message.Deleted || !IsTheSame(messages[at].Card, message.Card))
        {
            DropViews(message.Id);
        }

        messages[at] = message;
    }

    /// <summary>As <see cref="Replace"/>, but whoever had a card of their own keeps it.</summary>
    public void Mark(RoomMessage message) => messages[messages.FindLastIndex(m => m.Id == message.Id)] = message;

    /// <summary>From now on this person sees another card in this message.</summary>
    public void Show(string id, string person, JsonElement card, long seq) => views[(id, person)] = new View(card, seq);

    /// <summary>What is new or changed for this person since they last looked, in the order of the conversation.</summary>
    public IEnumerable<RoomMessage> Since(long seq, string person) =>
        messages.Select(m => Seen(m, person)).Where(m => m.Seq > seq);

    private RoomMessage Seen(RoomMessage message, string person) => views.TryGetValue((message.Id, person), out var view)
        ? message with { Card = view.Card, Seq = Math.Max(message.Seq, view.Seq) }
        : message;

    private static bool IsTheSame(JsonElement? old, JsonElement? card) => old is { } a && card is { } b && JsonElement.DeepEquals(a, b);

    private void DropViews(string id)
    {
        foreach (var key in views.Keys.Where(k => k.Message == id).ToArray())
        {
            views.Remove(key);
        }
    }

    private sealed record View(JsonElement Card, long Seq);
}
