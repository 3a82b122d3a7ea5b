using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Bot;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Sessions;

namespace WorkshopBot.Web.Hosting;

/// <summary>Graph and files: what is switched off is done by something that does nothing and reaches nobody.</summary>
internal static class GraphServices
{
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        var graph = SettingsOf(settings, environment);
        services.AddSingleton(graph);
        services.AddSingleton(at => new GraphHealth(
            at.GetRequiredService<TimeProvider>(), missing => at.GetRequiredService<ILogger<GraphHealth>>().Lacks(missing.Feature.ToString(), missing.Permission)));
        services.AddSingleton<GraphCalls>().AddSingleton<GraphCheck>();
        services.AddSingleton(at => new Uploads(
            new HttpClient(graph.UploadHosts.OwnMachine ? ConnectorClient.NewHandler() : Connections.NewHandler(at.GetRequiredService<HostLookup>())),
            graph.UploadHosts, at.GetRequiredService<TimeProvider>()));

        services.AddSingleton<IDirectory>(at => graph.People ? new GraphPeople(at.GetRequiredService<GraphCalls>(), at.GetRequiredService<TimeProvider>()) : new NoDirectory());
        services.AddSingleton<IMeetings>(at => graph.Meetings ? new GraphMeetings(at.GetRequiredService<GraphCalls>(), at.GetRequiredService<IDirectory>()) : new NoMeetings());
        services.AddSingleton<IFileShelf>(at => graph.Files ? new GraphFiles(at.GetRequiredService<GraphCalls>(), at.GetRequiredService<Uploads>()) : new NoFileShelf());
        services.AddSingleton<ITranscripts>(at => graph.Transcripts ? new GraphTranscripts(at.GetRequiredService<GraphCalls>()) : new NoTranscripts());
        services.AddSingleton<IMeetingInfo, MeetingClient>();

        services.AddSingleton(at => new Errands(fault => at.GetRequiredService<ILogger<Errands>>().NotDone(fault)));
        services.AddSingleton<Proposals>().AddSingleton<Proposing>().AddSingleton<FileOffers>();
        services.AddSingleton<ReportFiles>().AddSingleton<IReportFiles>(at => at.GetRequiredService<ReportFiles>());
        return services.AddHostedService<ErrandWork>().AddHostedService<ReportShelving>();
    }

    /// <summary>The settings, as the program reads them; a test's own Graph counts in Development only.</summary>
    public static GraphSettings SettingsOf(IConfiguration settings, IHostEnvironment environment)
    {
        var section = settings.GetSection(GraphSection.Name).Get<GraphSection>() ?? new();
        var made = new GraphSettings(
            section.People, section.Meetings, section.Files, section.Transcripts,
            settings.GetSection(TeamsSection.Name)["AppId"] ?? "", section.Site, section.Folder)
        {
            Address = GraphSettings.AddressIn(CloudOf(settings)),
        };
        return environment.IsDevelopment() && settings["WORKSHOPBOT_TEST_GRAPH"] is { Length: > 0 } test
            ? made with { Address = new Uri(test), UploadHosts = made.UploadHosts with { OwnMachine = true } }
            : made;
    }

    private static string CloudOf(IConfiguration settings) => settings.GetSection(TeamsSection.Name)["Cloud"] ?? "Public";
}
