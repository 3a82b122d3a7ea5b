using System.CommandLine;
using System.Globalization;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Analysis.Replay;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Web.Hosting;

namespace WorkshopBot.Web.Commands;

/// <summary>Holds a closed session again without a model, and says what differs.</summary>
internal static class ReplayCommand
{
    public static Command Make()
    {
        var session = new Option<string>("--session") { Description = CommandWords.Get("ReplaySession"), Required = true };
        var database = new Option<string?>("--sqlite") { Description = CommandWords.Get("VerifySqlite") };
        var command = new Command("replay", CommandWords.Get("Replay")) { session, database };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(session), parsed.GetValue(database), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string session, string? sqlite, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var settings = sqlite is null
            ? Composition.StorageOf(builder.Configuration, builder.Environment)
            : new StorageSettings(Path.GetFullPath(sqlite), null);
        if (settings is { Postgres: null, Sqlite: { } file } && !File.Exists(file))
            return No(CommandWords.Format("NoDatabase", file));
        if (!SessionId.TryParse(session, CultureInfo.InvariantCulture, out var id))
            return No(CommandWords.Format("ReplayNoSession", session));

        await using var store = await Store.OpenAsync(settings, TimeProvider.System, cancel);
        var log = await store.Log.ReadAsync(id, 0, cancel);
        if (log.IsEmpty)
            return No(CommandWords.Format("ReplayNoSession", session));
        if (Session.Replay(log) is not { Stage: Stage.Corrections or Stage.Final })
            return No(CommandWords.Get("ReplayNotClosed"));

        var suggestions = new LexicalSuggestions();
        var edition = ImportedScenarios.Edition(builder.Configuration.GetSection(CatalogueSection.Name).Get<CatalogueSection>() ?? new());
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

    private static int No(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
