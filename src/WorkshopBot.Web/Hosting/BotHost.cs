using WorkshopBot.Web.Bot;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Hosting;

/// <summary>
/// What speaks with Teams: our own wire, or Microsoft.Bot.Builder where the program was built with it (its half of this class
/// is left out otherwise).
/// </summary>
internal static partial class BotHost
{
    private const string Wire = "Wire", BotBuilder = "BotBuilder";

    /// <summary>Where the web room hands over its activities when Bot Builder has the usual place: its tokens are not Bot Builder's.</summary>
    private const string RoomMessages = "/room/messages";

    /// <summary>Why the bot cannot be hosted as asked; null when it can.</summary>
    public static string? Problem(TeamsSection teams)
    {
        string? problem = CommandWords.Get("BotBuilderNotBuilt");
        AskBotBuilder(teams, ref problem);
        return teams.Host switch
        {
            Wire => null,
            BotBuilder => problem,
            _ => CommandWords.Format("HostUnknown", teams.Host),
        };
    }

    public static void AddHost(this IServiceCollection services, TeamsSection teams)
    {
        if (teams.Host is BotBuilder)
            AddBotBuilder(services, teams);
    }

    public static void MapHost(this IEndpointRouteBuilder routes, TeamsSection teams)
    {
        routes.MapMessages(teams.Host is BotBuilder ? RoomMessages : OwnAddress.Messages);
        if (teams.Host is BotBuilder)
            MapBotBuilder(routes);
    }

    static partial void AskBotBuilder(TeamsSection teams, ref string? problem);

    static partial void AddBotBuilder(IServiceCollection services, TeamsSection teams);

    static partial void MapBotBuilder(IEndpointRouteBuilder routes);
}
