using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing.Programmes;
using Xunit;
using static WorkshopBot.Testing.Programmes.ProgrammeAtWork;

namespace WorkshopBot.Tests.Programmes;

/// <summary>Whoever is nothing in a programme hears what they would hear of one that is not there, and leaves nothing behind.</summary>
public sealed class TurningStrangersAway
{
    private static readonly ProgrammeId NotThere = new(Guid.Parse("0195a1b2-0000-7000-8000-0000000000ff"));

    private static readonly Dictionary<string, ProgrammeCommand> Commands = new(StringComparer.Ordinal)
    {
        ["approve"] = new ProgrammeCommand.Approve("N. Oord"),
        ["name"] = new ProgrammeCommand.NameCoordinator(Nat),
        ["answer"] = new ProgrammeCommand.AnswerRound(1, [1], []),
        ["report"] = new ProgrammeCommand.ReportProgress(1, Progress.Built, "x"),
        ["dilemma"] = new ProgrammeCommand.NoteDilemma(1, new ThemeId("cyber-threats"), new ThemeId("infectious-diseases"), "x"),
        ["signal on an item"] = new ProgrammeCommand.NoteSignal(1, new ThemeId("cyber-threats"), new PlaceId("kingdom"), "x"),
        ["signal"] = new ProgrammeCommand.NoteSignal(null, new ThemeId("cyber-threats"), new PlaceId("kingdom"), "x"),
        ["calendar"] = new ProgrammeCommand.LookAtCalendar(),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task A_stranger_hears_the_same_as_of_one_that_is_not_there_and_nothing_is_kept(string name)
    {
        foreach (var work in new[] { await WithItemAsync(), await WithRoundAsync() })
        {
            var (turns, version) = (work.Programmes.Turns, (await work.ReadAsync()).Version);
            var asked = new Asked(Who("eve"), work.Now, $"eve-{name}");
            var (there, not) = (await work.Runner.RunAsync(Id, Commands[name], asked, Cancel), await work.Runner.RunAsync(NotThere, Commands[name], asked with { Cause = "eve-2" }, Cancel));

            Assert.Equal((new Refusal.NoSuchProgramme(), null, false), (there.Ruling.Why, there.Programme, there.Repeated));
            Assert.Equal((there.Ruling.Why, there.Programme, there.Repeated), (not.Ruling.Why, not.Programme, not.Repeated));
            Assert.Equal((turns, version), (work.Programmes.Turns, (await work.ReadAsync()).Version));
        }
    }

    [Fact]
    public async Task Standing_is_known_before_a_session_is_read()
    {
        var work = await WithItemAsync();
        var runner = new ProgrammeRunner(work.Programmes, new SessionYields(new NoSessions()), new MemoryPeople(), Edition.Of2023);

        foreach (var command in Commands.Values)
            Assert.IsType<Refusal.NoSuchProgramme>((await runner.RunAsync(Id, command, new Asked(Who("eve"), work.Now, $"{command}"), Cancel)).Ruling.Why);
        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.RunAsync(Id, new ProgrammeCommand.Approve("N. Oord"), new Asked(Nat, work.Now, "nat"), Cancel));
    }

    [Fact]
    public async Task Whoever_stood_in_it_when_they_asked_gets_their_answer_again()
    {
        var work = await BeginAsync();
        var other = Who("bob");
        await work.DoesAsync(Nat, new ProgrammeCommand.NameCoordinator(other));
        var asked = new Asked(other, work.Now, "bob-goes");
        await work.Runner.RunAsync(Id, new ProgrammeCommand.LetCoordinatorGo(other), asked, Cancel);
        var again = await work.Runner.RunAsync(Id, new ProgrammeCommand.LetCoordinatorGo(other), asked, Cancel);

        Assert.Equal((true, null), (again.Repeated, again.Ruling.Why));
    }

    [Fact]
    public async Task Somebody_whom_nobody_ever_met_is_made_neither_coordinator_nor_owner()
    {
        var work = await WithItemAsync();
        var nobody = new PersonId("0195a1b2-made-up");
        foreach (var command in (ProgrammeCommand[])[
            new ProgrammeCommand.NameCoordinator(nobody), new ProgrammeCommand.OpenItem(1, Charge("ana") with { Asked = nobody }),
            new ProgrammeCommand.ChangeItem(1, Charge("ana") with { Asked = nobody })])
            Assert.Equal(new Refusal.NoSuchPerson(), (await work.Runner.RunAsync(Id, command, new Asked(Nat, work.Now, $"{command}"), Cancel)).Ruling.Why);
    }

    [Fact]
    public async Task A_change_that_names_nobody_keeps_the_owner_and_an_empty_name_takes_them_off()
    {
        var work = await WithItemAsync();
        await work.DoesAsync(Nat, new ProgrammeCommand.ChangeItem(1, Charge("ana") with { Text = "Anders", Asked = null }));
        Assert.Equal(Who("ana"), (await work.ReadAsync()).Items[1].Charge.Asked);

        await work.DoesAsync(Nat, new ProgrammeCommand.ChangeItem(1, Charge("ana") with { Asked = new PersonId("") }));
        Assert.Null((await work.ReadAsync()).Items[1].Charge.Asked);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Nobody may read a session here.</summary>
    private sealed class NoSessions : ISessionLog
    {
        public Task<ImmutableArray<Recorded<SessionEvent>>> ReadAsync(SessionId id, int seen, CancellationToken cancel) => throw new InvalidOperationException("A session was read.");

        public Task<ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel) => throw new InvalidOperationException("A session was read.");

        public Task<Appended> AppendAsync(SessionId id, int seen, Turn<SessionEvent> turn, CancellationToken cancel) => throw new InvalidOperationException();

        public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => Task.FromResult<Appended.HadBefore?>(null);

        public Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel) => Task.FromResult<ImmutableArray<SessionId>>([]);
    }
}
