using System.Text.Json;
using WorkshopBot.Testing.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

/// <summary>A room of its own for each test, on a server of its own.</summary>
public abstract class ARoom : IAsyncLifetime
{
    private RoomServer? server;

    private protected RoomServer Server => server!;

    private protected EchoBot Bot => Server.Bot;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await RoomServer.StartAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<RoomClient> In(string demo, string room = "default") => RoomClient.InAsync(Server, demo, room);

    private protected static string? CardText(JsonElement message) => message.GetProperty("card").ToString();
}
