using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>What a rehearsed session is about.</summary>
/// <param name="Title">Of this session only: by it the session is found.</param>
/// <param name="Themes">By their ids.</param>
/// <param name="Programme">The programme it is held for; null for a session by itself.</param>
/// <param name="Choices">How many gaps of a theme one person may choose.</param>
internal sealed record Setting(string Title, SessionType Type, string Place, ImmutableArray<string> Themes, string? Programme = null, int Choices = 3);

/// <summary>One session, held by simulated people in one room.</summary>
internal sealed class SessionRehearsal(Stage stage, Store store, ImmutableArray<RehearsalText> texts, int participants, int seed)
{
    private static readonly Edition Edition = Edition.Of2023;

    private Director? director;

    public Stage Stage => stage;

    public Director Director => director ?? throw new InvalidOperationException("The session has not begun.");

    public ImmutableArray<Player> Cast { get; } = Rehearsal.Cast.Make(texts, participants, Edition, new Dice(seed));

    public ImmutableArray<Performer> Performers { get; private set; } = [];

    /// <summary>From the first card until the closing question; afterwards the director closes.</summary>
    public async Task HoldAsync(Setting setting, Action<string, double> progress, CancellationToken cancel)
    {
        var themes = setting.Themes;
        director = new Director(stage, store, setting);
        await director.BeginAsync(Cast, cancel);
        Performers = [.. await Task.WhenAll(Cast.Where(p => !p.Absent).Select(async p => new Performer(p, await stage.EnterAsync(p.Entrance, p.Name, cancel))))];
        var people = new Participants(stage, Performers, texts, seed, setting.Choices);

        await director.NextAsync(cancel);
        await people.JoinAsync(cancel);
        await director.BothPressAsync(cancel);
        var stop = (await director.SessionAsync(cancel)).Open?.Stop;
        var changed = false;
        while (stop is { } now && now.Kind != PhaseKind.Closing)
        {
            progress(now.Theme > 0 ? Edition[new ThemeId(themes[now.Theme - 1])].Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) : "", (double)now.Theme / (themes.Length + 1));
            if (!changed && now is { Kind: PhaseKind.Threat } && now.Theme == (themes.Length / 2) + 1)
            {
                await director.ChangeLeadAsync(cancel);
                changed = true;
            }

            await PlayAsync(director, people, now, themes, cancel);
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
}
