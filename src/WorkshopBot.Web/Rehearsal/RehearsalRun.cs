using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>A whole session from the first card to the report, held by simulated people against the real program.</summary>
internal sealed class RehearsalRun(RehearsalOptions options, ImmutableArray<RehearsalText> texts, Action<string> say, Action<string, double> progress)
{
    private const string Room = "rehearsal";

    private static readonly Edition Edition = Edition.Of2023;

    /// <exception cref="InvalidOperationException">The program did not start.</exception>
    public async Task<RehearsalResult> RunAsync(string folder, CancellationToken cancel)
    {
        var ledger = new Ledger();
        var since = Stopwatch.GetTimestamp();
        await using var program = await ProgramUnderTest.StartAsync(folder, cancel);
        var started = Stopwatch.GetElapsedTime(since);
        var idle = program.Memory();
        await using var store = await Store.OpenAsync(new StorageSettings(program.Database, null), TimeProvider.System, cancel);
        using var stage = new Stage(program.Address, Room, ledger, TimeProvider.System, options.Watch);
        if (options.Watch)
            say(CommandWords.Format("RehearsalWatch", new Uri(program.Address, $"/room?room={Room}")));

        since = Stopwatch.GetTimestamp();
        var themes = Edition.Themes.Select(t => t.Id.Value).Where(t => texts.Any(x => x.Theme == t)).ToImmutableArray();
        var session = new SessionRehearsal(stage, store, texts, options.Participants, options.Seed);
        await session.HoldAsync(
            new Setting(CommandWords.In("nl", "RehearsalTitle"), SessionType.EuropeanNetherlands, "european-netherlands", themes), progress, cancel);
        var took = Stopwatch.GetElapsedTime(since);

        var links = await session.Director.CloseAsync(cancel);
        var files = await SaveAsync(stage, links, cancel);
        var result = await RehearsalCheck.OfAsync(
            store, session.Director.Session, ledger, files, await session.Director.GroupMessagesAsync(cancel), session.Cast, cancel);
        if (options.Watch)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        return result with { Took = took, Started = started, IdleMemory = idle, Memory = program.Memory() };
    }

    private async Task<ImmutableArray<FileInfo>> SaveAsync(Stage stage, ImmutableArray<Uri> links, CancellationToken cancel)
    {
        options.Out.Create();
        var files = ImmutableArray.CreateBuilder<FileInfo>();
        foreach (var link in links)
        {
            var language = System.Web.HttpUtility.ParseQueryString(link.Query)["language"];
            var file = new FileInfo(Path.Combine(options.Out.FullName, $"session-{language}{Path.GetExtension(link.AbsolutePath)}"));
            await File.WriteAllBytesAsync(file.FullName, await stage.FetchAsync(link, cancel), cancel);
            files.Add(file);
        }

        return [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }
}
