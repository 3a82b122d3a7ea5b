using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Tokens;

internal static class TokenServices
{
    /// <summary>The tokens with which the web room and the bot know each other; these are asked for always.</summary>
    public static IServiceCollection AddRoomTokens(this IServiceCollection services)
    {
        // A token that names a key which we do not know waits for the keys to be fetched, instead of being turned away
        // meanwhile. The library reads this once, with its first token: it must stand before any.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

        services.TryAddSingleton<RoomBearers>();
        services.AddAuthorization();
        services.AddAuthentication()
            .AddScheme<RoomSchemeOptions, RoomScheme>(Schemes.Room, room => room.Audience = RoomBearers.ForBot)
            .AddScheme<RoomSchemeOptions, RoomScheme>(Schemes.Connector, bot => bot.Audience = RoomBearers.ForConnector);
        return services;
    }

    /// <summary>Who works in the portal.</summary>
    public static IServiceCollection AddPortalTokens(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, PortalScheme>(Schemes.Portal, _ => { });
        return services;
    }

    /// <summary>The tokens of Teams and Entra; for a bot that has a registration.</summary>
    public static IServiceCollection AddForeignTokens(this IServiceCollection services)
    {
        services.TryAddSingleton<IDocumentRetriever, KeyDocuments>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BotScheme>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, TabScheme>();
        services.AddAuthentication()
            .AddJwtBearer(Schemes.Bot, _ => { })
            .AddJwtBearer(Schemes.Tab, _ => { })
            .AddPolicyScheme(Schemes.Messages, null, either => either.ForwardDefaultSelector = http =>
                BearerHeader.Read(http.Request) is { Shape.Issuer: RoomBearers.Issuer } ? Schemes.Room : Schemes.Bot);
        return services;
    }
}
