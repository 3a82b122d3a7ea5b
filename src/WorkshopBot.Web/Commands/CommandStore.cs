using System.CommandLine;
using WorkshopBot.Storage;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Commands;

/// <summary>The database a command works on: a file that is named, or the one of the settings.</summary>
internal static class CommandStore
{
    public static Option<string?> Option() => new("--sqlite") { Description = CommandWords.Get("VerifySqlite") };

    /// <summary>The settings of the program, and the database; null, and said why, when there is none yet.</summary>
    public static async Task<(Store Store, IConfiguration Settings)?> OpenAsync(string? sqlite, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var settings = sqlite is null
            ? Composition.StorageOf(builder.Configuration, builder.Environment)
            : new StorageSettings(Path.GetFullPath(sqlite), null);
        if (settings is { Postgres: null, Sqlite: { } file } && !File.Exists(file))
        {
            No(CommandWords.Format("NoDatabase", file));
            return null;
        }

        return (await Store.OpenAsync(settings, TimeProvider.System, cancel), builder.Configuration);
    }

    /// <summary>Says what is wrong, and gives the exit code.</summary>
    public static int No(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
