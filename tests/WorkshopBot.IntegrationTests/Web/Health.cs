using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Hosting;
using Xunit;

namespace WorkshopBot.IntegrationTests.Web;

/// <summary>What the program says to whoever watches over it.</summary>
public sealed class Health
{
    [Fact]
    public async Task The_program_is_well_when_it_can_read_its_database()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-health-");
        try
        {
            await using var program = new WebApplicationFactory<Program>()
                .WithWebHostBuilder(host => host.UseSetting("Storage:Sqlite", Path.Combine(folder.FullName, "health.db")));
            using var client = program.CreateClient();

            var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_program_is_not_well_when_its_database_fails() =>
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, await StatusAsync((_, _) => throw new SqliteException("disk I/O error", 10), TimeProvider.System));

    [Fact]
    public async Task The_program_is_not_well_when_its_database_does_not_answer() =>
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, await StatusAsync(
            async (_, cancel) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
                return null;
            },
            new HurriedClock()));

    [Fact]
    public async Task A_fault_of_ours_is_not_taken_for_a_fault_of_the_database() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => StatusAsync((_, _) => throw new InvalidOperationException(), TimeProvider.System));

    private static async Task<int?> StatusAsync(Func<string, CancellationToken, Task<Appended.HadBefore?>> find, TimeProvider clock) =>
        (await HealthEndpoint.ReadsAsync(new OneLookUp(find), clock, new DefaultHttpContext()) as StatusCodeHttpResult)?.StatusCode;

    /// <summary>A log that can be asked for a turn, and for nothing else.</summary>
    private sealed class OneLookUp(Func<string, CancellationToken, Task<Appended.HadBefore?>> find) : ISessionLog
    {
        public Task<Appended.HadBefore?> FindTurnAsync(string cause, CancellationToken cancel) => find(cause, cancel);

        public Task<ImmutableArray<Recorded<SessionEvent>>> ReadAsync(SessionId id, int seen, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Appended> AppendAsync(SessionId id, int seen, Turn<SessionEvent> turn, CancellationToken cancel) => throw new NotSupportedException();

        public Task<ImmutableArray<SessionId>> SessionsAsync(CancellationToken cancel) => throw new NotSupportedException();

        public Task<ImmutableDictionary<SessionId, int>> LengthsAsync(IReadOnlyCollection<SessionId> ids, CancellationToken cancel) => throw new NotSupportedException();
    }

    /// <summary>A clock on which every wait is over in a moment.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
    }
}
