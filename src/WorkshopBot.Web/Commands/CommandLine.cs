using System.CommandLine;

namespace WorkshopBot.Web.Commands;

/// <summary>What the program can be asked at a prompt. Without a command it serves.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        Command[] commands = [VerifyCommand.Make(), CheckCommand.Make(), RehearseCommand.Make(), ImportScenariosCommand.Make(), EvaluateCommand.Make(), ReplayCommand.Make(), ProgrammesCommand.Make(), CourseCommand.Make(), ArchiveCommand.Make(), WooCommand.Make(), DestroyCommand.Make()];

        // Options that are not ours belong to the server: --urls, --environment and the like. A word that is no command is a slip.
        if (args is not [var first, ..] || (first.StartsWith('-') && first is not ("--help" or "-h" or "-?")))
            return await ServeCommand.RunAsync(args);

        var root = new RootCommand(CommandWords.Get("Root"));
        foreach (var command in commands)
            root.Subcommands.Add(command);
        return await root.Parse(args).InvokeAsync();
    }
}
