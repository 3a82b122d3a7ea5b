using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Bot;

namespace WorkshopBot.Web.Sessions;

/// <summary>What sessions need without anybody asking: a look at the clock when it is time, and pairs to compare after the reveal.</summary>
internal sealed class SessionJobs(
    ISessionLog log, SessionRunner runner, ISuggestions suggestions, IChanges changes, TimeProvider clock, ILogger<SessionJobs> logger)
    : BackgroundService
{
    /// <summary>With twenty people at three pairs each, every pair is seen by three or more.</summary>
    private const int MostPairs = 20;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1), AfterFault = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<SessionId, DateTimeOffset> due = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Tireless.WorkAsync(WorkAsync, clock, logger, stoppingToken);

    private async Task WorkAsync(CancellationToken cancel)
    {
        // Listening begins before reading, so that nothing falls between; it ends when this work ends, however it ends.
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await WorkWhileListeningAsync(ListenAsync(working.Token), cancel);
        }
        finally
        {
            await working.CancelAsync();
        }
    }

    private async Task WorkWhileListeningAsync(Task listening, CancellationToken cancel)
    {
        foreach (var id in await log.SessionsAsync(cancel))
            await LookAsync(id, cancel);

        using var ticks = new PeriodicTimer(Tick, clock);
        while (!listening.IsCompleted && await ticks.WaitForNextTickAsync(cancel))
        {
            var now = clock.GetUtcNow();
            foreach (var (id, at) in due)
            {
                if (at <= now && due.TryRemove(id, out _))
                    await LookAsync(id, cancel);
            }
        }

        await listening;
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await foreach (var changed in changes.ListenAsync(cancel))
        {
            if (changed is { } id)
                await LookAsync(id, cancel);
        }
    }

    /// <summary>One session that cannot be read must not stop the clocks of the others.</summary>
    private async Task LookAsync(SessionId id, CancellationToken cancel)
    {
        try
        {
            await LookIntoAsync(id, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            logger.NotLookedAt(id.Value, fault);
            due[id] = clock.GetUtcNow() + AfterFault;
        }
    }

    private async Task LookIntoAsync(SessionId id, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } session)
            return;

        var now = clock.GetUtcNow();
        if (session.Open?.Stop is { Kind: PhaseKind.Join } stop && !session.Themes[stop.Theme - 1].Pairs.ContainsKey(stop.Round))
            await RunAsync(id, new SessionCommand.OfferPairs(stop.Theme, stop.Round, PairsOf(session, stop.Theme)), $"pairs|{stop}", now, cancel);

        if (ClockRules.NextLook(session) is not { } at)
            due.TryRemove(id, out _);
        else if (at > now)
            due[id] = at;
        else
            await RunAsync(id, new SessionCommand.LookAtClock(), $"clock|{at.UtcTicks.ToString(CultureInfo.InvariantCulture)}", now, cancel);
    }

    /// <summary>Two replicas may look at the same time: the cause is the same, so one of them acts.</summary>
    private Task<Ran> RunAsync(SessionId id, SessionCommand command, string what, DateTimeOffset now, CancellationToken cancel) =>
        runner.RunAsync(id, command, new Asked(PersonId.Program, now, $"program|{id}|{what}"), answerTo: null, cancel);

    /// <summary>What a writer already said is different is not asked again; what they said is the same comes first.</summary>
    private ImmutableArray<Pair> PairsOf(Session session, int theme)
    {
        var live = session.Contributions.Values
            .Where(c => c.Theme == theme && c.Counts && c.Text.Body is not null && session.IsRevealed(c)).ToImmutableArray();
        var said = live.SelectMany(c => c.SamePoint.Where(s => live.Any(o => o.Number == s.Key)).Select(s => (Pair: Pair.Of(c.Number, s.Key), s.Value))).ToArray();
        var different = Pairs.Apart(session, theme);

        return [.. said.Where(s => s.Value).Select(s => s.Pair)
            .Concat(suggestions.Pairs([.. live.Select(c => new Candidate(c.Number, c.Text.Body!))], different, MostPairs).Select(l => Pair.Of(l.A, l.B)))
            .Where(p => !different.Contains(p))
            .Distinct()
            .Take(MostPairs)];
    }
}
