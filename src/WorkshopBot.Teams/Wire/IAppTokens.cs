namespace WorkshopBot.Teams.Wire;

/// <summary>Tokens that the bot gets as itself, from its own tenant: for the connector, and for Graph.</summary>
public interface IAppTokens
{
    /// <param name="scope">Such as "https://api.botframework.com/.default".</param>
    /// <param name="fresh">The kept one was turned away: get another.</param>
    /// <returns>Null when no credential is configured: then nothing is sent along.</returns>
    /// <exception cref="NoTokenException">The tenant gave none; trying later may help.</exception>
    ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel);
}

/// <summary>The tenant gave no token.</summary>
/// <param name="code">The tenant's own word for it, for the log.</param>
public sealed class NoTokenException(string code, Exception inner) : Exception($"No token: {code}", inner)
{
    public string Code => code;
}
