using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>
/// Whatever a connector does once, to the first, a middle or the last message of a session's group: nothing is lost, the order
/// stays, at most one message shows twice and only if nobody could know, and no other conversation waits.
/// </summary>
public sealed class WeatheringFaults(ITestOutputHelper output)
{
    private static readonly Lazy<Task<Weathered>> Fair = new(() => Weathered.HoldAsync(null, 0, Cancel));

    public static TheoryData<string> Names => [.. Fault.All.Select(f => f.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_fair_weather_everything_arrives_at_once()
    {
        var fair = await Fair.Value;

        output.WriteLine($"{fair.Journal.Length} requests, {fair.OfGroup.Length} to the group, {fair.OfGroup.Count(r => r.Method == "PUT")} of them updates");
        Assert.InRange(fair.OfGroup.Length, 10, 100);
        Assert.Empty(fair.Undelivered);
        Assert.All(fair.Journal.Where(r => !WeatherCheck.IsCalmed(r)), r => Assert.Contains(r.At, fair.Steps));
        Assert.Equal(fair.OfGroup.Length, fair.OfGroup.DistinctBy(r => r.Body).Count());
    }

    [Fact]
    public async Task A_client_that_follows_redirects_is_found_out()
    {
        var found = await FoundAsync("307 to elsewhere", () => new SocketsHttpHandler { AllowAutoRedirect = true, UseProxy = false }, null);
        Assert.Contains(found, f => f.Contains("a redirect was followed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outbox_that_lets_others_pass_a_failed_message_is_found_out()
    {
        var found = await FoundAsync("429 with seconds", ConnectorClient.NewHandler, o => new Unordered(o));
        Assert.Contains(found, f => f.Contains("out of order", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_session_weathers(string name)
    {
        var since = Stopwatch.GetTimestamp();
        var fair = await Fair.Value;
        var fault = Fault.All.Single(f => f.Name == name);
        int[] positions = [0, fair.OfGroup.Length / 2, fair.OfGroup.Length - 1];

        var held = await Task.WhenAll(positions.Select(p => Weathered.HoldAsync(fault, p, Cancel)));

        foreach (var (one, position) in held.Zip(positions))
            output.WriteLine($"{fair.OfGroup[position].Method} {position + 1}: {one}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s"));
        Offenders.None(held.Zip(positions).SelectMany(h => WeatherCheck.Offenders(fault, h.Second, h.First, fair)), "Not weathered:");
    }

    /// <summary>What the check says of a program with a planted fault, with the connector's fault at each position in turn.</summary>
    private async Task<ImmutableArray<string>> FoundAsync(string name, Func<HttpMessageHandler> handler, Func<IOutbox, IOutbox>? plant)
    {
        var fair = await Fair.Value;
        var fault = Fault.All.Single(f => f.Name == name);
        var found = ImmutableArray.CreateBuilder<string>();
        for (var position = 0; position < fair.OfGroup.Length; position++)
            found.AddRange(WeatherCheck.Offenders(fault, position, await Weathered.HoldAsync(fault, position, handler(), plant, Cancel), fair));
        output.WriteLine($"{found.Count} found at {fair.OfGroup.Length} positions, such as {found.FirstOrDefault()}");
        return found.ToImmutable();
    }

    /// <summary>The planted fault: what failed goes to the end of the queue.</summary>
    private sealed class Unordered(IOutbox inside) : Counted(inside)
    {
        private int again;

        public override async Task FailedAsync(Waiting message, DateTimeOffset notBefore, string problem, CancellationToken cancel)
        {
            await SentAsync(message, null, notBefore, cancel);
            await AddAsync(message.Session, message.Message, string.Create(CultureInfo.InvariantCulture, $"again {++again}"), message.At, cancel);
        }
    }
}
