using Microsoft.AspNetCore.Hosting.Server;
using WorkshopBot.Teams.BotBuilder;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Hosting;

internal static partial class BotHost
{
    static partial void AskBotBuilder(TeamsSection teams, ref string? problem) =>
        problem = teams.Cloud is "Public" or "UsGovernment" ? null : CommandWords.Get("BotBuilderNotInThisCloud");

    static partial void AddBotBuilder(IServiceCollection services, TeamsSection teams) => services
        .AddBotBuilder(new BotBuilderSettings(teams.AppId, teams.TenantId, Cloud.Named(teams.Cloud) ?? Cloud.Public))
        .AddSingleton(at => new OwnAddress(at.GetRequiredService<IServer>(), RoomMessages))
        .AddSingleton<IConnector>(at => new RoomApart(
            at.GetRequiredService<ServiceUrlGuard>(), at.GetRequiredService<ConnectorClient>(),
            at.GetRequiredKeyedService<IConnector>(BotBuilderHost.Name)));

    static partial void MapBotBuilder(IEndpointRouteBuilder routes) => routes.MapBotBuilder().RequireLoopbackUntilRegistered();

    /// <summary>The web room is reached as ever; all else through Bot Builder.</summary>
    private sealed class RoomApart(ServiceUrlGuard guard, IConnector room, IConnector theirs) : IConnector
    {
        public Task<Delivery> SendAsync(string serviceUrl, OutgoingActivity activity, CancellationToken cancel) =>
            For(serviceUrl).SendAsync(serviceUrl, activity, cancel);

        public Task<Delivery> UpdateAsync(string serviceUrl, string activityId, OutgoingActivity activity, CancellationToken cancel) =>
            For(serviceUrl).UpdateAsync(serviceUrl, activityId, activity, cancel);

        public Task<Delivery> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancel) =>
            For(serviceUrl).DeleteAsync(serviceUrl, conversationId, activityId, cancel);

        public Task<Delivery> CreatePrivateAsync(string serviceUrl, Account bot, string memberId, string? tenantId, CancellationToken cancel) =>
            For(serviceUrl).CreatePrivateAsync(serviceUrl, bot, memberId, tenantId, cancel);

        private IConnector For(string serviceUrl) => guard.Judge(serviceUrl)?.Kind is DestinationKind.OwnRoom ? room : theirs;
    }
}
