using System.CommandLine;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;

namespace WorkshopBot.Web.Commands;

/// <summary>Destroys all that is kept of a session or a programme, and leaves the declaration; without being told to really do it, says what would go.</summary>
internal static class DestroyCommand
{
    public static Command Make()
    {
        var session = new Option<string?>("--session") { Description = CommandWords.Get("RecordsSession") };
        var programme = new Option<string?>("--programme") { Description = CommandWords.Get("ProgrammeId") };
        var ground = new Option<DestructionGround>("--ground") { Description = CommandWords.Get("DestroyGround"), Required = true };
        var category = new Option<string>("--category") { Description = CommandWords.Get("DestroyCategory"), DefaultValueFactory = _ => "" };
        var sure = new Option<bool>("--yes") { Description = CommandWords.Get("DestroySure") };
        var database = CommandStore.Option();
        var command = new Command("destroy", CommandWords.Get("Destroy")) { session, programme, ground, category, sure, database };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetValue(session), parsed.GetValue(programme), parsed.GetValue(ground), parsed.GetValue(category)!, parsed.GetValue(sure), parsed.GetValue(database), cancel));
        return command;
    }

    internal static async Task<int> RunAsync(
        string? session, string? programme, DestructionGround ground, string category, bool sure, string? sqlite, CancellationToken cancel)
    {
        if (session is null == programme is null)
            return CommandStore.No(CommandWords.Get("DestroyWhich"));
        if (ground is DestructionGround.EndOfRetention && string.IsNullOrWhiteSpace(category))
            return CommandStore.No(CommandWords.Get("DestroyNoCategory"));
        await using var parts = await CommandStore.OpenAsync(sqlite, cancel);
        if (parts is null)
            return 1;

        var store = parts.GetRequiredService<Store>();
        var order = new DestructionOrder(ground, category.Trim(), PersonId.Program, TimeProvider.System.GetUtcNow());
        return session is not null
            ? SessionId.TryParse(session, CultureInfo.InvariantCulture, out var id)
                ? await OneSessionAsync(parts, id, order, sure, cancel)
                : CommandStore.No(CommandWords.Format("ReplayNoSession", session))
            : ProgrammeId.TryParse(programme, CultureInfo.InvariantCulture, out var whole)
                ? await OneAsync(programme!, Told(await store.Programmes.ReadAsync(whole, 0, cancel)), sure, () => store.Destruction.DestroyAsync(whole, order, cancel))
                : CommandStore.No(CommandWords.Format("ProgrammeNone", programme!));
    }

    /// <summary>What coordinators wrote about it in a programme is that programme's own: it is named, so that somebody looks there.</summary>
    private static async Task<int> OneSessionAsync(ServiceProvider parts, SessionId id, DestructionOrder order, bool sure, CancellationToken cancel)
    {
        var store = parts.GetRequiredService<Store>();
        var kept = Told(await store.Log.ReadAsync(id, 0, cancel));
        foreach (var programme in kept.Item1 == 0 ? [] : await store.Programmes.ProgrammesAsync(cancel))
        {
            if (await parts.GetRequiredService<ProgrammeRunner>().ReadAsync(programme, cancel) is { } used && used.Sessions.Values.Any(s => s.Id == id))
                Console.WriteLine(CommandWords.Format("DestroyUsed", programme));
        }

        return await OneAsync(id.ToString(), kept, sure, () => store.Destruction.DestroyAsync(id, order, cancel));
    }

    private static async Task<int> OneAsync(string what, (int Records, DateTimeOffset? Last) kept, bool sure, Func<Task<Destroyed?>> destroy)
    {
        if (!sure && kept.Records > 0)
            return CommandStore.No(CommandWords.Format("DestroyAsk", what, kept.Records, kept.Last!));
        if (await destroy() is not { } declared)
            return CommandStore.No(CommandWords.Format("DestroyNothing", what));

        if (kept.Records == 0)
            Console.WriteLine(CommandWords.Get("DestroyedBefore"));
        Console.WriteLine(Declaration(declared));
        return 0;
    }

    /// <summary>A declaration of destruction in one line.</summary>
    public static string Declaration(Destroyed declared) => CommandWords.Format(
        "Destroyed", declared.Session?.ToString() ?? declared.Programme.ToString()!, declared.Records, declared.Order.At, CommandWords.Get($"Ground{declared.Order.Ground}"),
        declared.Order.Category is "" ? "-" : declared.Order.Category, declared.LastHash);

    private static (int, DateTimeOffset?) Told<T>(IReadOnlyList<Recorded<T>> records) => (records.Count, records.Count > 0 ? records[^1].Asked.At : null);
}
