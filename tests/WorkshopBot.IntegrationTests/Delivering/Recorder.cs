using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing.Programs;

namespace WorkshopBot.IntegrationTests.Delivering;

/// <summary>Takes down the activities of a session while it is held for the first time.</summary>
internal sealed class Recorder
{
    public const string Group = "19:recorded@thread";

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    private readonly ImmutableArray<Recorded>.Builder steps = ImmutableArray.CreateBuilder<Recorded>();
    private readonly MemoryLog log = new();
    private readonly InProcessBot bot;

    public Recorder() => bot = new InProcessBot(log, new MemoryPeople(), new MemoryAddresses(), new MemoryOutbox());

    public ImmutableArray<Recorded> Steps => steps.ToImmutable();

    /// <summary>What was not allowed, and why.</summary>
    public List<string> Refused { get; } = [];

    public Stop Stop => Session.Open!.Stop;

    public Session Session { get; private set; } = null!;

    public Task TypesAsync(string who, string text, bool inGroup = false) =>
        DeliverAsync(Activities.Typed(new Chatter(who), NextId, Nowhere, text, inGroup ? Group : null));

    /// <summary>A press on a card of the phase that is open.</summary>
    public Task PressesAsync(string who, string verb, params (string Name, string Value)[] data) => PressesAsync(who, verb, Session?.Open?.Stop, data);

    public Task PressesAsync(string who, string verb, Stop? stop, params (string Name, string Value)[] data)
    {
        var fields = new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Value)));
        if (stop is { } seen)
            fields["stop"] = seen.ToString();
        return DeliverAsync(Activities.Pressed(new Chatter(who), NextId, Nowhere, verb, fields, Group));
    }

    private string NextId => string.Create(CultureInfo.InvariantCulture, $"act-{steps.Count + 1}");

    private async Task DeliverAsync(JsonObject activity)
    {
        var body = Encoding.UTF8.GetBytes(activity.ToJsonString());
        var at = Start.AddSeconds(steps.Count);
        await bot.DeliverAsync(body, at, CancellationToken.None);
        var decided = await log.FindTurnAsync(Activities.Cause(activity), CancellationToken.None);
        steps.Add(new Recorded(body, at, (string)activity["type"]! == "invoke" && decided is not null));
        if (decided?.Refused is { } no)
            Refused.Add($"{activity["id"]} {no}");

        if ((await log.SessionsAsync(CancellationToken.None)) is [var id, ..])
            Session = (await bot.Runner.ReadAsync(id, CancellationToken.None))!;
    }

    /// <param name="At">When it was first delivered.</param>
    /// <param name="IsAnswered">A press on which something was decided: its answer is to be the same each time.</param>
    internal sealed record Recorded(ReadOnlyMemory<byte> Body, DateTimeOffset At, bool IsAnswered);
}
