using System.Text.Json;

namespace WorkshopBot.Teams.Wire;

/// <summary>Asks a connector what it knows, by the rules of <see cref="ConnectorClient"/>: allowed hosts, no redirects, a deadline.</summary>
public interface IAsking
{
    /// <param name="path">From the root of the service, its parts escaped.</param>
    /// <returns>Null when the connector does not say.</returns>
    Task<JsonElement?> AskAsync(string serviceUrl, string path, CancellationToken cancel);
}
