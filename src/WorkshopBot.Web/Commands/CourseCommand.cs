using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.Programmes;
using WorkshopBot.Web.Reports;

namespace WorkshopBot.Web.Commands;

/// <summary>Writes the documents of a programme, in all formats and both languages, as a national coordinator gets them.</summary>
internal static class CourseCommand
{
    private static readonly string[] Languages = ["nl", "en"];

    public static Command Make()
    {
        var programme = new Option<string>("--programme") { Description = CommandWords.Get("ProgrammeId"), Required = true };
        var version = new Option<int?>("--version") { Description = CommandWords.Get("CourseVersion") };
        var @out = new Option<DirectoryInfo>("--out") { Description = CommandWords.Get("CourseOut"), DefaultValueFactory = _ => new DirectoryInfo("course") };
        var database = CommandStore.Option();
        var command = new Command("course", CommandWords.Get("Course")) { programme, version, @out, database };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(programme), parsed.GetValue(version), parsed.GetValue(@out)!, parsed.GetValue(database), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string programme, int? version, DirectoryInfo folder, string? sqlite, CancellationToken cancel)
    {
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;
        if (!ProgrammeId.TryParse(programme, CultureInfo.InvariantCulture, out var id) || await parts.GetRequiredService<ProgrammeRunner>().ReadAsync(id, cancel) is not { } found)
            return CommandStore.No(CommandWords.Format("ProgrammeNone", programme));
        if (version is { } wanted && found.Approvals.All(a => a.Version != wanted))
            return CommandStore.No(CommandWords.Format("CourseNoVersion", wanted, found.Approvals.Length));

        folder.Create();
        var (written, missing) = (new List<FileInfo>(), new List<string>());
        await AnsiConsole.Progress().AutoClear(true).StartAsync(async shown =>
        {
            var task = shown.AddTask(Markup.Escape(CommandWords.Get("ProgrammeSaving")), maxValue: Languages.Length * ProgrammeFiles.All.Length);
            var files = parts.GetRequiredService<ProgrammeFiles>();
            foreach (var (language, document) in from l in Languages from d in ProgrammeFiles.Documents select (l, d))
            {
                // Folded once for all formats.
                var publication = await files.MakeAsync(id, new Reader.National(), document, version, on: null, language, cancel);
                foreach (var format in PublicationFormat.All)
                {
                    var file = new FileInfo(Path.Combine(folder.FullName, $"{language}-{document}.{format.Ending}"));
                    if (publication is not null && await WriteAsync(files, publication, format, file, cancel))
                        written.Add(file);
                    else
                        missing.Add(file.Name);
                    task.Increment(1);
                }
            }
        });

        foreach (var file in written)
            Console.WriteLine(CommandWords.Format("CourseFile", file.FullName, file.Length / 1024));
        if (missing.Count > 0)
            return CommandStore.No(CommandWords.Format("CourseMissing", string.Join(", ", missing)));
        Console.WriteLine(CommandWords.Get("CourseDone"));
        return 0;
    }

    private static async Task<bool> WriteAsync(ProgrammeFiles files, Publication publication, PublicationFormat format, FileInfo file, CancellationToken cancel)
    {
        if (await files.WriteAsync(publication, format, sheet: null, cancel) is not PublicationReading.Given { File: var made })
            return false;

        await File.WriteAllBytesAsync(file.FullName, made.Bytes.ToArray(), cancel);
        return true;
    }
}
