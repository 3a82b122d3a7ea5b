using WorkshopBot.Web.Hosting;

using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Room;

namespace WorkshopBot.Web.Commands;

/// <summary>Serves: the bot's address, the web room, the reports.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (Build(args) is not { } app)
            return 1;

        await app.RunAsync();
        return 0;
    }

    /// <summary>The program, ready to run; null, with the reason on the error output, when it would not be safe.</summary>
    public static WebApplication? Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        builder.WebHost.UseStaticWebAssets();

        // Tokens of Teams are not checked yet: outside Development nobody could be told from anybody.
        if (!builder.Environment.IsDevelopment())
        {
            Console.Error.WriteLine(CommandWords.Get("AuthenticationNotConfigured"));
            return null;
        }

        var teams = builder.Configuration.GetSection(TeamsSection.Name).Get<TeamsSection>() ?? new();
        if (BotHost.Problem(teams) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return null;
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddWorkshopBot(builder.Configuration, builder.Environment);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseStaticFiles();
        app.MapRoom();
        app.MapHost(teams);
        app.MapReports();
        app.MapHealth();
        app.MapGet("/", () => Results.Redirect("/room")).RequireLoopback();

        // Refuses to start on a database that would lose what is acknowledged.
        app.Services.GetRequiredService<Storage.Store>();
        return app;
    }

    /// <summary>Settings and pages stand beside the program, wherever it is started from.</summary>
    private static string? ContentRoot(string[] args) =>
        args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;
}
