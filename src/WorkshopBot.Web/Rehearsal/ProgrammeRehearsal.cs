using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Events;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>A whole programme: sessions of all types, joined into course input, decided on and followed, against the real program.</summary>
internal sealed class ProgrammeRehearsal(RehearsalOptions options, int sessions, ImmutableArray<RehearsalText> texts, Action<string, double> progress)
{
    private const int AtOnce = 3, MostJoins = 24, DaysUntilDate = 10;

    private const string Office = "programme-office";

    private static readonly Edition Edition = Edition.Of2023;

    private readonly List<(ProgrammePart Part, SessionRehearsal Session)> held = [];
    private readonly List<string> log = [];
    private int done;

    public async Task<ProgrammeResult> RunAsync(string folder, CancellationToken cancel)
    {
        var since = Stopwatch.GetTimestamp();
        await using var program = await ProgramUnderTest.StartAsync(folder, cancel);
        await using var store = await Store.OpenAsync(new StorageSettings(program.Database, null), TimeProvider.System, cancel);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = program.Address, Timeout = TimeSpan.FromMinutes(5) };
        using var office = new Stage(program.Address, Office, new Ledger(), TimeProvider.System, slow: false);

        var national = await office.EnterDemoAsync("coordinator", cancel);
        var desk = new ProgrammeDesk(http, national.Token);
        var parts = ProgrammeParts.Of(texts, sessions, Edition);
        var id = await desk.PlanAsync(Plan(parts), cancel);
        foreach (var part in parts)
            await desk.DoAsync("plan-slot", new { type = part.Type.ToString(), place = part.Place, themes = part.Themes }, cancel);

        await HoldAllAsync(program, store, parts, id, cancel);
        await GatherAsync(desk, store, cancel);
        var joins = await JoinAsync(desk, cancel);
        var answered = await RoundAsync(desk, cancel);
        await CourseAsync(desk, cancel);
        await FollowAsync(desk, store, cancel);

        var files = await SaveAsync(desk, cancel);
        foreach (var (_, session) in held)
            session.Stage.Dispose();
        var verified = await store.Verification.RunAsync(Folds.All, cancel);
        return new ProgrammeResult(
            id, parts.Length, held.Sum(h => h.Session.Performers.Length), joins, answered, desk.Requests, Stopwatch.GetElapsedTime(since),
            verified.Events, [.. verified.Faults.Select(f => f.ToString()!)], files, [.. log]) { Memory = program.Memory() };
    }

    private static object Plan(ImmutableArray<ProgrammePart> parts) => new
    {
        title = CommandWords.In("nl", "ProgrammeTitle"),
        edition = Edition.Id,
        script = new
        {
            choices = ProgrammePart.Choices,
            themes = parts.SelectMany(p => p.Themes).Distinct().Order(StringComparer.Ordinal)
                .Select(t => new { theme = t, scenarios = Edition[new ThemeId(t)].Scenarios.Take(PlannedTheme.MostSubjects).Select(s => s.Id.Value), questions = Array.Empty<object>() }),
        },
    };

    private async Task HoldAllAsync(ProgramUnderTest program, Store store, ImmutableArray<ProgrammePart> parts, string programme, CancellationToken cancel)
    {
        using var places = new SemaphoreSlim(AtOnce);
        held.AddRange(await Task.WhenAll(parts.Select(async part =>
        {
            await places.WaitAsync(cancel);
            try
            {
                var stage = new Stage(program.Address, $"session-{part.Number}", new Ledger(), TimeProvider.System, slow: false);
                var session = new SessionRehearsal(stage, store, part.Texts, options.Participants, options.Seed + part.Number);
                await session.HoldAsync(part.Setting(programme), (_, _) => { }, cancel);
                await session.Director.CloseAsync(cancel);
                progress(ProgrammeParts.Name(part), 0.7 * Interlocked.Increment(ref done) / parts.Length);
                return (part, session);
            }
            finally
            {
                places.Release();
            }
        })));
    }

    /// <summary>National sessions are gathered by the national coordinator; a Country's by its own, which then shows what it wants.</summary>
    private async Task GatherAsync(ProgrammeDesk desk, Store store, CancellationToken cancel)
    {
        var release = 0;
        foreach (var (part, session) in held)
        {
            var add = new { session = session.Director.Session.ToString() };
            if (part.Type != SessionType.CaribbeanCountry)
            {
                await desk.DoAsync("add-session", add, cancel);
                continue;
            }

            Note("ProgrammeHidden", part.Number, await desk.RefusedAsync("add-session", add, cancel));
            var person = (await store.People.FindAsync(Room.RoomAddresses.Channel, session.Director.CoordinatorAccount, cancel))!.Id;
            await desk.DoAsync("name-coordinator", new { person = person.Value, country = part.Place }, cancel);
            var own = desk.Of(session.Director.CoordinatorToken);
            var number = await own.DoAsync("add-session", add, cancel);
            var shown = release++ % 2 == 0 ? "Whole" : "Summary";
            await own.DoAsync("release", new { number, @as = shown }, cancel);
            await own.DoAsync("release", new { number, @as = "Nothing" }, cancel);
            await own.DoAsync("release", new { number, @as = shown }, cancel);
            Note("ProgrammeReleased", part.Number, shown);
        }
    }

    /// <summary>Joins what has the same words and what the file of contributions says is the same, keeps the first other suggestion apart, and undoes one joining.</summary>
    private async Task<int> JoinAsync(ProgrammeDesk desk, CancellationToken cancel)
    {
        progress(CommandWords.Get("ProgrammeJoining"), 0.75);
        var groups = texts.Where(t => t.DuplicateGroup is not null).GroupBy(t => t.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().DuplicateGroup, StringComparer.Ordinal);
        string? GroupOf(JsonNode? text) => groups.GetValueOrDefault((string?)text ?? "");

        var (joins, apart) = (0, 0);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var suggested = (await desk.ReadAsync("/suggestions", cancel)).AsArray();
        foreach (var one in suggested)
        {
            var same = (string)one!["oneText"]! == (string)one["otherText"]! || (GroupOf(one["oneText"]) is { } group && group == GroupOf(one["otherText"]));
            var (first, second) = ((string)one["one"]!, (string)one["other"]!);
            if (same && joins < MostJoins && (lines.GetValueOrDefault(first) is 0 || lines.GetValueOrDefault(first) != lines.GetValueOrDefault(second)))
            {
                var join = await desk.DoAsync("join-gaps", new
                {
                    gaps = new[] { first, second },
                    why = CommandWords.In("nl", "ProgrammeJoinWhy"),
                    reason = string.Join(", ", one["shared"]!.AsArray().Select(w => (string)w!)),
                }, cancel);
                var gone = lines.GetValueOrDefault(second);
                foreach (var gap in lines.Where(l => gone > 0 && l.Value == gone).Select(l => l.Key).Append(first).Append(second).ToArray())
                    lines[gap] = join;
                if (joins++ == 0)
                    await desk.DoAsync("choose-heading", new { join, gap = second }, cancel);
            }
            else if (!same && apart++ == 0)
            {
                await desk.DoAsync("keep-apart", new { one = first, other = second }, cancel);
            }
        }

        Note("ProgrammeSuggested", suggested.Count, joins);
        return joins;
    }

    /// <summary>Everybody who is asked answers on the card in their private lane; four in five do.</summary>
    private async Task<int> RoundAsync(ProgrammeDesk desk, CancellationToken cancel)
    {
        progress(CommandWords.Get("ProgrammeRound"), 0.8);
        var round = await desk.DoAsync("open-round", new { }, cancel);
        var lines = (await desk.ReadAsync("", cancel))["round"]!["lines"]!.AsArray().Count;
        var answered = await Task.WhenAll(held.Where(h => h.Part.Type != SessionType.CaribbeanCountry).Select(async h =>
        {
            var (dice, count) = (new Dice(options.Seed + h.Part.Number), 0);
            foreach (var person in h.Session.Performers.Where(_ => !dice.Once(5)))
            {
                var card = await h.Session.Stage.WaitForAsync(person.Room, "private", Verb.AnswerRound, null, cancel);
                var data = card.Button(Verb.AnswerRound)!;
                var numbers = dice.Shuffled(Enumerable.Range(1, lines)).ToArray();
                data[Field.Recognise] = string.Join(',', numbers.Take(1 + dice.Throw(4)));
                data[Field.Choices] = string.Join(',', numbers.Take(dice.Throw(4)));
                await person.Room.PressAsync(card, Verb.AnswerRound, data, "", null, twice: false, cancel);
                count++;
            }

            return count;
        }));

        await desk.DoAsync("close-round", new { round }, cancel);
        return answered.Sum();
    }

    private async Task CourseAsync(ProgrammeDesk desk, CancellationToken cancel)
    {
        progress(CommandWords.Get("ProgrammeCourse"), 0.85);
        var name = CommandWords.In("nl", "ProgrammeName");
        var (lines, ofCountries) = await LinesAsync(desk, cancel);
        await desk.DoAsync("edit-cover", new { field = "Asked", text = CommandWords.In("nl", "ProgrammeAsked"), name }, cancel);
        await desk.DoAsync("edit-line", new { line = lines[0], field = "Exists", text = CommandWords.In("nl", "ProgrammeExists"), name }, cancel);
        foreach (var theirs in ofCountries.Take(1))
            Note("ProgrammeNotOurs", theirs, await desk.RefusedAsync("set-line-aside", new { line = theirs, reason = CommandWords.In("nl", "ProgrammeAside"), name }, cancel));
        await desk.DoAsync("set-line-aside", new { line = lines[^1], reason = CommandWords.In("nl", "ProgrammeAside"), name }, cancel);
        var version = await desk.DoAsync("approve", new { name }, cancel);
        await desk.DoAsync("edit-line", new { line = lines[1], field = "Who", text = CommandWords.In("nl", "ProgrammeWho"), name }, cancel);
        await desk.DoAsync("approve", new { name }, cancel);

        var today = Day(0);
        var decision = new { course = version, line = lines[1], verdict = "TakenOver", body = "CDINEV", on = today, document = CommandWords.In("nl", "ProgrammeDocument") };
        Note("ProgrammeChanged", lines[1], await desk.RefusedAsync("decide", decision, cancel));
        foreach (var (line, verdict) in lines.Take(9).Zip(["TakenOver", "TakenOver", "TakenOver", "Held", "NotTakenOver", "TakenOver", "TakenOver", "Held", "TakenOver"]))
        {
            await desk.DoAsync("decide", new
            {
                course = version + 1, line, verdict, body = "CDINEV", on = today, document = CommandWords.In("nl", "ProgrammeDocument"),
                reason = verdict == "TakenOver" ? "" : CommandWords.In("nl", verdict == "Held" ? "ProgrammeReason" : "ProgrammeReasonNot"),
            }, cancel);
        }
    }

    private async Task FollowAsync(ProgrammeDesk desk, Store store, CancellationToken cancel)
    {
        progress(CommandWords.Get("ProgrammeFollowing"), 0.9);
        var (_, first) = held[0];
        var owner = (await store.People.FindAsync(Room.RoomAddresses.Channel, first.Performers[0].Room.Id, cancel))!.Id.Value;
        var decisions = (await desk.ReadAsync("", cancel))["decisions"]!.AsArray().Where(d => (string?)d!["verdict"] == "TakenOver").Select(d => (int)d!["number"]!).ToArray();
        foreach (var (decision, i) in decisions.Select((d, i) => (d, i)))
        {
            var item = await desk.DoAsync("open-item", new
            {
                decision,
                charge = new
                {
                    text = "", function = CommandWords.In("nl", "ProgrammeFunction"), organisation = CommandWords.In("nl", "ProgrammeOrganisation"),
                    landsIn = CommandWords.In("nl", "ProgrammeLandsIn"), nextDate = Day(i % 2 == 0 ? DaysUntilDate : 3 * DaysUntilDate), asked = owner,
                    scope = i == 1 ? "kingdom" : null, why = i == 1 ? CommandWords.In("nl", "ProgrammeScopeWhy") : "",
                },
            }, cancel);
            if (i % 2 == 0)
                await desk.DoAsync("report-progress", new { item, progress = i % 4 == 0 ? "Built" : "Lost", note = CommandWords.In("nl", i % 4 == 0 ? "ProgrammeNote" : "ProgrammeNoteLost"), evidence = CommandWords.In("nl", "ProgrammeEvidence") }, cancel);
            if (i == 1)
                await desk.DoAsync("note-dilemma", new { item, helps = "cyber-threats", harms = "economic-threats", text = CommandWords.In("nl", "ProgrammeDilemma") }, cancel);
        }

        await desk.DoAsync("note-signal", new { item = (int?)null, theme = "climate-natural-disasters", scope = "kingdom", text = CommandWords.In("nl", "ProgrammeSignal") }, cancel);
    }

    private async Task<ImmutableArray<FileInfo>> SaveAsync(ProgrammeDesk desk, CancellationToken cancel)
    {
        progress(CommandWords.Get("ProgrammeSaving"), 0.95);
        options.Out.Create();
        var files = ImmutableArray.CreateBuilder<FileInfo>();
        foreach (var language in new[] { "nl", "en" })
        {
            foreach (var name in Programmes.ProgrammeFiles.All)
            {
                var bytes = await desk.FetchAsync($"{name}?language={language}", cancel);
                var file = new FileInfo(Path.Combine(options.Out.FullName, $"{language}-{name}"));
                await File.WriteAllBytesAsync(file.FullName, bytes, cancel);
                files.Add(file);
            }
        }

        progress("", 1);
        return files.DrainToImmutable();
    }

    /// <summary>The lines that there are, in their order, and apart those in which a Country's gap stands: it decides on them itself.</summary>
    private static async Task<(string[] Own, string[] OfCountries)> LinesAsync(ProgrammeDesk desk, CancellationToken cancel)
    {
        var lines = (await desk.ReadAsync("/course.json", cancel))["lines"]!.AsArray().ToLookup(
            l => l!["scope"]!["places"]!.AsArray().Any(p => (string?)p is "aruba" or "curacao" or "sint-maarten"), l => (string)l!["line"]!);
        return ([.. lines[false]], [.. lines[true]]);
    }

    private static string Day(int ahead) => FollowUpSource.DayOf(TimeProvider.System.GetUtcNow()).AddDays(ahead).ToString("O", CultureInfo.InvariantCulture);

    private void Note(string phrase, params object[] with) => log.Add(CommandWords.Format(phrase, [.. with.Select(w => Convert.ToString(w, CultureInfo.InvariantCulture)!)]));
}

/// <summary>What a rehearsed programme came to.</summary>
/// <param name="Faults">Of the whole log; anything here is a fault of the program.</param>
/// <param name="Log">What happened along the way, in words.</param>
internal sealed record ProgrammeResult(
    string Programme, int Sessions, int People, int Joins, int Answered, int Requests, TimeSpan Took, int Events,
    ImmutableArray<string> Faults, ImmutableArray<FileInfo> Files, ImmutableArray<string> Log)
{
    public long Memory { get; init; }
}
