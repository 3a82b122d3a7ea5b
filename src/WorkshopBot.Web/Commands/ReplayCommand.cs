using System.CommandLine;
using System.Globalization;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Analysis.Replay;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Commands;

/// <summary>Holds a closed session again without a model, and says what differs.</summary>
internal static class ReplayCommand
{
    public static Command Make()
    {
        var session = new Option<string>("--session") { Description = CommandWords.Get("ReplaySession"), Required = true };
        var database = CommandStore.Option();
        var command = new Command("replay", CommandWords.Get("Replay")) { session, database };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(session), parsed.GetValue(database), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string session, string? sqlite, CancellationToken cancel)
    {
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;
        if (!SessionId.TryParse(session, CultureInfo.InvariantCulture, out var id))
            return CommandStore.No(CommandWords.Format("ReplayNoSession", session));

        var log = await parts.GetRequiredService<ISessionLog>().ReadAsync(id, 0, cancel);
        if (log.IsEmpty)
            return CommandStore.No(CommandWords.Format("ReplayNoSession", session));
        if (Session.Replay(log) is not { Stage: Stage.Corrections or Stage.Final })
            return CommandStore.No(CommandWords.Get("ReplayNotClosed"));

        var suggestions = new LexicalSuggestions();
        var edition = parts.GetRequiredService<Edition>();
        var check = new DraftCheck(suggestions, edition);
        return Print(new SessionReplay(new LexicalDrafts(suggestions, new ThemeSummaries(check), check)).Run(log));
    }

    private static int Print(Replayed replayed)
    {
        foreach (var one in replayed.Recorded)
        {
            var aspect = CommandWords.Get($"Replay{one.Aspect}");
            Console.WriteLine(one.Differing == 0
                ? CommandWords.Format("ReplaySame", aspect, one.Count)
                : CommandWords.Format("ReplayDiffers", aspect, one.Count, one.Differing));
        }

        foreach (var number in replayed.OtherDrafts)
        {
            var (was, now) = (replayed.Was.Drafts[number], replayed.Without.Drafts[number]);
            Console.WriteLine(CommandWords.Format(
                "ReplayDraft", number, CommandWords.Get($"Replay{was.Kind}"), was.Sentences.Length, now.Sentences.Length));
        }

        Console.WriteLine(CommandWords.Format("ReplayDrafts", replayed.Was.Drafts.Count, replayed.OtherDrafts.Length));
        Console.WriteLine(CommandWords.Format("ReplayPairs", replayed.PairsLeftOut));
        Console.WriteLine(CommandWords.Get(replayed.IsTheSame ? "ReplayIsTheSame" : "ReplayIsNotTheSame"));
        return replayed.IsTheSame ? 0 : 1;
    }
}
