using System.CommandLine;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Commands;

/// <summary>Walks all hashes and folds of the log, and says what it checked.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var database = new Option<string?>("--sqlite") { Description = CommandWords.Get("VerifySqlite") };
        var command = new Command("verify", CommandWords.Get("Verify")) { database };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(database), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? sqlite, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var settings = sqlite is null
            ? Composition.StorageOf(builder.Configuration, builder.Environment)
            : new StorageSettings(Path.GetFullPath(sqlite), null);
        if (settings is { Postgres: null, Sqlite: { } file } && !File.Exists(file))
        {
            Console.Error.WriteLine(CommandWords.Format("NoDatabase", file));
            return 1;
        }

        await using var store = await Store.OpenAsync(settings, TimeProvider.System, cancel);
        var result = await store.Verification.RunAsync(Folds.All, cancel);
        Console.WriteLine(CommandWords.Format("Verified", result.Streams, result.Events, result.Texts, result.Removed, result.Turns));
        foreach (var fault in result.Faults)
            Console.WriteLine(fault);
        Console.WriteLine(result.Faults.IsEmpty ? CommandWords.Get("VerifiedWhole") : CommandWords.Format("VerifiedFaults", result.Faults.Length));
        return result.Faults.IsEmpty ? 0 : 1;
    }
}
