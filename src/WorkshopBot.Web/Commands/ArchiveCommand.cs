using System.CommandLine;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Commands;

/// <summary>Writes the archive package of a final session.</summary>
internal static class ArchiveCommand
{
    public static Command Make()
    {
        var session = new Option<string>("--session") { Description = CommandWords.Get("RecordsSession"), Required = true };
        var output = new Option<FileInfo>("--out") { Description = CommandWords.Get("ArchiveOut"), Required = true };
        var language = new Option<string>("--language") { Description = CommandWords.Get("RecordsLanguage"), DefaultValueFactory = _ => "nl" };
        language.AcceptOnlyFromAmong("nl", "en");
        var database = CommandStore.Option();
        var command = new Command("archive", CommandWords.Get("Archive")) { session, output, language, database };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(session), parsed.GetRequiredValue(output), parsed.GetRequiredValue(language), parsed.GetValue(database), cancel));
        return command;
    }

    internal static async Task<int> RunAsync(string session, FileInfo output, string language, string? sqlite, CancellationToken cancel)
    {
        await using var desk = await RecordsDesk.OpenAsync(session, sqlite, cancel);
        if (desk is null)
            return 1;

        var reading = await desk.Files.ArchiveAsync(desk.Session, PersonId.Program, language, cancel);
        if (reading is not RecordReading.Made { File: PublicationReading.Given { File: var file } })
            return CommandStore.No(desk.Why(reading));

        output.Directory?.Create();
        await File.WriteAllBytesAsync(output.FullName, file.Bytes, cancel);
        Console.WriteLine(CommandWords.Format("ArchiveMade", output.FullName));
        return 0;
    }
}
