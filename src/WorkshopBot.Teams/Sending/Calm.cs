using System.Collections.Concurrent;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Sending;

/// <summary>
/// Lets the facilitator's control card change at most every two seconds: what many people do in between comes as one change,
/// so that no choice of anybody costs a message. A web room shows each change at once.
/// </summary>
internal sealed class Calm(TimeProvider clock)
{
    private const int MostRemembered = 1000;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, long> changed = new(StringComparer.Ordinal);

    /// <summary>How long to wait with this change; null when it may go.</summary>
    public TimeSpan? Wait(Waiting message, Address address)
    {
        if (message is not { PostedAs: not null, Message.Card: CardKind.Control } || address.Channel is "webroom")
            return null;

        var card = $"{address.Channel}|{address.Conversation}";
        if (changed.TryGetValue(card, out var last) && clock.GetElapsedTime(last) is var since && since < Between)
            return Between - since;

        if (changed.Count >= MostRemembered)
            changed.Clear();
        changed[card] = clock.GetTimestamp();
        return null;
    }
}
