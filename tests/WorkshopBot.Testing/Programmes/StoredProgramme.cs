using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Sessions;
using Xunit;

namespace WorkshopBot.Testing.Programmes;

/// <summary>A programme of one closed session in a database that the real program reads: put there by its rules, beside the program.</summary>
public sealed class StoredProgramme(Store store)
{
    private static readonly PersonId Nat = new("nat");

    private readonly ProgrammeRunner runner = new(store.Programmes, new SessionYields(store.Log), store.People, Edition.Of2023);
    private int asked;

    public ProgrammeId Id { get; } = new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

    /// <summary>What they said in the session.</summary>
    public static ImmutableArray<string> Said { get; } =
    [
        "Bij uitval langer dan drie dagen ontbreekt brandstof voor noodstroom, waardoor **gemalen** stilvallen.",
        "Regio's weten van elkaar niet wie welke [noodpomp](http://kwaad.example) heeft.",
        "Er is nooit geoefend met de drinkwaterbedrijven.",
        "Op Saba is geen tweede haven, waardoor hulp laat komt.",
        "Te weinig tolken bij crisisberichten, waardoor mensen te laat vertrekken.",
    ];

    /// <summary>These people and two others took part in a session; it is closed, and belongs to the programme.</summary>
    public async Task BeginAsync(params PersonId[] known)
    {
        var held = HeldSession.Of();
        PersonId[] people = [.. known, new PersonId("somebody"), new PersonId("somebody-else")];
        foreach (var person in people)
            held.Join(person.Value, OrganisationKind.Ministry, "european-netherlands");
        held.To(PhaseKind.Collect, 1);
        foreach (var (text, i) in Said.Select((text, i) => (text, i)))
            held.Contribute(people[i % people.Length], text);
        held.CloseAndMark();

        var session = new SessionId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        foreach (var turn in held.Log.GroupBy(r => r.Asked.Cause))
        {
            var first = turn.First();
            Assert.IsType<Appended.Done>(await store.Log.AppendAsync(
                session, first.Version - 1, new Turn<SessionEvent>(first.Asked with { Cause = $"{session}:{first.Asked.Cause}" }, [.. turn.Select(r => r.Event)], [], null), CancellationToken.None));
        }

        await DoesAsync(new ProgrammeCommand.Plan("Weerbaarheid 2026", "2023", new Script([new PlannedTheme(new ThemeId("cyber-threats"), [], [])])));
        await DoesAsync(new ProgrammeCommand.AddSession(session));
    }

    /// <summary>The first line is taken over, and whoever answers for it is asked before this date.</summary>
    public async Task FollowAsync(PersonId owner, DateOnly date)
    {
        var line = LineKey.Parse("1/1.1", CultureInfo.InvariantCulture);
        await DoesAsync(new ProgrammeCommand.Approve("N. Oord"));
        var version = (await ReadAsync()).Approvals.Length;
        await DoesAsync(new ProgrammeCommand.Decide(version, line, Verdict.TakenOver, "Ministerraad", FollowUpSource.DayOf(TimeProvider.System.GetUtcNow()), "TK 30821-300"));
        await DoesAsync(new ProgrammeCommand.OpenItem(
            (await ReadAsync()).Decisions.Count, new ChargeTyped("", "directeur crisisbeheersing", "JenV", "Agenda 2027", date, Asked: owner)));
    }

    /// <summary>A command of a national coordinator, which the rules accept.</summary>
    public async Task DoesAsync(ProgrammeCommand command)
    {
        var at = new Asked(Nat, TimeProvider.System.GetUtcNow(), string.Create(CultureInfo.InvariantCulture, $"{Id}-{++asked}"));
        Assert.Null((await runner.RunAsync(Id, command, at, CancellationToken.None)).Ruling.Why);
    }

    public async Task<Programme> ReadAsync() => (await runner.ReadAsync(Id, CancellationToken.None))!;
}
