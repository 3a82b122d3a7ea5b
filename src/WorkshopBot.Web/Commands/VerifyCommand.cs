using System.CommandLine;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;
using WorkshopBot.Web.Verifying;

namespace WorkshopBot.Web.Commands;

/// <summary>Walks all hashes and folds of the log, or looks at a file away from it, and says what it checked.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var database = CommandStore.Option();
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
        await output.WriteLineAsync(CommandWords.Get(!whole ? "FileNotProven" : findings.Any(f => f.Words is FileVerification.NotLookedInto) ? "FileOnlySigned" : "FileProven"));
        return whole ? 0 : 1;
    }

    private static async Task<int> RunAsync(string? sqlite, CancellationToken cancel)
    {
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;

        var store = parts.GetRequiredService<Store>();
        var result = await store.Verification.RunAsync(Folds.All, cancel);
        Console.WriteLine(CommandWords.Format("Verified", result.Streams, result.Events, result.Texts, result.Removed, result.Turns));
        foreach (var declared in await store.Destruction.DeclarationsAsync(cancel))
            Console.WriteLine(DestroyCommand.Declaration(declared));
        foreach (var fault in result.Faults)
            Console.WriteLine(fault);
        Console.WriteLine(result.Faults.IsEmpty ? CommandWords.Get("VerifiedWhole") : CommandWords.Format("VerifiedFaults", result.Faults.Length));
        return result.Faults.IsEmpty ? 0 : 1;
    }
}
