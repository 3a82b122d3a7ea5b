using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Bots;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>The course input as it is now, and as it was approved.</summary>
public sealed class LayingTheInputOut
{
    private static readonly ProgrammeId Id = new(new Guid("01977000-0000-7000-8000-000000000001"));

    private static readonly ProgrammeStory Approved = GivenAruba().Approved();

    /// <summary>Edited since, and Aruba shows its session since.</summary>
    private static readonly ProgrammeStory Since = Approved.Did(new EditLine(Line("1/1.1"), LineField.Wording, "Anders verwoord.", "N. Oord")).Released(ReleaseKind.Whole);

    [Fact]
    public async Task An_approved_version_stays_as_it_was()
    {
        var (then, now) = (await InputAsync(Since, new Reader.National(), 1), await InputAsync(Since, new Reader.National(), null));

        Assert.Equal(("Noodstroom ontbreekt volgens one.", "Anders verwoord."), (Wording(then!), Wording(now!)));
        Assert.Equal((2, 3), (then!.Input.Sessions.Length, now!.Input.Sessions.Length));
        Assert.Equal(("N. Oord", 1), then.Input.Version is CourseVersion.Approved v ? (v.Name, v.Number) : default);
    }

    [Fact]
    public async Task A_Countrys_coordinator_reads_approved_versions_and_their_own_sessions()
    {
        var reader = new Reader.OfCountry(Aruba);
        var (approved, own) = (await InputAsync(Since, reader, 1), await InputAsync(Since, reader, null));

        Assert.Equal([1, 2], approved!.Input.Sessions.Select(s => s.Number));
        Assert.Equal([Since.OfAruba], own!.Input.Sessions.Select(s => s.Number));
    }

    [Fact]
    public async Task A_version_or_programme_that_is_not_there_is_not_found()
    {
        Assert.Null(await InputAsync(Approved, new Reader.National(), 2));
        Assert.Null(await InputAsync(Given(), new Reader.National(), null));
    }

    [Fact]
    public async Task Each_log_is_named_with_its_length_and_its_last_hash()
    {
        var file = (await InputAsync(Approved, new Reader.National(), null))!;
        var log = Held("one");

        Assert.Equal((log.Length, log[^1].Hash), (file.Sessions[0].Records, file.Sessions[0].Hash));
        Assert.Equal((null, Approved.Log[^1].Hash), (file.Programme.Records, file.Programme.Hash));
    }

    private static string? Wording(CourseFile file) => file.Input.Lines.Single(l => l.Key == Line("1/1.1")).Wording;

    private static ImmutableArray<Recorded<SessionEvent>> Held(string name) => ClosedSessions.Hold(name, p => p).CloseAndMark().Log;

    private static async Task<CourseFile?> InputAsync(ProgrammeStory story, Reader reader, int? version)
    {
        var sessions = new Sessions(new()
        {
            [ClosedSessions.IdOf("one")] = Held("one"),
            [ClosedSessions.IdOf("two")] = Held("two"),
            [ClosedSessions.IdOf("aruba")] = ClosedSessions.Hold("aruba", p => p with { Type = SessionType.CaribbeanCountry, Place = Aruba }).CloseAndMark().Log,
        });
        var log = new Programmes(new() { [Id] = story.Log });
        var yields = new SessionYields(sessions);
        var desk = new CourseDesk(log, sessions, new ProgrammeRunner(log, yields, new MemoryPeople(), Edition.Of2023), yields, new MemoryPeople(), Edition.Of2023);
        return await desk.InputAsync(Id, reader, version, TestContext.Current.CancellationToken);
    }

    /// <summary>Logs to read from only.</summary>
    private abstract class Kept<TId, TEvent>(Dictionary<TId, ImmutableArray<Recorded<TEvent>>> logs) : IEventLog<TId, TEvent>
        where TId : notnull
    {
        public Task<ImmutableArray<Recorded<TEvent>>> ReadAsync(TId id, int seen, CancellationToken cancel) =>
            Task.FromResult(logs.TryGetValue(id, out var all) ? all.Skip(seen).ToImmutableArray() : []);

        public Task<Appended> AppendAsync(TId id, int seen, Turn<TEvent> turn, CancellationToken cancel) => throw new InvalidOperationException();

        public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => Task.FromResult<Appended.HadBefore?>(null);

        protected ImmutableDictionary<TId, int> Lengths(IEnumerable<TId> ids) => ids.Where(logs.ContainsKey).ToImmutableDictionary(id => id, id => logs[id].Length);
    }

    private sealed class Sessions(Dictionary<SessionId, ImmutableArray<Recorded<SessionEvent>>> logs) : Kept<SessionId, SessionEvent>(logs), ISessionLog
    {
        public Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel) => Task.FromResult<ImmutableArray<SessionId>>([]);

        public Task<ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel) =>
            Task.FromResult(Lengths(ids));
    }

    private sealed class Programmes(Dictionary<ProgrammeId, ImmutableArray<Recorded<ProgrammeEvent>>> logs) : Kept<ProgrammeId, ProgrammeEvent>(logs), IProgrammeLog
    {
        public Task<ImmutableArray<ProgrammeId>> ProgrammesAsync(CancellationToken cancel) => Task.FromResult<ImmutableArray<ProgrammeId>>([]);
    }
}
