using System.CommandLine;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using WorkshopBot.Web.Programmes;

namespace WorkshopBot.Web.Commands;

/// <summary>Does with a programme what its endpoints do, for who runs the server: list, show, and every action by name.</summary>
internal static class ProgrammesCommand
{
    private const string List = "list", Actions = "actions", Show = "show", Plan = "plan";

    public static Command Make()
    {
        var action = new Argument<string>("action") { Description = CommandWords.Get("ProgrammeAction"), DefaultValueFactory = _ => Actions };
        var programme = new Option<string?>("--programme") { Description = CommandWords.Get("ProgrammeId") };
        var with = new Option<string?>("--with") { Description = CommandWords.Get("ProgrammeWith") };
        var @as = new Option<string?>("--as") { Description = CommandWords.Get("ProgrammeAs") };
        var database = CommandStore.Option();
        var command = new Command("programme", CommandWords.Get("Programme")) { action, programme, with, @as, database };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(action)!, parsed.GetValue(programme), parsed.GetValue(with), parsed.GetValue(@as), parsed.GetValue(database), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string action, string? programme, string? with, string? @as, string? sqlite, CancellationToken cancel)
    {
        if (action is Actions)
        {
            foreach (var (name, fields) in ProgrammeActions.All)
                Console.WriteLine($"{name,-20} {string.Join(", ", fields)}");
            return 0;
        }

        if (action is not (List or Show) && !ProgrammeActions.All.ContainsKey(action))
            return CommandStore.No(CommandWords.Format("ProgrammeNoAction", action));
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;

        var runner = parts.GetRequiredService<ProgrammeRunner>();
        if (action is List)
            return await ListAsync(parts.GetRequiredService<IProgrammeLog>(), runner, cancel);

        var id = new ProgrammeId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        if (action is not Plan && !ProgrammeId.TryParse(programme, CultureInfo.InvariantCulture, out id))
            return CommandStore.No(CommandWords.Get("ProgrammeWhich"));

        var by = @as is null ? PersonId.Program : new PersonId(@as);
        return action is Show ? await ShowAsync(runner, parts.GetRequiredService<IPeople>(), id, by, cancel) : await DoAsync(runner, id, action, with, by, cancel);
    }

    private static async Task<int> ListAsync(IProgrammeLog log, ProgrammeRunner runner, CancellationToken cancel)
    {
        foreach (var id in await log.ProgrammesAsync(cancel))
        {
            var programme = await runner.ReadAsync(id, cancel);
            Console.WriteLine($"{id}  {programme?.Plan.Title.Body}");
        }

        return 0;
    }

    private static async Task<int> ShowAsync(ProgrammeRunner runner, IPeople people, ProgrammeId id, PersonId by, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } programme || Reader.Of(programme, by) is not { } reader)
            return CommandStore.No(Said(new Refusal.NoSuchProgramme()));

        var sight = Sight.Of(programme, (await runner.MaterialAsync(programme, cancel)).Yields, reader);
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(await ProgrammeView.OfAsync(id, sight, people, cancel), ProgrammeActions.Shown));
        return 0;
    }

    private static async Task<int> DoAsync(ProgrammeRunner runner, ProgrammeId id, string action, string? with, PersonId by, CancellationToken cancel)
    {
        var json = with is ['@', .. var file] ? await File.ReadAllTextAsync(file, cancel) : with ?? "";
        var (command, wrong) = ProgrammeActions.Read(action, json);
        if (command is null)
            return CommandStore.No(CommandWords.Format("ProgrammeNotReadable", wrong!, string.Join(", ", ProgrammeActions.All[action])));

        var now = TimeProvider.System.GetUtcNow();
        var ran = await runner.RunAsync(id, command, new Asked(by, now, $"prompt:{Guid.CreateVersion7(now):N}"), cancel);
        if (ran.Ruling.Why is { } why)
            return CommandStore.No(Said(why));

        Console.WriteLine(CommandWords.Format("ProgrammeDone", id, string.Join(", ", ran.Ruling.Events.Select(ProgrammeEndpoints.Outcome).Select(o => o.Number is { } n ? $"{o.What} {n}" : o.What))));
        return 0;
    }

    private static string Said(Refusal why) => new BotWords(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nl" ? "nl" : "en").Refused(why);
}
