using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Testing;
using WorkshopBot.Web.Sessions;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.IntegrationTests.Graph;

/// <summary>The job that puts final reports on the shelf.</summary>
public sealed class ShelvingReports
{
    private static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000001"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_final_report_is_shelved_once_even_when_the_shelf_was_busy_at_first()
    {
        var clock = new ManualClock(Noon.AddDays(40));
        var (log, runner) = await FinalAsync();
        var shelf = new Shelf([new GraphAnswer<Uri>.Later(null), new GraphAnswer<Uri>.Got(new Uri("https://example.org/r.docx"))]);
        var changes = new Changes();
        using var work = new ReportShelving(log, runner, new OneReport(), shelf, changes, clock, NullLogger<ReportShelving>.Instance);

        await work.StartAsync(Cancel);
        await TickAsync(clock, () => shelf.Put == 1);
        Assert.Null((await runner.ReadAsync(Id, Cancel))!.Shelf);

        clock.Advance(TimeSpan.FromMinutes(1));
        await TickAsync(clock, () => shelf.Put == 2);
        await TickAsync(clock, () => runner.ReadAsync(Id, Cancel).Result!.Shelf is not null);
        Assert.Equal("https://example.org/r.docx", (await runner.ReadAsync(Id, Cancel))!.Shelf!.Address);

        changes.Tell(Id);
        for (var i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Cancel);
        }

        Assert.Equal(2, shelf.Put);
        await work.StopAsync(Cancel);
    }

    /// <summary>Lets seconds go by until something is so.</summary>
    private static async Task TickAsync(ManualClock clock, Func<bool> isSo)
    {
        for (var i = 0; i < 200 && !isSo(); i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(10, Cancel);
        }

        Assert.True(isSo());
    }

    private static async Task<(MemoryLog Log, SessionRunner Runner)> FinalAsync()
    {
        var log = new MemoryLog();
        var story = GivenGaps("Een").Opened(PhaseKind.Closing).Closed().By(Fay).Did(new SessionCommand.SetMarking(false, Marking.Unmarked))
            .Later(TimeSpan.FromDays(30)).By(PersonId.Program).Did(new SessionCommand.LookAtClock());
        foreach (var turn in story.Log.GroupBy(r => r.Asked.Cause))
            await log.AppendAsync(Id, turn.First().Version - 1, new Turn<SessionEvent>(turn.First().Asked, [.. turn.Select(r => r.Event)], [], null), Cancel);
        return (log, new SessionRunner(log, Edition.Of2023));
    }

    private sealed class Shelf(GraphAnswer<Uri>[] answers) : IFileShelf
    {
        public int Put { get; private set; }

        public bool IsThere => true;

        public Task<GraphAnswer<Uri>> PutAsync(string folder, string name, ReadOnlyMemory<byte> file, CancellationToken cancel)
        {
            Assert.Equal((Id.ToString(), $"workshopbot-{Id}.docx"), (folder, name));
            return Task.FromResult(answers[Math.Min(Put++, answers.Length - 1)]);
        }
    }

    private sealed class OneReport : IReportFiles
    {
        public Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel) =>
            Task.FromResult<ReportFile?>(reader == PersonId.Program ? new ReportFile("r.docx", "application/octet-stream", new byte[3]) : null);
    }

    private sealed class Changes : IChanges
    {
        private readonly Channel<SessionId?> told = Channel.CreateUnbounded<SessionId?>();

        public void Tell(SessionId? session) => told.Writer.TryWrite(session);

        public async IAsyncEnumerable<SessionId?> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            await foreach (var one in told.Reader.ReadAllAsync(cancel))
                yield return one;
        }
    }
}
