using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.Testing.Programmes;

/// <summary>The demo programme in a database that the real program reads: four sessions of the Netherlands, and one of Curaçao that shows nothing.</summary>
public sealed class StoredDemo(Store store)
{
    private static readonly string[] Themes = ["climate-natural-disasters", "cyber-threats", "critical-infrastructure-threats", "infectious-diseases"];

    private readonly ProgrammeRunner runner = new(store.Programmes, new SessionYields(store.Log), store.People, Edition.Of2023);
    private int asked;

    public ProgrammeId Id { get; } = new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

    /// <param name="national">Who began it.</param>
    /// <param name="country">Who coordinates for Curaçao.</param>
    public async Task BeginAsync(PersonId national, PersonId country)
    {
        var curacao = new PlaceId("curacao");
        await DoesAsync(national, new ProgrammeCommand.Plan("Weerbaarheid 2026", "2023", DemoProgramme.Script, Seed: 7));
        await DoesAsync(national, new ProgrammeCommand.NameCoordinator(country, curacao));
        foreach (var (name, type, place, seed, themes) in new[]
        {
            ("kern", SessionType.EuropeanNetherlands, "european-netherlands", 3, Themes[..3]),
            ("zeeland", SessionType.SecurityRegion, "vr-zeeland", 5, [Themes[0], Themes[2], Themes[3]]),
            ("eilanden", SessionType.CaribbeanNetherlands, "caribbean-netherlands", 7, [Themes[0], Themes[2]]),
            ("keten", SessionType.EuropeanNetherlands, "european-netherlands", 11, Themes[1..]),
        })
            await DoesAsync(national, new ProgrammeCommand.AddSession(await HoldAsync(name, type, place, seed, [national], themes)));
        await DoesAsync(country, new ProgrammeCommand.AddSession(await HoldAsync("curacao", SessionType.CaribbeanCountry, "curacao", 17, [country], [Themes[0]])));
        await DoesAsync(national, new ProgrammeCommand.PlanSlot(SessionType.SecurityRegion, new PlaceId("vr-twente"), [new ThemeId(Themes[1])], new DateOnly(2026, 12, 14)));
    }

    /// <summary>Approved, the first line taken over and the second held, and an item of which a report is late or due.</summary>
    public async Task FollowAsync(PersonId national)
    {
        await DoesAsync(national, new ProgrammeCommand.Approve("N. Oord"));
        var today = FollowUpSource.DayOf(TimeProvider.System.GetUtcNow());
        await DoesAsync(national, new ProgrammeCommand.Decide(1, Line("1/1.1"), Verdict.TakenOver, "CDINEV", today, "CDINEV 2026-31"));
        await DoesAsync(national, new ProgrammeCommand.Decide(1, Line("1/2.1"), Verdict.Held, "CDINEV", today, "CDINEV 2026-31", "Eerst wil de raad weten wat het kost."));
        await DoesAsync(national, new ProgrammeCommand.OpenItem(1, new ChargeTyped("", "directeur crisisbeheersing", "JenV", "Landelijke Agenda", today.AddMonths(6))));
    }

    /// <summary>A command that the rules accept.</summary>
    public async Task DoesAsync(PersonId by, ProgrammeCommand command)
    {
        var at = new Asked(by, TimeProvider.System.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"{Id}-{++asked}"));
        Assert.Null((await runner.RunAsync(Id, command, at, CancellationToken.None)).Ruling.Why);
    }

    public async Task<Programme> ReadAsync() => (await runner.ReadAsync(Id, CancellationToken.None))!;

    private static LineKey Line(string name) => LineKey.Parse(name, CultureInfo.InvariantCulture);

    private async Task<SessionId> HoldAsync(string name, SessionType type, string place, int seed, ImmutableArray<PersonId> coordinators, string[] themes)
    {
        var id = new SessionId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        foreach (var turn in DemoProgramme.Hold(name, type, place, seed, coordinators, themes).Log.GroupBy(r => r.Asked.Cause))
        {
            var first = turn.First();
            Assert.IsType<Appended.Done>(await store.Log.AppendAsync(
                id, first.Version - 1, new Turn<SessionEvent>(first.Asked with { Cause = $"{id}:{first.Asked.Cause}" }, [.. turn.Select(r => r.Event)], [], null), CancellationToken.None));
        }

        return id;
    }
}
