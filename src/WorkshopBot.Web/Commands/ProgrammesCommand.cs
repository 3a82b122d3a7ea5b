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
    private const string List = "list", Actions = "actions", Show = "show", Records = "records", Plan = "plan";

    public static Command Make()
    {
        var action = new Argument<string>("action") { Description = CommandWords.Get("ProgrammeAction"), DefaultValueFactory = _ => Actions };
        var programme = new Option<string?>("--programme") { Description = CommandWords.Get("ProgrammeId") };
        var with = new Option<string?>("--with") { Description = CommandWords.Get("ProgrammeWith") };
        var @as = new Option<string?>("--as") { Description = CommandWords.Get("ProgrammeAs") };
        var database = CommandStore.Option();
        var example = new Option<bool>("--example") { Description = CommandWords.Get("ProgrammeExample") };
        var command = new Command("programme", CommandWords.Get("Programme")) { action, programme, with, @as, example, database };
        command.SetAction((parsed, cancel) => parsed.GetValue(action) switch
        {
            Actions => Task.FromResult(SayActions()),
            { } named and not (List or Show or Records) when !ProgrammeActions.All.ContainsKey(named) => Task.FromResult(CommandStore.No(CommandWords.Format("ProgrammeNoAction", named))),
            { } named and not (List or Show or Records) when parsed.GetValue(example) => Task.FromResult(SayExample(named)),
            var named => RunAsync(named!, parsed.GetValue(programme), parsed.GetValue(with), parsed.GetValue(@as), parsed.GetValue(database), cancel),
        });
        return command;
    }

    private static int SayActions()
    {
        foreach (var (name, fields) in ProgrammeActions.All)
            Console.WriteLine($"{name,-20} {CommandWords.Get($"Action/{name}")} ({string.Join(", ", fields)})");
        return 0;
    }

    private static int SayExample(string action)
    {
        Console.WriteLine(ProgrammeActions.Example(action));
        return 0;
    }

    private static async Task<int> RunAsync(string action, string? programme, string? with, string? @as, string? sqlite, CancellationToken cancel)
    {
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;

        var runner = parts.GetRequiredService<ProgrammeRunner>();
        if (action is List)
            return await ListAsync(parts.GetRequiredService<IProgrammeLog>(), runner, cancel);

        var id = new ProgrammeId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        if (action is not Plan && programme is null)
            return CommandStore.No(CommandWords.Get("ProgrammeWhich"));
        if (action is not Plan && (!ProgrammeId.TryParse(programme, CultureInfo.InvariantCulture, out id) || await runner.ReadAsync(id, cancel) is null))
            return CommandStore.No(CommandWords.Format("ProgrammeNone", programme!));

        var by = @as is null ? PersonId.Program : new PersonId(@as);
        return action is Show or Records ? await ShowAsync(runner, parts.GetRequiredService<IPeople>(), id, action, by, cancel) : await DoAsync(runner, id, action, with, by, cancel);
    }

    private static async Task<int> ListAsync(IProgrammeLog log, ProgrammeRunner runner, CancellationToken cancel)
    {
        var all = await log.ProgrammesAsync(cancel);
        if (all.IsEmpty)
            Console.WriteLine(CommandWords.Get("ProgrammeEmpty"));
        foreach (var id in all)
        {
            var programme = await runner.ReadAsync(id, cancel);
            Console.WriteLine($"{id}  {programme?.Plan.Title.Body}");
        }

        return 0;
    }

    private static async Task<int> ShowAsync(ProgrammeRunner runner, IPeople people, ProgrammeId id, string what, PersonId by, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } programme || Reader.Of(programme, by) is not { } reader)
            return CommandStore.No(Said(new Refusal.NoSuchProgramme()));

        foreach (var record in what is Records ? programme.RecordsOf(reader) : [])
            Console.WriteLine($"{record.Number,5}  {record.At:yyyy-MM-dd HH:mm}  {record.What}{(record.Removed ? " -" : "")}");
        if (what is Records)
            return 0;

        var sight = Sight.Of(programme, (await runner.MaterialAsync(programme, cancel)).Yields, reader);
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(await ProgrammeView.OfAsync(id, sight, people, cancel), ProgrammeActions.Shown));
        return 0;
    }

    private static async Task<int> DoAsync(ProgrammeRunner runner, ProgrammeId id, string action, string? with, PersonId by, CancellationToken cancel)
    {
        if (with is ['@', .. var named] && !File.Exists(named))
            return CommandStore.No(CommandWords.Format("NoSuchFile", Path.GetFullPath(named)));

        var json = with is ['@', .. var file] ? await File.ReadAllTextAsync(file, cancel) : with ?? "";
        var (command, wrong) = ProgrammeActions.Read(action, json);
        if (command is null)
        {
            Console.Error.WriteLine(CommandWords.Format("ProgrammeNotReadable", wrong!, string.Join(", ", ProgrammeActions.All[action])));
            return CommandStore.No(CommandWords.Format("ProgrammeSeeExample", action));
        }

        var now = TimeProvider.System.GetUtcNow();
        var ran = await runner.RunAsync(id, command, new Asked(by, now, $"prompt:{Guid.CreateVersion7(now):N}"), cancel);
        if (ran.Ruling.Why is { } why)
            return CommandStore.No(Said(why));

        Console.WriteLine(CommandWords.Format("ProgrammeDone", id, string.Join(", ", ran.Ruling.Events.Select(ProgrammeEndpoints.Outcome).Select(o => o.Number is { } n ? $"{o.What} {n}" : o.What))));
        return 0;
    }

    private static string Said(Refusal why) => new BotWords(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "nl" ? "nl" : "en").Refused(why);
}
