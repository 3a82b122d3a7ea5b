using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Testing.Programmes;

/// <summary>
/// A programme with two closed sessions of the European Netherlands and one of Aruba, and the bot beside it: people type and
/// press as in their private chat. Ana and Bob were in the first session, Cem and Ana in the second, Dia in Aruba's.
/// </summary>
public sealed class ProgrammeAtWork
{
    public static readonly ProgrammeId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-0000000000aa"));
    public static readonly PersonId Nat = new("nat"), Aru = new("aru");
    public static readonly DateTimeOffset Morning = new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<SessionId> Sessions =
        [.. Enumerable.Range(1, 3).Select(n => new SessionId(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"0195a1b2-0000-7000-8000-00000000000{n}"))))];

    private static readonly Uri Nowhere = new("http://127.0.0.1:9");
    private static readonly Lazy<ImmutableArray<HeldSession>> Held = new(() =>
    [
        Session("een", SessionType.EuropeanNetherlands, "european-netherlands", "ana", "bob"),
        Session("twee", SessionType.EuropeanNetherlands, "european-netherlands", "cem", "ana"),
        Session("drie", SessionType.CaribbeanCountry, "aruba", "dia"),
    ]);

    private readonly MemoryAddresses addresses = new();
    private readonly MemoryOutbox outbox = new();
    private readonly InProcessBot bot;
    private int delivered, asked;

    private ProgrammeAtWork()
    {
        bot = new InProcessBot(Log, People, addresses, outbox, Programmes);
    }

    public MemoryLog Log { get; } = new();

    public MemoryProgrammes Programmes { get; } = new();

    private MemoryPeople People { get; } = new MemoryPeople().Knowing(Nat, Aru, Who("ana"), Who("bob"), Who("cem"), Who("dia"), Who("eve"), Who("zoe"));

    public ProgrammeRunner Runner => bot.Programmes;

    public DateTimeOffset Now { get; set; } = Morning;

    /// <summary>Messages that follow from no event: what typed words are answered with.</summary>
    public IEnumerable<string> Waiting => outbox.All;

    /// <summary>The id under which somebody who types is known.</summary>
    public static PersonId Who(string name) => MemoryPeople.IdOf($"29:{name}");

    /// <summary>The sessions as they were held, oldest first.</summary>
    public static ImmutableArray<HeldSession> HeldSessions => Held.Value;

    /// <summary>Sessions one and two are added, Aruba's too; nothing of Aruba is released.</summary>
    public static async Task<ProgrammeAtWork> BeginAsync()
    {
        var work = new ProgrammeAtWork();
        foreach (var (id, held) in Sessions.Zip(Held.Value))
            work.Log.Keep(id, held.Log);

        await work.DoesAsync(Nat, new ProgrammeCommand.Plan("Weerbaarheid *2026*", "2023", new Script([new PlannedTheme(new ThemeId("cyber-threats"), [], [])])));
        await work.DoesAsync(Nat, new ProgrammeCommand.NameCoordinator(Aru, new PlaceId("aruba")));
        await work.DoesAsync(Nat, new ProgrammeCommand.AddSession(Sessions[0]));
        await work.DoesAsync(Nat, new ProgrammeCommand.AddSession(Sessions[1]));
        await work.DoesAsync(Aru, new ProgrammeCommand.AddSession(Sessions[2]));
        await work.DoesAsync(Nat, new ProgrammeCommand.JoinGaps([Line("1/1.1"), Line("2/1.1")]));
        return work;
    }

    /// <summary>A round is open, in which the joined gaps are number 1.</summary>
    public static async Task<ProgrammeAtWork> WithRoundAsync(int choices = 2)
    {
        var work = await BeginAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.OpenRound(default, choices));
        return work;
    }

    /// <summary>The joined line was approved and taken over; item 1 is asked of Ana before the first of March.</summary>
    public static async Task<ProgrammeAtWork> WithItemAsync(string owner = "ana")
    {
        var work = await BeginAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.Approve("N. Oord"));
        await work.DoesAsync(Nat, Decision());
        await work.DoesAsync(Nat, new ProgrammeCommand.OpenItem(1, Charge(owner)));
        return work;
    }

    /// <summary>The same, ten days before that date: its window is open.</summary>
    public static async Task<ProgrammeAtWork> WithItemDueAsync(string owner = "ana")
    {
        var work = await WithItemAsync(owner);
        work.Now = new DateTimeOffset(2027, 2, 19, 9, 0, 0, TimeSpan.Zero);
        return work;
    }

    public static ProgrammeCommand.Decide Decision(Verdict verdict = Verdict.TakenOver, string reason = "") =>
        new(1, Line("J1"), verdict, "Ministerraad", new DateOnly(2026, 12, 1), "TK 30821-300", reason);

    public static ChargeTyped Charge(string owner) => new(
        "Oefenen met [noodstroom](http://kwaad.example)", "directeur **crisis**", "JenV", "Agenda 2026", new DateOnly(2027, 3, 1), new PlaceId("kingdom"), Who(owner), "Het speelt ook elders.");

    public static LineKey Line(string name) => LineKey.Parse(name, CultureInfo.InvariantCulture);

    /// <summary>A command that the rules accept.</summary>
    public async Task<RanProgramme> DoesAsync(PersonId by, ProgrammeCommand command)
    {
        var ran = await Runner.RunAsync(Id, command, new Asked(by, Now, string.Create(CultureInfo.InvariantCulture, $"did-{++asked}")), CancellationToken.None);
        Assert.True(ran.Ruling.Why is null, $"{command}: {ran.Ruling.Why}");
        return ran;
    }

    public async Task<Programme> ReadAsync() => (await Runner.ReadAsync(Id, CancellationToken.None))!;

    /// <summary>What somebody types in their private chat.</summary>
    /// <returns>The answer that is sent, as json.</returns>
    public async Task<string> TypesAsync(string who, string text, string? id = null)
    {
        var activity = Activities.Typed(new Chatter(who), id ?? NextId(), Nowhere, text);
        await DeliverAsync(activity);
        return await AnswerAsync(who, Activities.Cause(activity));
    }

    /// <summary>A press with these data and fields.</summary>
    /// <returns>The card with which it is answered, as json.</returns>
    public async Task<string> PressesAsync(string who, string verb, CourseSubject about, CardKind card, string? id, params (string Field, string Value)[] fields)
    {
        var data = new JsonObject { ["card"] = $"{card}:{about}" };
        foreach (var (field, value) in fields)
            data[field] = value;
        return (await DeliverAsync(Activities.Pressed(new Chatter(who), id ?? NextId(), Nowhere, verb, data)))!;
    }

    /// <summary>A waiting card as it would be sent now; null when there is nothing left to say.</summary>
    public async Task<string?> SentAsync(SessionId? session, Outgoing message)
    {
        var waiting = new Waiting(["1"], session, message, Now, 0, null, null);
        var address = new Address(Activities.Channel, "a:x", Nowhere.ToString(), "28:bot", message.To.Person, null);
        return (await bot.DrawAsync(waiting, address, Now, CancellationToken.None))?.Content is WorkshopBot.Teams.Wire.OutgoingContent.AdaptiveCard card ? card.CardJson : null;
    }

    private async Task<string> AnswerAsync(string who, string cause)
    {
        var row = outbox.All.Single(r => r.EndsWith($"|{cause}", StringComparison.Ordinal)).Split('|');
        var subject = string.Join('|', row[3..^(cause.Split('|').Length)]);
        return (await SentAsync(null, new Outgoing(Recipient.Of(Who(who)), CardKind.Answer, subject)))!;
    }

    private Task<string?> DeliverAsync(JsonObject activity)
    {
        Now += TimeSpan.FromSeconds(1);
        return bot.DeliverAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), Now, CancellationToken.None);
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"act-{++delivered}");

    /// <summary>Two gaps in one theme; each name says of which session it is.</summary>
    private static HeldSession Session(string name, SessionType type, string place, params string[] people)
    {
        var held = HeldSession.Of(p => p with { Title = new Said($"Sessie {name}"), Type = type, Place = new PlaceId(place), Coordinators = [Aru] });
        var all = people.Select(p => held.Join(Who(p).Value, OrganisationKind.Ministry, place)).ToImmutableArray();
        held.To(PhaseKind.Collect, 1);
        held.Contribute(all[0], $"Bij uitval ontbreekt **noodstroom**, zegt [{name}](http://kwaad.example).");
        held.Contribute(all[^1], $"Niemand oefent, zegt {name}.");
        return held.CloseAndMark();
    }
}
