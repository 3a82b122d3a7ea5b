using System.CommandLine;
using System.Diagnostics;
using WorkshopBot.Analysis.Evaluation;

namespace WorkshopBot.Web.Commands;

/// <summary>Measures the suggestions on a file of contributions, and prints what was reached.</summary>
internal static class EvaluateCommand
{
    public static Command Make()
    {
        var file = new Option<FileInfo>("--contributions") { Description = CommandWords.Get("EvaluateContributions"), Required = true };
        var command = new Command("evaluate", CommandWords.Get("Evaluate")) { file };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(file)!, Console.Out, Console.Error, cancel));
        return command;
    }

    internal static async Task<int> RunAsync(FileInfo file, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            await error.WriteLineAsync(CommandWords.Format("NoFile", file.FullName));
            return 1;
        }

        var read = EvaluationReader.Read(await File.ReadAllTextAsync(file.FullName, cancel));
        if (read is not EvaluationFile.Items items)
        {
            await error.WriteLineAsync(Problem(read, file.Name));
            return 1;
        }

        var since = TimeProvider.System.GetTimestamp();
        foreach (var line in EvaluationTable.Of(file.Name, items.All.Length, Evaluation.Run(items.All)))
            await output.WriteLineAsync(line);

        // On its own, for it is the one line that differs from run to run.
        await output.WriteLineAsync("");
        await output.WriteLineAsync(CommandWords.Format("EvaluateTook", EvaluationTable.Number(TimeProvider.System.GetElapsedTime(since).TotalSeconds)));
        return 0;
    }

    private static string Problem(EvaluationFile read, string name) => read switch
    {
        EvaluationFile.NoJson wrong => CommandWords.Format("EvaluateNoJson", name, wrong.Line),
        EvaluationFile.NoList => CommandWords.Format("EvaluateNoList", name),
        EvaluationFile.NoText wrong => CommandWords.Format("EvaluateNoText", name, wrong.Entry),
        EvaluationFile.SameId wrong => CommandWords.Format("EvaluateSameId", name, wrong.Id),
        EvaluationFile.Empty => CommandWords.Format("EvaluateEmpty", name),
        _ => throw new UnreachableException(),
    };
}
