using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.BotBuilder;

/// <summary>Puts the bot on Microsoft.Bot.Builder's adapter; its turns, cards and outbox stay what they are.</summary>
public static class BotBuilderHost
{
    /// <summary>The key of its <see cref="IConnector"/> among the services.</summary>
    public const string Name = "BotBuilder";

    /// <summary>The adapter, the handler and a connector; the tokens that are sent along come from <see cref="IAppTokens"/>.</summary>
    public static IServiceCollection AddBotBuilder(this IServiceCollection services, BotBuilderSettings settings)
    {
        SharedJson.LeaveWordsAlone();
        return services
            .AddSingleton(settings)
            .AddSingleton(at => new DirectClients(
                settings.AppId is "" ? ConnectorClient.NewHandler() : Connections.NewHandler(at.GetRequiredService<HostLookup>())))
            .AddSingleton<BotFrameworkAuthentication>(at => new ConfigurationBotFrameworkAuthentication(
                Configuration(settings), new AppTokenCredentials(settings, Tokens(at, settings)),
                httpClientFactory: at.GetRequiredService<DirectClients>()))
            .AddSingleton(at => new CloudAdapter(at.GetRequiredService<BotFrameworkAuthentication>())
            {
                OnTurnError = OnTurnError(at.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(BotBuilderHost))),
            })
            .AddSingleton<IBotFrameworkHttpAdapter>(at => at.GetRequiredService<CloudAdapter>())
            .AddSingleton<IBot>(at => new WorkshopHandler(
                at.GetRequiredService<BotTurn>().HandleAsync, at.GetRequiredService<ServiceUrlGuard>(), at.GetRequiredService<AllowedTenants>(), settings))
            .AddKeyedSingleton<IConnector>(Name, (at, _) => new AdapterConnector(
                at.GetRequiredService<CloudAdapter>(), settings, at.GetRequiredService<ServiceUrlGuard>(), Tokens(at, settings),
                at.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Where Teams hands over its activities. The adapter checks the token; nothing is acknowledged before it is kept.</summary>
    public static IEndpointConventionBuilder MapBotBuilder(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", TakeAsync).WithName("BotBuilderMessages").DisableAntiforgery();

    /// <summary>The adapter reads whatever it is given: what is too large, too deep or no activity does not get that far.</summary>
    internal static async Task TakeAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken cancel)
    {
        var read = await http.Request.BodyReader.ReadAtLeastAsync(ActivityReader.BiggestBody + 1, cancel);
        var body = read.Buffer.ToArray();
        http.Request.BodyReader.AdvanceTo(read.Buffer.End);
        if (ActivityReader.Read(body) is ActivityReading.Malformed { Kind: var kind })
        {
            http.Response.StatusCode = kind is MalformedKind.TooBig ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return;
        }

        http.Request.Body = new MemoryStream(body, writable: false);
        await adapter.ProcessAsync(http.Request, http.Response, bot, cancel);
    }

    /// <summary>
    /// Without this answer the adapter would acknowledge a failed message. What went wrong in sending is told by whoever sent.
    /// Only who is turned away is "unauthorized"; a file that may not be read is a fault like any other.
    /// </summary>
    internal static Func<ITurnContext, Exception, Task> OnTurnError(ILogger log) => (turn, fault) =>
    {
        if (fault is TurnedAwayException)
            log.TurnedAway(fault.Message);
        else if (turn.Activity?.Name != ActivityEventNames.ContinueConversation)
            log.TurnFailed(fault.GetType().Name);

        return Task.FromException(fault is UnauthorizedAccessException and not TurnedAwayException
            ? new InvalidOperationException(fault.GetType().Name, fault)
            : fault);
    };

    private static IAppTokens? Tokens(IServiceProvider at, BotBuilderSettings settings) =>
        settings.AppId is "" ? null : at.GetRequiredService<IAppTokens>();

    private static IConfiguration Configuration(BotBuilderSettings settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("MicrosoftAppId", settings.AppId),
            new("MicrosoftAppTenantId", settings.TenantId),
            new("ChannelService", settings.Cloud == Cloud.UsGovernment ? GovernmentAuthenticationConstants.ChannelService : ""),
        ])
        .Build();
}
