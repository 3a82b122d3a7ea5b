using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Programmes;

/// <summary>A programme as one reader sees it: the state a coordinator works from.</summary>
internal sealed record ProgrammeView(
    ProgrammeId Id, string? Title, string Edition, Script Script, ImmutableArray<Slot> Slots,
    ImmutableArray<SessionView> Sessions, ImmutableArray<JoinView> Joins, RoundView? Round, ImmutableArray<ApprovalView> Approvals,
    ImmutableArray<CourseDecision> Decisions, ImmutableArray<FollowUpItem> Items, ImmutableArray<Signal> Signals)
{
    /// <summary>Made of what the reader may see and of nothing else.</summary>
    public static ProgrammeView Of(ProgrammeId id, Sight sight)
    {
        var p = sight.Programme;
        return new ProgrammeView(
            id, p.Plan.Title.Body, p.Plan.Edition, p.Script, [.. p.Slots.Values],
            [.. p.Sessions.Values.Select(s => SessionView.Of(s, sight.Find(s.Number)))],
            [.. p.Joins.Values.Where(j => !j.Undone).Select(j => new JoinView(LineKey.OfJoin(j.Number), j.Members, j.Why?.Body, j.Heading))],
            p.Rounds.Values.LastOrDefault() is { } round ? new RoundView(round.Number, round.Lines, round.ClosesAt, round.Closed, round.Answers.Count) : null,
            [.. p.Approvals.Select(a => new ApprovalView(a.Version, a.Name.Body, a.At))], [.. p.Decisions.Values], [.. p.Items.Values], p.Signals);
    }
}

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
internal sealed record RoundView(int Number, ImmutableArray<LineKey> Lines, DateTimeOffset ClosesAt, bool Closed, int Answered);

/// <summary>A version of the course input that was fixed.</summary>
internal sealed record ApprovalView(int Version, string? By, DateTimeOffset At);
