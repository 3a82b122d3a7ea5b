using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Words;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Testing.Reports;
using Xunit;

namespace WorkshopBot.Tests.Teams.Turns;

/// <summary>People who press the buttons that stand on the cards they see, and nothing else; each press is counted.</summary>
internal sealed class Hands
{
    public const string Facilitator = "fay";

    private const string Group = "19:effort@thread";

    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    private readonly Dictionary<string, int> presses = new(StringComparer.Ordinal);
    private readonly MemoryLog log = new();
    private readonly InProcessBot bot;
    private int delivered;
    private DateTimeOffset now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public Hands(int participants)
    {
        People = [.. Enumerable.Range(1, participants).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}"))];
        bot = new InProcessBot(log, new MemoryPeople(), new MemoryAddresses(), new MemoryOutbox());
    }

    public ImmutableArray<string> People { get; }

    public int Choices { get; private set; }

    /// <summary>Messages that a choice sent to anybody, but for a change of the facilitator's card.</summary>
    public int MessagesOfChoices { get; private set; }

    private SessionId Id { get; set; }

    private Session Session { get; set; } = null!;

    public int Presses(string who) => presses.GetValueOrDefault(who);

    /// <summary>Messages in the group: the same card shown anew is the same message.</summary>
    public int GroupMessages() => log.Messages.Where(m => m.To == Recipient.Group).Distinct().Count();

    /// <summary>The facilitator fills in the form for a later day; nobody has joined yet.</summary>
    public async Task PlanAsync()
    {
        var form = JsonNode.Parse(StartCard.Render(ReaderOf(null), null).ToJson())!;
        await PressAsync(Facilitator, form, Verb.Start, (id, _) => id switch
        {
            "title" => "Weerbaarheid in drie thema's",
            "themes" => "climate-natural-disasters,cyber-threats,critical-infrastructure-threats",
            "date" => "2026-11-30",
            "time" => "13:00",
            _ => null,
        });
        now = new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Somebody the bot knows from an earlier session presses "take part here" on the group's card.</summary>
    public Task JoinAsync(string who) => PressOnGroupCardAsync(who, Verb.Join, (_, _) => null);

    public Task LeadAsync(string verb) => PressAsync(
        Facilitator, Drawn(new Outgoing(Recipient.Group, CardKind.Control, "control"), MemoryPeople.IdOf($"29:{Facilitator}")), verb, (_, _) => null);

    public async Task LeadUntilAsync(PhaseKind kind, int theme = 0)
    {
        while (Session.Open is not { } open || open.Stop.Kind != kind || open.Stop.Theme != theme)
            await LeadAsync(Verb.Next);
    }

    public async Task PressOnGroupCardAsync(string who, string verb, Func<string, int, string?> fill)
    {
        var card = Session.Open is { } open ? Messages.CardOf(open.Stop) : Messages.AgainForGroup(Session);
        var before = log.Messages.Length;
        // Pairs and one's own wordings stand on the person's own version of the card, which the client asks for by itself.
        await PressAsync(who, Drawn(card, verb is Verb.Pairs ? MemoryPeople.IdOf($"29:{who}") : null), verb, fill);
        if (verb is not Verb.Choose)
            return;

        Choices++;
        MessagesOfChoices += log.Messages[before..].Count(m => m.Card != CardKind.Control);
    }

    public async Task TypesAsync(string who, string text)
    {
        presses[who] = Presses(who) + 1;
        await DeliverAsync(Activities.Typed(new Chatter(who), NextId(), Nowhere, text));
    }

    private async Task PressAsync(string who, JsonNode card, string verb, Func<string, int, string?> fill)
    {
        var button = Parts(card).FirstOrDefault(p => (string?)p["type"] == "Action.Execute" && (string?)p["verb"] == verb);
        if (button is null)
            Assert.Fail($"There is no button '{verb}' on the card: {card.ToJsonString()[..200]}");
        var data = button["data"]?.DeepClone().AsObject() ?? [];
        foreach (var (field, i) in Parts(card).Where(p => ((string?)p["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true).Select((f, i) => (f, i)))
        {
            var id = (string)field["id"]!;
            data[id] = fill(id, i) ?? (string?)field["value"] ?? "";
        }

        presses[who] = Presses(who) + 1;
        await DeliverAsync(Activities.Pressed(new Chatter(who), NextId(), Nowhere, verb, data, Group));
    }

    private async Task DeliverAsync(JsonObject activity)
    {
        now += TimeSpan.FromSeconds(1);
        await bot.DeliverAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), now, TestContext.Current.CancellationToken);
        var turn = await log.FindTurnAsync(Activities.Cause(activity), TestContext.Current.CancellationToken);
        Assert.True(turn is { Refused: null }, $"{turn?.Refused} {activity["value"] ?? activity["text"]}");
        Id = SessionId.Parse(turn!.Stream, null);
        Session = (await bot.Runner.ReadAsync(Id, TestContext.Current.CancellationToken))!;
    }

    private JsonNode Drawn(Outgoing what, PersonId? person) =>
        JsonNode.Parse(SessionCards.Render(what, Session, Id, ReaderOf(person), null).ToJson())!;

    private static CardReader ReaderOf(PersonId? person) =>
        new(person, new BotWords("nl"), Edition.Of2023, BuiltIn.Suggestions, ImmutableDictionary<PersonId, string>.Empty, []);

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"act-{++delivered}");

    private static IEnumerable<JsonObject> Parts(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Value is { } v ? Parts(v) : []).Prepend(o),
        JsonArray a => a.SelectMany(v => v is null ? [] : Parts(v)),
        _ => [],
    };
}
