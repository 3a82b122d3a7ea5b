using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Teams.Sending;

/// <summary>Hears which conversations are open or lost, and begins new ones.</summary>
public interface IDoorkeeper
{
    /// <summary>The private conversation with the reader, begun now; null when there is none to be had.</summary>
    Task<Address?> BeginAsync(Waiting message, CancellationToken cancel);

    /// <summary>A message arrived: that door is open.</summary>
    Task ReachedAsync(Waiting message, Address address, CancellationToken cancel);

    /// <summary>The bot was removed or blocked where a message was to go; called once for each loss.</summary>
    Task LostAsync(Waiting message, Address address, CancellationToken cancel);
}
