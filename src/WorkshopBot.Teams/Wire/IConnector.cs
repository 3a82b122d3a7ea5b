namespace WorkshopBot.Teams.Wire;

/// <summary>Takes messages to a channel. <see cref="ConnectorClient"/> speaks the protocol itself; another host brings its own.</summary>
public interface IConnector
{
    Task<Delivery> SendAsync(string serviceUrl, OutgoingActivity activity, CancellationToken cancel);

    Task<Delivery> UpdateAsync(string serviceUrl, string activityId, OutgoingActivity activity, CancellationToken cancel);

    Task<Delivery> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancel);

    /// <summary>Asks for the private conversation with one person; asking again gives the same one.</summary>
    /// <returns>Sent, with the conversation's id.</returns>
    Task<Delivery> CreatePrivateAsync(string serviceUrl, Account bot, string memberId, string? tenantId, CancellationToken cancel);
}
