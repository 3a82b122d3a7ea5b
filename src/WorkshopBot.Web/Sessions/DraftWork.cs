using System.Collections.Concurrent;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Bot;

namespace WorkshopBot.Web.Sessions;

/// <summary>
/// Has written what sessions asked for, and has a model look for pairs. One program on a database does this; each session waits
/// for its own drafts only.
/// </summary>
internal sealed class DraftWork(
    ISessionLog log, SessionRunner runner, IDrafting drafting, [FromKeyedServices(DraftWork.Lease)] ISendingLease lease, IChanges changes, TimeProvider clock,
    ILogger<DraftWork> logger)
    : BackgroundService
{
    public const string Lease = "drafting";

    /// <summary>Drafts that are written at the same time, each of another session.</summary>
    public const int MostAtOnce = 4;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly SessionWatch watch = new(log, changes, clock, logger);
    private readonly ConcurrentDictionary<SessionId, Task> inHand = new();
    private readonly SemaphoreSlim places = new(MostAtOnce);

    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Tireless.WorkAsync(c => lease.HoldAsync(WorkAsync, c), clock, logger, stoppingToken);

    private async Task WorkAsync(CancellationToken cancel)
    {
        try
        {
            await watch.RunAsync(LookAsync, cancel);
        }
        finally
        {
            // Whoever has the turn next must find nothing of ours under way.
            await Task.WhenAll(inHand.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            inHand.Clear();
        }
    }

    /// <summary>Sees what is to be done and hands it over: a slow model keeps no other session waiting.</summary>
    private async Task<TimeSpan?> LookAsync(SessionId id, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } session || !HasWork(session))
        {
            if (inHand.TryGetValue(id, out var done) && done.IsCompleted)
                inHand.TryRemove(id, out _);
            return null;
        }

        if (!inHand.TryGetValue(id, out var work) || work.IsCompleted)
            inHand[id] = WorkAsync(id, cancel);
        return Soon;
    }

    private bool HasWork(Session session) =>
        DraftRules.Wanted(session).Any() || session.Drafts.Values.Any(d => !d.IsMade) || PairsWantedIn(session) is not null;

    private async Task WorkAsync(SessionId id, CancellationToken cancel)
    {
        try
        {
            await DraftAllAsync(id, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            logger.NotDrafted(id.Value, fault);
            await Task.Delay(SessionWatch.Later, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DraftAllAsync(SessionId id, CancellationToken cancel)
    {
        // Read anew each time: what a command answers may be the session as it was, when the same had been asked before.
        var session = (await runner.ReadAsync(id, cancel))!;
        foreach (var wanted in DraftRules.Wanted(session))
            await RunAsync(id, wanted, $"wanted|{wanted.Theme}|{session.Version}", cancel);

        while (await DraftNextAsync(id, cancel))
        {
        }

        session = (await runner.ReadAsync(id, cancel))!;
        if (PairsWantedIn(session) is not { } stop)
            return;

        var pairs = await InItsPlaceAsync(async () => await drafting.PairsAsync((await runner.ReadAsync(id, cancel))!, stop.Theme, stop.Round, cancel), cancel);
        await RunAsync(id, new SessionCommand.AddPairs(stop.Theme, stop.Round, pairs), $"model-pairs|{stop}", cancel);
        logger.Paired(id.Value, pairs.Pairs.Length, pairs.InsteadOf, pairs.Used.Tokens);
    }

    /// <summary>The session is read when its turn has come: what was wiped, or switched off, while it waited is not sent.</summary>
    private async Task<bool> DraftNextAsync(SessionId id, CancellationToken cancel)
    {
        var (draft, made, seen) = await InItsPlaceAsync(
            async () => await runner.ReadAsync(id, cancel) is { } now && now.Drafts.Values.FirstOrDefault(d => !d.IsMade) is { } next
                ? (next, await drafting.DraftAsync(now, next, cancel), now.Version)
                : ((Draft?)null, (MadeDraft?)null, 0),
            cancel);
        if (draft is null || made is null)
            return false;

        await RunAsync(id, new SessionCommand.MakeDraft(draft.Number, made, seen), $"draft|{draft.Number}", cancel);
        logger.Drafted(id.Value, draft.Number, made.By, made.InsteadOf, made.Used.Tokens);
        return true;
    }

    /// <summary>Those of the lexical engine come first, and are never waited for.</summary>
    private Stop? PairsWantedIn(Session session) =>
        drafting.HasModel && session is { MayAskModel: true, Open.Stop: { Kind: PhaseKind.Join } stop }
        && session.Themes[stop.Theme - 1] is { } work && work.Pairs.ContainsKey(stop.Round) && !work.PairsByModel.ContainsKey(stop.Round)
            ? stop
            : null;

    private async Task<T> InItsPlaceAsync<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            return await write();
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>The cause is the same whoever does it: written twice, it stands once.</summary>
    private Task<Ran> RunAsync(SessionId id, SessionCommand command, FormattableString what, CancellationToken cancel) => runner.RunAsync(
        id, command, new Asked(PersonId.Program, clock.GetUtcNow(), $"program|{id}|{what.ToString(CultureInfo.InvariantCulture)}"), answerTo: null, cancel);
}
