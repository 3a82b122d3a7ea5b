using System.CommandLine;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.Verifying;

namespace WorkshopBot.Web.Commands;

/// <summary>Walks all hashes and folds of the log, or looks at a file away from it, and says what it checked.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var database = new Option<string?>("--sqlite") { Description = CommandWords.Get("VerifySqlite") };
        var file = new Option<FileInfo?>("--file") { Description = CommandWords.Get("VerifyFile") };
        var command = new Command("verify", CommandWords.Get("Verify")) { database, file };
        command.SetAction((parsed, cancel) => parsed.GetValue(file) is { } named ? ReadAsync(named, Console.Out, Console.Error, cancel) : RunAsync(parsed.GetValue(database), cancel));
        return command;
    }

    /// <summary>Away from the database: what a file shows by itself.</summary>
    internal static async Task<int> ReadAsync(FileInfo file, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await error.WriteLineAsync(CommandWords.Format("NoSuchFile", file.FullName));
            return 1;
        }

        var findings = FileVerification.Of(await File.ReadAllBytesAsync(file.FullName, cancel));
        foreach (var finding in findings)
            await output.WriteLineAsync(CommandWords.Format(finding.Words, [.. finding.With]));
        var whole = !findings.Any(f => f.IsFault);
        await output.WriteLineAsync(CommandWords.Get(whole ? "FileProven" : "FileNotProven"));
        return whole ? 0 : 1;
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
