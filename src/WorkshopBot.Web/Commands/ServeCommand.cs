using Microsoft.AspNetCore.HttpOverrides;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Portal;
using WorkshopBot.Web.Programmes;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

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

    /// <summary>The program, ready to run; null, with the reasons on the error output, when it would not be safe.</summary>
    /// <param name="replace">For tests that hold the whole program: what they put in the place of the outside world.</param>
    public static WebApplication? Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot(args) });
        builder.WebHost.UseStaticWebAssets();

        if (SafeStart.Problems(builder.Configuration, builder.Environment).ToArray() is { Length: > 0 } problems)
        {
            Console.Error.WriteLine(CommandWords.Get("StartRefused"));
            foreach (var problem in problems)
                Console.Error.WriteLine($"- {CommandWords.Get(problem)}");
            return null;
        }

        var teams = builder.Configuration.GetSection(TeamsSection.Name).Get<TeamsSection>() ?? new();
        if (BotHost.Problem(teams) is { } unhosted)
        {
            Console.Error.WriteLine(unhosted);
            return null;
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddWorkshopBot(builder.Configuration, builder.Environment);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        TrustTheProxy(app);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseStaticFiles();
        app.MapRoom();
        app.MapHost(teams);
        app.MapReports();
        app.MapSessionFiles();
        app.MapRecords();
        app.MapPublished();
        app.MapProgrammes();
        app.MapPortal(app.Services.GetRequiredService<Exposure>());
        app.MapHealth();
        if (!app.Services.GetRequiredService<Exposure>().OnlyThisMachine)
        {
            app.MapMe();
            app.MapTabDoor();
        }

        app.MapGet("/", () => Results.Redirect("/portal"));

        // Refuses to start on a database that would lose what is acknowledged.
        app.Services.GetRequiredService<Storage.Store>();
        return app;
    }

    /// <summary>
    /// In Production a proxy stands before the program, ends TLS and says who called and how; nothing else can reach it.
    /// In Development whoever was forwarded is a stranger (see <see cref="LoopbackOnly"/>).
    /// </summary>
    private static void TrustTheProxy(WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>Settings and pages stand beside the program, wherever it is started from.</summary>
    private static string? ContentRoot(string[] args) =>
        args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)) ? null : AppContext.BaseDirectory;
}
