using System.CommandLine;
using WorkshopBot.Storage;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.Reports.Pdf;

namespace WorkshopBot.Web.Commands;

/// <summary>What a command works with: the database that is named, or the one of the settings, and what is made from it.</summary>
internal static class CommandStore
{
    public static Option<string?> Option() => new("--sqlite") { Description = CommandWords.Get("VerifySqlite") };

    /// <summary>Null, and said why, when there is no database yet.</summary>
    public static async Task<ServiceProvider?> OpenAsync(string? sqlite, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var storage = sqlite is null
            ? Composition.StorageOf(builder.Configuration, builder.Environment)
            : new StorageSettings(Path.GetFullPath(sqlite), null);
        if (storage is { Postgres: null, Sqlite: { } file } && !File.Exists(file))
        {
            No(CommandWords.Format("NoDatabase", file));
            return null;
        }

        var store = await Store.OpenAsync(storage, TimeProvider.System, cancel);
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddSingleton(ImportedScenarios.Edition(builder.Configuration.GetSection(CatalogueSection.Name).Get<CatalogueSection>() ?? new()));
        services.AddPdf(builder.Configuration);
        return services.AddParts(_ => store).AddProgrammes().BuildServiceProvider();
    }

    /// <summary>Says what is wrong, and gives the exit code.</summary>
    public static int No(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
