using System.CommandLine;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Commands;

/// <summary>Writes the archive package of a final session, or of an approved course input.</summary>
internal static class ArchiveCommand
{
    public static Command Make()
    {
        var session = new Option<string?>("--session") { Description = CommandWords.Get("RecordsSession") };
        var programme = new Option<string?>("--programme") { Description = CommandWords.Get("ArchiveProgramme") };
        var version = new Option<int?>("--version") { Description = CommandWords.Get("ArchiveVersion") };
        var output = new Option<FileInfo>("--out") { Description = CommandWords.Get("ArchiveOut"), Required = true };
        var language = new Option<string>("--language") { Description = CommandWords.Get("RecordsLanguage"), DefaultValueFactory = _ => "nl" };
        language.AcceptOnlyFromAmong("nl", "en");
        var database = CommandStore.Option();
        var command = new Command("archive", CommandWords.Get("Archive")) { session, programme, version, output, language, database };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(session) is null == parsed.GetValue(programme) is null)
                parsed.AddError(CommandWords.Get("ArchiveWhich"));
            else if (parsed.GetValue(version) is not null && parsed.GetValue(programme) is null)
                parsed.AddError(CommandWords.Get("ArchiveVersionOfProgramme"));
        });
        command.SetAction((parsed, cancel) => parsed.GetValue(session) is { } one
            ? RunAsync(one, parsed.GetRequiredValue(output), parsed.GetRequiredValue(language), parsed.GetValue(database), cancel)
            : RunAsync(parsed.GetValue(programme)!, parsed.GetValue(version), parsed.GetRequiredValue(output), parsed.GetRequiredValue(language), parsed.GetValue(database), cancel));
        return command;
    }

    internal static async Task<int> RunAsync(string session, FileInfo output, string language, string? sqlite, CancellationToken cancel)
    {
        await using var desk = await RecordsDesk.OpenAsync(session, sqlite, cancel);
        if (desk is null)
            return 1;

        var reading = await desk.Files.ArchiveAsync(desk.Session, PersonId.Program, language, cancel);
        return reading is RecordReading.Made { File: PublicationReading.Given given } ? await WriteAsync(given, output, cancel) : CommandStore.No(desk.Why(reading));
    }

    /// <param name="version">Null for the last one that was approved.</param>
    internal static async Task<int> RunAsync(string programme, int? version, FileInfo output, string language, string? sqlite, CancellationToken cancel)
    {
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;
        if (!ProgrammeId.TryParse(programme, CultureInfo.InvariantCulture, out var id) || await parts.GetRequiredService<ProgrammeRunner>().ReadAsync(id, cancel) is null)
            return CommandStore.No(CommandWords.Format("ProgrammeNone", programme));

        return await parts.GetRequiredService<CourseRecords>().ArchiveAsync(id, version, language, cancel) switch
        {
            PublicationReading.Given given => await WriteAsync(given, output, cancel),
            null => CommandStore.No(CommandWords.Get("ArchiveNotApproved")),
            _ => CommandStore.No(CommandWords.Get("RecordsPdfFailed")),
        };
    }

    private static async Task<int> WriteAsync(PublicationReading.Given made, FileInfo output, CancellationToken cancel)
    {
        output.Directory?.Create();
        await File.WriteAllBytesAsync(output.FullName, made.File.Bytes, cancel);
        Console.WriteLine(CommandWords.Format("ArchiveMade", output.FullName));
        return 0;
    }
}
