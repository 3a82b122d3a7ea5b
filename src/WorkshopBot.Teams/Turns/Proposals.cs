using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Graph;

namespace WorkshopBot.Teams.Turns;

/// <summary>
/// What was said in a meeting and may be a contribution, for a facilitator to accept or drop. In memory only: nothing of it is
/// kept until somebody accepts it, and after a day or a restart it is fetched anew.
/// </summary>
public sealed class Proposals(TimeProvider clock)
{
    /// <summary>Shorter than this is a "yes" or an "mm".</summary>
    public const int FewestWords = 6;

    public const int APage = 5;

    private const int MostOfASession = 400, MostSessions = 50, LongestSpeaker = 80;

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly Dictionary<SessionId, Kept> bySession = [];

    /// <summary>Says that they are being fetched, or why they could not be.</summary>
    public void Mark(SessionId session, ProposalState state)
    {
        lock (gate)
            Put(session, Of(session) with { State = state });
    }

    /// <summary>Offers what is long enough; what was accepted or dropped before is not offered again.</summary>
    public void Offer(SessionId session, ImmutableArray<Utterance> said)
    {
        lock (gate)
        {
            var before = Of(session);
            var fresh = said
                .Where(u => u.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
                .Select(u => (Speaker: u.Speaker.Length > LongestSpeaker ? u.Speaker[..LongestSpeaker] : u.Speaker, Text: Within(u.Text)))
                .Where(u => !before.All.Any(p => p.Speaker == u.Speaker && p.Text == u.Text))
                .Take(Math.Max(0, MostOfASession - before.All.Count))
                .Select((u, i) => new Proposal(before.All.Count + i + 1, u.Speaker, u.Text));
            Put(session, before with { State = ProposalState.Ready, All = before.All.AddRange(fresh) });
        }
    }

    /// <summary>What a facilitator has before them now.</summary>
    public ProposalPage Page(SessionId session)
    {
        lock (gate)
        {
            var kept = Of(session);
            var open = kept.All.Where(p => !kept.Settled.ContainsKey(p.Number)).ToArray();
            return new ProposalPage(kept.State, [.. open.Take(APage)], Math.Max(0, open.Length - APage));
        }
    }

    /// <summary>Those of these numbers that nobody settled before, and those that this very delivery settled: it may come twice.</summary>
    public ImmutableArray<Proposal> Settle(SessionId session, ImmutableArray<int> numbers, string cause)
    {
        lock (gate)
        {
            var kept = Of(session);
            var mine = kept.All.Where(p => numbers.Contains(p.Number) && kept.Settled.GetValueOrDefault(p.Number, cause) == cause).ToImmutableArray();
            Put(session, kept with { Settled = kept.Settled.SetItems(mine.Select(p => KeyValuePair.Create(p.Number, cause))) });
            return mine;
        }
    }

    /// <summary>It was not kept after all: it is offered again.</summary>
    public void PutBack(SessionId session, int number)
    {
        lock (gate)
            Put(session, Of(session) with { Settled = Of(session).Settled.Remove(number) });
    }

    private static string Within(string text) => text.Length > CollectRules.MostText ? text[..CollectRules.MostText] : text;

    private Kept Of(SessionId session) =>
        bySession.TryGetValue(session, out var kept) && clock.GetUtcNow() - kept.At < Life ? kept : new Kept(clock.GetUtcNow());

    private void Put(SessionId session, Kept kept)
    {
        bySession[session] = kept;
        foreach (var old in bySession.OrderByDescending(p => p.Value.At).Skip(MostSessions).Concat(bySession.Where(p => clock.GetUtcNow() - p.Value.At >= Life)).Select(p => p.Key).ToArray())
            bySession.Remove(old);
    }

    private sealed record Kept(DateTimeOffset At)
    {
        public ProposalState State { get; init; } = ProposalState.NotAsked;

        public ImmutableList<Proposal> All { get; init; } = [];

        /// <summary>By which delivery.</summary>
        public ImmutableDictionary<int, string> Settled { get; init; } = ImmutableDictionary<int, string>.Empty;
    }
}

/// <summary>Something somebody said that may be a contribution.</summary>
public sealed record Proposal(int Number, string Speaker, string Text);

/// <summary>The next proposals, and how many follow after them.</summary>
public sealed record ProposalPage(ProposalState State, ImmutableArray<Proposal> Shown, int After);

/// <summary>How far the fetching of a transcript is.</summary>
public enum ProposalState { NotAsked, Fetching, Ready, NoTranscript, NotAllowed, NotReached }
