using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Testing.Room;

/// <summary>The room as the program serves it, on a free port of this machine, with an echo bot in the bot's place.</summary>
public sealed class RoomServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RoomServer(WebApplication app, EchoBot bot) => (this.app, Bot) = (app, bot);

    public EchoBot Bot { get; }

    public string Base => app.Urls.Single();

    /// <param name="port">0 for any; a number to come back where another server stood.</param>
    public static async Task<RoomServer> StartAsync(CancellationToken cancel, int port = 0, string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new Exposure(OnlyThisMachine: environment == "Development")).AddSingleton<IRoomKey, SameKey>().AddRoom();

        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(WwwRoot()) });
        app.MapRoom();
        var own = app.Services.GetRequiredService<OwnAddress>();
        var bot = new EchoBot(
            new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly, () => own.ServiceUrlIfListening),
            new ConnectorTokens(new NoTokens(), "", app.Services.GetRequiredService<RoomBearers>().ForConnectorAsync));
        app.MapPost("/api/messages", (Delegate)bot.AnswerAsync).RequireLoopback();
        await app.StartAsync(cancel);
        return new RoomServer(app, bot);
    }

    /// <summary>What the bot bears when it sends to the room.</summary>
    public ValueTask<string> ConnectorTokenAsync(CancellationToken cancel) => app.Services.GetRequiredService<RoomBearers>().ForConnectorAsync(cancel);

    /// <summary>What the room bears when it hands something to the bot.</summary>
    public ValueTask<string> RoomTokenAsync(CancellationToken cancel) => app.Services.GetRequiredService<RoomBearers>().SignAsync(RoomBearers.ForBot, cancel);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static string WwwRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WorkshopBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        }

        return Path.Combine(folder, "src", "WorkshopBot.Web", "wwwroot");
    }

    /// <summary>As a key kept in storage: the same after a restart.</summary>
    private sealed class SameKey : IRoomKey
    {
        public ValueTask<ReadOnlyMemory<byte>> KeyAsync(CancellationToken cancel) => new("a key that outlives a server in tests"u8.ToArray());
    }
}
