using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using WorkshopBot.Web.Rehearsal;

namespace WorkshopBot.Web.Commands;

/// <summary>Holds a whole session with simulated people. It is also how a facilitator practises.</summary>
internal static class RehearseCommand
{
    private const int MostParticipants = 500, MostSessions = 60;

    public static Command Make()
    {
        var contributions = new Option<FileInfo?>("--contributions") { Description = CommandWords.Get("RehearseContributions") };
        var participants = new Option<int>("--participants") { Description = CommandWords.Get("RehearseParticipants"), DefaultValueFactory = _ => 14 };
        var seed = new Option<int>("--seed") { Description = CommandWords.Get("RehearseSeed"), DefaultValueFactory = _ => 1 };
        var @out = new Option<DirectoryInfo>("--out") { Description = CommandWords.Get("RehearseOut"), DefaultValueFactory = _ => new DirectoryInfo("rehearsal") };
        var sessions = new Option<int>("--sessions") { Description = CommandWords.Get("RehearseSessions"), DefaultValueFactory = _ => 1 };
        var watch = new Option<bool>("--watch") { Description = CommandWords.Get("RehearseWatch") };
        participants.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > MostParticipants)
                r.AddError(string.Create(CultureInfo.InvariantCulture, $"--participants: 1-{MostParticipants}"));
        });
        sessions.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > MostSessions)
                r.AddError(string.Create(CultureInfo.InvariantCulture, $"--sessions: 1-{MostSessions}"));
        });
        var command = new Command("rehearse", CommandWords.Get("Rehearse")) { contributions, participants, seed, sessions, @out, watch };
        command.SetAction((parsed, cancel) => RunAsync(
            new RehearsalOptions(parsed.GetValue(contributions), parsed.GetValue(participants), parsed.GetValue(seed), parsed.GetValue(@out)!, parsed.GetValue(watch)),
            parsed.GetValue(sessions), cancel));
        return command;
    }

    private static async Task<int> RunAsync(RehearsalOptions options, int sessions, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-rehearsal-").FullName;
        try
        {
            var texts = await RehearsalText.ReadAsync(options.Contributions, cancel);
            if (sessions > 1)
            {
                var programme = await ShownAsync("ProgrammeTitle", progress => new ProgrammeRehearsal(options, sessions, texts, progress).RunAsync(folder, cancel));
                RehearsalPrint.Print(programme);
                return programme.Faults.IsEmpty ? 0 : 1;
            }

            var result = await ShownAsync("RehearsalTitle", progress => new RehearsalRun(options, texts, AnsiConsole.WriteLine, progress).RunAsync(folder, cancel));
            RehearsalPrint.Print(result);
            return result.Missing.IsEmpty ? 0 : 1;
        }
        catch (Exception known) when (known is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            Console.Error.WriteLine(CommandWords.Format("RehearsalNotRead", known.Message));
            return 1;
        }
        catch (Exception known) when (known is InvalidOperationException or TimeoutException or HttpRequestException)
        {
            Console.Error.WriteLine(CommandWords.Format("ResultFailed", known.Message));
            return 1;
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs something with a bar that says how far it is.</summary>
    private static async Task<T> ShownAsync<T>(string title, Func<Action<string, double>, Task<T>> run)
    {
        T? result = default;
        await AnsiConsole.Progress().AutoClear(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async shown =>
            {
                var task = shown.AddTask(Markup.Escape(CommandWords.Get(title)));
                result = await run((what, part) =>
                {
                    if (what.Length > 0)
                        task.Description = Markup.Escape(what);
                    task.Value = part * 100;
                });
            });
        return result!;
    }
}
