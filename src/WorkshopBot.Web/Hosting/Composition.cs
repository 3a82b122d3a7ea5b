using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Bot;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Sessions;

namespace WorkshopBot.Web.Hosting;

/// <summary>Puts the program together: the one place that knows every part.</summary>
internal static class Composition
{
    public static IServiceCollection AddWorkshopBot(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ImportedScenarios.Edition(settings.GetSection(CatalogueSection.Name).Get<CatalogueSection>() ?? new()));
        services.AddStore(StorageOf(settings, environment));
        services.AddSingleton<ISuggestions, LexicalSuggestions>();
        services.AddSingleton<SessionRunner>();
        services.AddBot(settings.GetSection(BotSection.Name).Get<BotSection>() ?? new());
        services.AddSingleton(settings.GetSection(PublicSection.Name).Get<PublicSection>() ?? new());
        services.AddSingleton<PublicAddress>().AddSingleton<Tickets>();
        services.AddSingleton<IDownloads, Downloads>().AddSingleton<IDoors, RoomDoors>();
        services.AddSingleton<IRoomKey, KeptRoomKey>();
        services.AddRoom();
        services.AddGraph(settings, environment);
        services.AddHostedService<SessionJobs>();
        return services.AddProblemDetails();
    }

    /// <summary>The database that the settings name.</summary>
    public static StorageSettings StorageOf(IConfiguration settings, IHostEnvironment environment)
    {
        var section = settings.GetSection(StorageSection.Name).Get<StorageSection>() ?? new();
        return new StorageSettings(
            section.Sqlite is { Length: > 0 } file ? Path.GetFullPath(file) : null,
            section.Postgres is { Length: > 0 } connection ? connection : null)
        {
            PlantedFault = environment.IsDevelopment() && settings["WORKSHOPBOT_PLANTED_FAULT"] == "acknowledge-early"
                ? PlantedFault.AcknowledgeEarly
                : PlantedFault.None,
        };
    }

    private static void AddStore(this IServiceCollection services, StorageSettings storage)
    {
        // Opened before the first request is taken; a database that would lose something stops the start.
        services.AddSingleton(at => Store.OpenAsync(storage, at.GetRequiredService<TimeProvider>(), CancellationToken.None).GetAwaiter().GetResult());
        services.AddSingleton(at => at.GetRequiredService<Store>().Log);
        services.AddSingleton(at => at.GetRequiredService<Store>().Outbox);
        services.AddSingleton(at => at.GetRequiredService<Store>().SendingLease);
        services.AddSingleton(at => at.GetRequiredService<Store>().People);
        services.AddSingleton(at => at.GetRequiredService<Store>().Addresses);
        services.AddSingleton(at => at.GetRequiredService<Store>().Changes);
        services.AddSingleton(at => at.GetRequiredService<Store>().Keys);
    }

    private static void AddBot(this IServiceCollection services, BotSection bot)
    {
        services.AddSingleton(new BotOptions(bot.SecurityContact, bot.AllowsDepartmentalConfidential));
        services.AddSingleton(new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly));
        services.AddSingleton<IConnector>(at => new ConnectorClient(
            new HttpClient(ConnectorClient.NewHandler()), at.GetRequiredService<ServiceUrlGuard>(), at.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Whereabouts>().AddSingleton<Arriving>().AddSingleton<HeldTexts>().AddSingleton<Readers>().AddSingleton<Answering>().AddSingleton<BotTurn>();
        services.AddSingleton<Pacer>().AddSingleton<Rendering>().AddSingleton<Doorkeeper>();
        services.AddSingleton(at => new OutboxSender(
            at.GetRequiredService<IOutbox>(), at.GetRequiredService<IAddresses>(), at.GetRequiredService<IChanges>(),
            at.GetRequiredService<ISendingLease>(), at.GetRequiredService<IConnector>(), at.GetRequiredService<Rendering>(), at.GetRequiredService<Pacer>(),
            at.GetRequiredService<TimeProvider>(), fault => at.GetRequiredService<ILogger<OutboxSender>>().NotSent(fault), at.GetRequiredService<Doorkeeper>()));
        services.AddHostedService<SendingWork>();
    }

    /// <summary>The room's key, kept with everything else so that people stay the same over a restart.</summary>
    private sealed class KeptRoomKey(Keys keys) : IRoomKey
    {
        public async ValueTask<ReadOnlyMemory<byte>> KeyAsync(CancellationToken cancel) => await keys.GetOrCreateAsync("room", cancel);
    }
}
