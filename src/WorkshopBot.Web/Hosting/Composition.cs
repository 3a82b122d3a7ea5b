using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Bot;
using WorkshopBot.Web.Programmes;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Portal;
using WorkshopBot.Web.Portal.SignIn;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Reports.Pdf;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Sessions;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Hosting;

/// <summary>Puts the program together: the one place that knows every part.</summary>
internal static class Composition
{
    public static IServiceCollection AddWorkshopBot(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ImportedScenarios.Edition(settings.GetSection(CatalogueSection.Name).Get<CatalogueSection>() ?? new()));
        services.AddStore(StorageOf(settings, environment));
        services.AddSingleton<SessionRunner>().AddSingleton<SessionsAtHand>();
        services.AddProgrammes();
        services.AddDrafting(settings);
        services.AddTokens(
            settings.GetSection(TeamsSection.Name).Get<TeamsSection>() ?? new(), settings.GetSection(PublicSection.Name).Get<PublicSection>() ?? new(), environment);
        services.AddBot(settings.GetSection(BotSection.Name).Get<BotSection>() ?? new());
        services.AddSingleton<PublicAddress>().AddSingleton<Tickets>();
        services.AddSingleton<IDownloads, Downloads>().AddSingleton<IDoors, RoomDoors>().AddSingleton<IGuests, TicketGuests>();
        services.AddSingleton<IRoomKey, KeptRoomKey>();
        services.AddRoom();
        services.AddPortalTokens();
        services.AddPortal(settings, framed: (settings.GetSection(TeamsSection.Name).Get<TeamsSection>() ?? new()).AppId is not "");
        services.AddPdf(settings);
        services.AddRecords(settings);
        services.AddGraph(settings, environment);
        services.AddHost(settings.GetSection(TeamsSection.Name).Get<TeamsSection>() ?? new());
        services.AddHostedService<Warming>().AddHostedService<SessionJobs>().AddHostedService<RosterWork>().AddHostedService<MeetingWork>()
            .AddHostedService<CalendarWork>().AddHostedService<PortalHints>();
        return services.AddProblemDetails().AddExceptionHandler<BusyAnswers>();
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

    /// <summary>Programmes and their documents, for the server and for commands.</summary>
    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services
        .AddSingleton<SessionYields>().AddSingleton<ProgrammeRunner>().AddSingleton<CourseDesk>().AddSingleton<FollowUpDesk>().AddSingleton<ProgrammeFiles>()
        .AddSingleton<SigningKey>().AddSingleton<PublicationFiles>();

    /// <summary>What leaves a session, and the engine that is built in.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<ISuggestions, LexicalSuggestions>().AddSingleton<DraftCheck>().AddSingleton<ISummaries, ThemeSummaries>()
        .AddSingleton((settings.GetSection(RecordsSection.Name).Get<RecordsSection>() ?? new()).Retention).AddSingleton<ReportFiles>().AddSingleton<RecordFiles>().AddSingleton<CourseRecords>();

    /// <summary>Opened before the first request is taken; a database that would lose something stops the start.</summary>
    private static void AddStore(this IServiceCollection services, StorageSettings storage) =>
        services.AddParts(at => Store.OpenAsync(storage, at.GetRequiredService<TimeProvider>(), CancellationToken.None).GetAwaiter().GetResult());

    /// <summary>A store, and each of its parts by its port.</summary>
    public static IServiceCollection AddParts(this IServiceCollection services, Func<IServiceProvider, Store> open)
    {
        services.AddSingleton(open);
        services.AddSingleton(at => at.GetRequiredService<Store>().Log);
        services.AddSingleton(at => at.GetRequiredService<Store>().Programmes);
        services.AddSingleton(at => at.GetRequiredService<Store>().Outbox);
        services.AddSingleton(at => at.GetRequiredService<Store>().SendingLease);
        services.AddSingleton(at => at.GetRequiredService<Store>().People);
        services.AddSingleton(at => at.GetRequiredService<Store>().Addresses);
        services.AddSingleton(at => at.GetRequiredService<Store>().Changes);
        return services.AddSingleton(at => at.GetRequiredService<Store>().Keys);
    }

    /// <summary>Who may speak to the bot, and how the bot shows who it is. Which cloud it trusts stands in code; a test puts its own in its place.</summary>
    private static void AddTokens(this IServiceCollection services, TeamsSection teams, PublicSection reached, IHostEnvironment environment)
    {
        var registered = teams.AppId is not "";
        var tenants = Settings.List(teams.AllowedTenants) is { Length: > 0 } named ? named : Settings.List(teams.TenantId);
        services.AddSingleton(teams).AddSingleton(reached).AddSingleton(new Exposure(!registered));
        services.AddSingleton(Cloud.Named(teams.Cloud) ?? Cloud.Public);
        services.AddSingleton(new AllowedTenants(tenants));
        services.AddSingleton(at => new ServiceUrlGuard(
            registered || !environment.IsDevelopment()
                ? new ServiceUrlSettings([.. at.GetRequiredService<Cloud>().ServiceHosts, .. Settings.List(teams.ServiceHosts)], AllowLoopback: false)
                : ServiceUrlSettings.LoopbackOnly,
            () => at.GetRequiredService<OwnAddress>().ServiceUrlIfListening));
        services.AddSingleton<ChannelAdmission>().AddSingleton<Reception>();
        services.AddSingleton(Connections.Dns);
        services.AddSingleton<IAppTokens>(at => registered && Registration.Of(teams) is { } app
            ? new AppTokens(app, at.GetRequiredService<Cloud>(), at.GetRequiredService<TimeProvider>())
            : new NoTokens());
        services.AddSingleton(at => new ConnectorTokens(
            at.GetRequiredService<IAppTokens>(), at.GetRequiredService<Cloud>().ConnectorScope,
            at.GetRequiredService<RoomBearers>().ForConnectorAsync));
        if (registered)
            services.AddForeignTokens();
    }

    private static void AddBot(this IServiceCollection services, BotSection bot)
    {
        services.AddSingleton(at => new BotOptions(bot.SecurityContact, bot.AllowsDepartmentalConfidential, at.GetService<IDrafting>()?.HasModel is true));
        services.AddSingleton(at => new ConnectorClient(
            new HttpClient(Connections.NewHandler(at.GetRequiredService<HostLookup>())), at.GetRequiredService<ServiceUrlGuard>(),
            at.GetRequiredService<TimeProvider>(), at.GetRequiredService<ConnectorTokens>()));
        services.AddSingleton<IAsking>(at => at.GetRequiredService<ConnectorClient>()).AddSingleton<ChatMembers>();
        services.AddSingleton<IConnector>(at => at.GetRequiredService<ConnectorClient>());
        services.AddSingleton<Whereabouts>().AddSingleton<Arriving>().AddSingleton<HeldTexts>().AddSingleton<Readers>().AddSingleton<Answering>()
            .AddSingleton<ProgrammesAtHand>().AddSingleton<ProgrammeTurns>().AddSingleton<ProgrammeViews>().AddSingleton<BotTurn>();
        services.AddSingleton<Pacer>().AddSingleton<Rendering>().AddSingleton<IDoorkeeper, Doorkeeper>();
        services.AddSingleton(at => new OutboxSender(
            at.GetRequiredService<IOutbox>(), at.GetRequiredService<IAddresses>(), at.GetRequiredService<IChanges>(),
            at.GetRequiredService<ISendingLease>(), at.GetRequiredService<IConnector>(), at.GetRequiredService<Rendering>(), at.GetRequiredService<Pacer>(),
            at.GetRequiredService<TimeProvider>(), fault => at.GetRequiredService<ILogger<OutboxSender>>().NotSent(fault), at.GetRequiredService<IDoorkeeper>()));
        services.AddHostedService<SendingWork>();
    }

    /// <summary>The room's key, kept with everything else so that people stay the same over a restart.</summary>
    private sealed class KeptRoomKey(Keys keys) : IRoomKey
    {
        public async ValueTask<ReadOnlyMemory<byte>> KeyAsync(CancellationToken cancel) => await keys.GetOrCreateAsync("room", cancel);
    }
}
