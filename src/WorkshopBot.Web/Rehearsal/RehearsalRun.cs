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
        var cast = Cast.Make(texts, options.Participants, Edition, new Dice(options.Seed));
        var director = new Director(stage, store, themes);
        await director.BeginAsync(cast, CommandWords.In("nl", "RehearsalTitle"), cancel);

        var performers = await Task.WhenAll(cast.Where(p => !p.Absent).Select(async p => new Performer(p, await stage.EnterAsync(p.Entrance, p.Name, cancel))));
        var participants = new Participants(stage, [.. performers], texts, options.Seed);
        await HoldAsync(director, participants, themes, cancel);
        var took = Stopwatch.GetElapsedTime(since);

        var links = await director.CloseAsync(cancel);
        var files = await SaveAsync(stage, links, cancel);
        var result = await RehearsalCheck.OfAsync(
            store, director.Session, ledger, files, await director.GroupMessagesAsync(cancel), cast, cancel);
        if (options.Watch)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        return result with { Took = took, Started = started, IdleMemory = idle, Memory = program.Memory() };
    }

    private async Task HoldAsync(Director director, Participants participants, ImmutableArray<string> themes, CancellationToken cancel)
    {
        await director.NextAsync(cancel);
        await participants.JoinAsync(cancel);
        await director.BothPressAsync(cancel);
        var stop = (await director.SessionAsync(cancel)).Open?.Stop;
        var changed = false;
        while (stop is { } now && now.Kind != PhaseKind.Closing)
        {
            progress(now.Theme > 0 ? Edition[new ThemeId(themes[now.Theme - 1])].Name.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) : "", (double)now.Theme / (themes.Length + 1));
            if (!changed && now is { Kind: PhaseKind.Threat } && now.Theme == (themes.Length / 2) + 1)
            {
                await director.ChangeLeadAsync(cancel);
                changed = true;
            }

            await PlayAsync(director, participants, now, themes, cancel);
            stop = await director.NextAsync(cancel);
        }

        progress("", 1);
    }

    private static async Task PlayAsync(Director director, Participants participants, Stop stop, ImmutableArray<string> themes, CancellationToken cancel)
    {
        switch (stop.Kind)
        {
            case PhaseKind.Rate:
                await participants.RateAsync(stop, cancel);
                break;
            case PhaseKind.Collect:
                await participants.CollectAsync(stop, themes[stop.Theme - 1], cancel);
                break;
            case PhaseKind.Join:
                if (stop.Theme == 1)
                    await director.NoteAsync(stop, cancel);
                await WaitForPairsAsync(director, stop, cancel);
                participants.Learn(await director.SessionAsync(cancel));
                await participants.CompareAsync(stop, themes[stop.Theme - 1], cancel);
                await director.TidyAsync(stop, participants, cancel);
                break;
            case PhaseKind.Rank:
                await participants.ChooseAsync(stop, cancel);
                break;
            case PhaseKind.Word:
                await participants.WordAsync(stop, cancel);
                if (stop.Theme % 2 == 0 && await director.RewordAsync(stop, cancel))
                    await participants.WordAsync(stop, cancel);
                break;
            case PhaseKind.Course:
                await participants.CourseAsync(stop, themes.Length, cancel);
                break;
        }
    }

    private static async Task WaitForPairsAsync(Director director, Stop stop, CancellationToken cancel)
    {
        for (var tries = 0; tries < 200 && !(await director.SessionAsync(cancel)).Themes[stop.Theme - 1].Pairs.ContainsKey(stop.Round); tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancel);
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
