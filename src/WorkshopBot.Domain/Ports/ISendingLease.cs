namespace WorkshopBot.Domain.Ports;

/// <summary>Lets one of several programs on the same database work: send, so that nobody gets a message twice, or ask a model, so that nothing is paid twice.</summary>
public interface ISendingLease
{
    /// <summary>Waits until it is this program's turn, and works; when the turn is lost, it waits for the next one.</summary>
    /// <param name="work">Its token ends when the program stops and when the turn is lost: then nothing new may be begun.</param>
    /// <param name="cancel">The program stops.</param>
    Task HoldAsync(Func<CancellationToken, Task> work, CancellationToken cancel);
}
