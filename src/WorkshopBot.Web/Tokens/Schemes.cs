namespace WorkshopBot.Web.Tokens;

/// <summary>Who issues tokens to us. A token of one is never taken at another's door.</summary>
internal static class Schemes
{
    /// <summary>A channel of the Bot Framework, to the bot.</summary>
    public const string Bot = "bot";

    /// <summary>Our own web room, to the bot.</summary>
    public const string Room = "room";

    /// <summary>The bot, to the connector of our own web room.</summary>
    public const string Connector = "connector";

    /// <summary>Entra, to our tab in Teams.</summary>
    public const string Tab = "tab";

    /// <summary>Whoever works in the portal: by the tab's token, or without a registration by the room's.</summary>
    public const string Portal = "portal";

    /// <summary>The portal's own session in a browser.</summary>
    public const string PortalCookie = "portal-cookie";

    /// <summary>Tells a channel from the room by who says to have issued the token; what each then checks.</summary>
    public const string Messages = "messages";
}

/// <summary>Which tokens open which door.</summary>
internal static class Doorkeeping
{
    extension<TRoutes>(TRoutes routes) where TRoutes : IEndpointConventionBuilder
    {
        /// <summary>Only for who bears a token of one of these schemes; nobody else is even read.</summary>
        public TRoutes RequireToken(string scheme) =>
            routes.RequireAuthorization(policy => policy.AddAuthenticationSchemes(scheme).RequireAuthenticatedUser());
    }
}
