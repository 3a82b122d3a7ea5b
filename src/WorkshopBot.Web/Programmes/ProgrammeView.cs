using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Programmes;

/// <summary>
/// A programme as one reader sees it: the state a coordinator works from. People are in it by name or by function, never by
/// pseudonym, and nothing in it is a number of the log, for those count what a Country keeps to itself.
/// </summary>
internal sealed record ProgrammeView(
    ProgrammeId Id, string? Title, string Edition, Script Script, ImmutableArray<CoordinatorView> Coordinators, ImmutableArray<Slot> Slots,
    ImmutableArray<SessionView> Sessions, ImmutableArray<JoinView> Joins, RoundView? Round, ImmutableArray<ApprovalView> Approvals,
    ImmutableArray<DecisionView> Decisions, ImmutableArray<ItemView> Items, ImmutableArray<SignalView> Signals)
{
    /// <summary>Made of what the reader may see and of nothing else.</summary>
    public static async Task<ProgrammeView> OfAsync(ProgrammeId id, Sight sight, IPeople people, CancellationToken cancel)
    {
        var p = sight.Programme;
        var names = await people.NamesAsync([.. p.Coordinators.Keys.Concat(p.Items.Values.Select(i => i.Charge.Asked).OfType<PersonId>()).Distinct()], cancel);
        return new ProgrammeView(
            id, p.Plan.Title.Body, p.Plan.Edition, p.Script,
            [
                .. p.Coordinators.Select(c => new CoordinatorView(names.GetValueOrDefault(c.Key), c.Value)).OrderBy(c => c.Country?.Value ?? "", StringComparer.Ordinal)
                    .ThenBy(c => c.Name, StringComparer.Ordinal),
            ],
            [.. p.Slots.Values],
            [.. p.Sessions.Values.Select(s => SessionView.Of(s, sight.Find(s.Number)))],
            [.. p.Joins.Values.Where(j => !j.Undone).Select(j => new JoinView(LineKey.OfJoin(j.Number), j.Members, j.Why?.Body, j.Heading))],
            p.Rounds.Values.LastOrDefault() is { } round ? RoundView.Of(round) : null,
            [.. p.Approvals.Select(a => new ApprovalView(a.Version, a.Name.Body, a.At))],
            [.. p.Decisions.Values.Select(DecisionView.Of)],
            [.. p.Items.Values.Select(i => ItemView.Of(i, p.Coordinators, names))],
            [.. p.Signals.Select(SignalView.Of)]);
    }
}

/// <summary>Who coordinates; a Country's coordinator sees those of that Country, and a national one not those whom a Country named itself.</summary>
/// <param name="Name">Null when they were forgotten.</param>
/// <param name="Country">Null for a national coordinator.</param>
internal sealed record CoordinatorView(string? Name, PlaceId? Country);

/// <summary>A session of the programme; nothing more than its number, type and place while its Country shows nothing.</summary>
internal sealed record SessionView(int Number, SessionType Type, PlaceId Place, SessionId? Id, int? Slot, bool TakenOut, ReleaseKind? Seen, string? Title, Stage? Stage, DateTimeOffset? ClosedAt, int? Gaps)
{
    public static SessionView Of(GatheredSession s, SeenSession? seen) => new(
        s.Number, s.Type, s.Place, s.Country is null || seen is not null ? s.Id : null, s.Slot, s.TakenOut is not null,
        seen?.Seen, seen?.Yield.Plan.Title.Body, seen?.Yield.Stage, seen?.Yield.ClosedAt, seen?.Yield.Gaps.Count());
}

/// <summary>Joined gaps, those that can be seen.</summary>
internal sealed record JoinView(LineKey Line, ImmutableArray<GapKey> Members, string? Why, GapKey? Heading);

/// <summary>The last round over the programme.</summary>
/// <param name="Lines">By their numbers in it; null for a line that may not be seen any more.</param>
internal sealed record RoundView(int Number, ImmutableArray<LineKey?> Lines, DateTimeOffset ClosesAt, bool Closed, int Answered)
{
    public static RoundView Of(ProgrammeRound round) => new(
        round.Number, [.. round.Lines.Select(l => l == LineKey.Hidden ? (LineKey?)null : l)], round.ClosesAt, round.Closed, round.Answers.Count);
}

/// <summary>A version of the course input that was fixed.</summary>
internal sealed record ApprovalView(int Version, string? By, DateTimeOffset At);
