using System.Collections.Immutable;
using System.CommandLine;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Teams.Files;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Commands;

/// <summary>Writes the Woo working copy of a session; or, by a copy that was filled in, its redacted edition.</summary>
internal static class WooCommand
{
    public static Command Make()
    {
        var session = new Option<string>("--session") { Description = CommandWords.Get("RecordsSession"), Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = CommandWords.Get("WooOut"), Required = true };
        var grounds = new Option<FileInfo?>("--grounds") { Description = CommandWords.Get("WooGrounds") };
        var language = new Option<string>("--language") { Description = CommandWords.Get("RecordsLanguage"), DefaultValueFactory = _ => "nl" };
        language.AcceptOnlyFromAmong("nl", "en");
        var database = CommandStore.Option();
        var command = new Command("woo", CommandWords.Get("Woo")) { session, output, grounds, language, database };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(session), parsed.GetRequiredValue(output), parsed.GetValue(grounds), parsed.GetRequiredValue(language), parsed.GetValue(database), cancel));
        return command;
    }

    internal static async Task<int> RunAsync(string session, DirectoryInfo output, FileInfo? grounds, string language, string? sqlite, CancellationToken cancel)
    {
        if (grounds is { Exists: false })
            return CommandStore.No(CommandWords.Format("NoSuchFile", grounds.FullName));

        await using var desk = await RecordsDesk.OpenAsync(session, sqlite, cancel);
        if (desk is null)
            return 1;

        var readings = grounds is null
            ? await CopyAsync(desk, language, cancel)
            : await desk.Files.RedactAsync(desk.Session, PersonId.Program, await File.ReadAllBytesAsync(grounds.FullName, cancel), RedactedEdition.Formats, language, cancel);
        return await WriteAsync(desk, readings, output, cancel);
    }

    private static async Task<ImmutableArray<RecordReading>> CopyAsync(RecordsDesk desk, string language, CancellationToken cancel)
    {
        var made = ImmutableArray.CreateBuilder<RecordReading>();
        foreach (PublicationFormat format in WooCopy.Formats)
            made.Add(await desk.Files.WooCopyAsync(desk.Session, PersonId.Program, format.Ending, language, cancel));
        return made.DrainToImmutable();
    }

    /// <summary>All files or none, but for a pdf where nothing can print.</summary>
    private static async Task<int> WriteAsync(RecordsDesk desk, ImmutableArray<RecordReading> readings, DirectoryInfo output, CancellationToken cancel)
    {
        if (readings.OfType<RecordReading.GroundsNotGood>().FirstOrDefault() is { Problems: var problems })
        {
            foreach (var problem in problems)
                Console.Error.WriteLine(CommandWords.Format($"Woo{problem.Fault}", problem.Row, problem.Id, problem.With));
            return CommandStore.No(CommandWords.Format("WooNothingMade", problems.Length));
        }

        if (readings.FirstOrDefault(r => r is not RecordReading.Made { File: PublicationReading.Given or PublicationReading.NoPdfHere }) is { } no)
            return CommandStore.No(desk.Why(no));

        output.Create();
        foreach (var file in readings.OfType<RecordReading.Made>().Select(m => m.File))
        {
            if (file is PublicationReading.Given { File: ReportFile given })
            {
                var path = Path.Combine(output.FullName, given.Name);
                await File.WriteAllBytesAsync(path, given.Bytes, cancel);
                Console.WriteLine(path);
            }
            else
            {
                Console.WriteLine(CommandWords.Get("RecordsNoPdf"));
            }
        }

        return 0;
    }
}
