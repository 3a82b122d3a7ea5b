namespace WorkshopBot.Teams.Wire;

/// <summary>What goes along with a message, so that a connector knows the bot: each kind of connector gets its own, and a stranger none.</summary>
/// <param name="scope">What the bot's own token is for.</param>
/// <param name="room">Makes a token that only our own web room takes.</param>
public sealed class ConnectorTokens(IAppTokens app, string scope, Func<CancellationToken, ValueTask<string>> room)
{
    /// <exception cref="NoTokenException">The tenant gave none.</exception>
    internal async ValueTask<string?> ForAsync(DestinationKind kind, bool fresh, CancellationToken cancel) => kind switch
    {
        DestinationKind.Connector => await app.TokenAsync(scope, fresh, cancel),
        DestinationKind.OwnRoom => await room(cancel),
        _ => null,
    };
}
