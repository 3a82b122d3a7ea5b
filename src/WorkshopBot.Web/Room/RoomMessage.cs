using System.Text.Json;

namespace WorkshopBot.Web.Room;

/// <summary>Who wrote a message.</summary>
internal sealed record RoomAuthor(string Id, string Name, bool Bot);

/// <summary>
/// A message in a lane. Order is its place among the others and never changes; seq grows with every change, so that
/// whoever asks for what came after a number also gets what was changed after it.
/// </summary>
internal sealed record RoomMessage(string Id, long Order, long Seq, RoomAuthor From, DateTimeOffset At, string? Text, JsonElement? Card)
{
    public bool Updated { get; init; }

    public bool Deleted { get; init; }

    /// <summary>A model wrote its words, and people must see that.</summary>
    public bool ByModel { get; init; }

    /// <summary>The writer's own name for it, by which a message sent twice is known.</summary>
    public string? ClientId { get; init; }

    /// <summary>Whether it was meant for the bot and the bot could not be reached.</summary>
    public bool Undelivered { get; init; }
}
