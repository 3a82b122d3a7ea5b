using Microsoft.Extensions.DependencyInjection.Extensions;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Room;

internal static class RoomServices
{
    /// <summary>All that the web room needs. Whoever registers an <see cref="IRoomKey"/> of their own first keeps it.</summary>
    public static IServiceCollection AddRoom(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddRazorComponents();
        services.AddProblemDetails();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRoomKey, PassingRoomKey>();
        services.TryAddSingleton<IGuests, NoGuests>();
        services.AddRoomTokens();
        return services
            .AddSingleton<Rooms>()
            .AddSingleton<RoomDoor>()
            .AddSingleton<RoomEntrances>()
            .AddSingleton<RoomHints>()
            .AddSingleton<OwnAddress>()
            .AddSingleton<RoomActivities>()
            .AddSingleton(at => new BotDelivery(
                new HttpClient(ConnectorClient.NewHandler()), at.GetRequiredService<OwnAddress>(), at.GetRequiredService<RoomBearers>(),
                at.GetRequiredService<TimeProvider>(), at.GetRequiredService<ILogger<BotDelivery>>()))
            .AddSingleton<RoomVisits>();
    }
}
