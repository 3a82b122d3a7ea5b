using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>What a programme did with a gap, as far as somebody who took part in its session may know.</summary>
public static class GapFates
{
    /// <param name="programme">As it is now; what it approved before still counts.</param>
    /// <param name="national">What is said of a line that rests on what a Country does not show, it does not show either.</param>
    /// <param name="gap">Of one of its sessions.</param>
    /// <param name="country">The Country whose session it is: of its own items it sees those that it does not show to others too.</param>
    /// <param name="edition">Says which places are a Country's.</param>
    public static GapFate Of(Programme programme, Sight national, GapKey gap, PlaceId? country, Edition edition)
    {
        var approved = programme.Approvals.Select(a => (Approval: a, Line: LineIn(programme, a, gap))).LastOrDefault(x => x.Line is not null);
        var decision = programme.Decisions.Values.LastOrDefault(d =>
            programme.Approvals.FirstOrDefault(a => a.Version == d.Course) is { } before && LineIn(programme, before, gap) == d.Line);
        var progress = decision is null ? null : programme.Items.Values
            .Where(i => i.Decision == decision.Number && MaySee(i, country, edition))
            .SelectMany(i => i.Progress).OrderBy(p => p.At).LastOrDefault();

        return new GapFate(
            programme.Plan.Title, approved.Line, approved.Approval?.Version, national.Programme.SetAside.GetValueOrDefault(programme.LineOf(gap)), decision, progress);
    }

    /// <summary>The line of an approved version under which a gap stood then; null when it was not in it.</summary>
    private static LineKey? LineIn(Programme programme, Approval approval, GapKey gap) =>
        !approval.Sessions.ContainsKey(gap.Session) ? null
        : approval.Lines.ContainsKey(LineKey.Of(gap)) ? LineKey.Of(gap)
        : programme.Joins.Values.FirstOrDefault(j => approval.Lines.ContainsKey(LineKey.OfJoin(j.Number))
            && (j.Members.Contains(gap) || j.SplitOff.Any(s => s.Gap == gap && s.At > approval.At))) is { } join ? LineKey.OfJoin(join.Number)
        : null;

    private static bool MaySee(FollowUpItem item, PlaceId? country, Edition edition) =>
        PlanningRules.CountryOf(item.Charge.Scope, edition) is not { } owner || owner == country || item.Shown;
}

/// <summary>What became of a gap in one programme.</summary>
/// <param name="Line">Under which it stands in approved course input; null when it is in none.</param>
/// <param name="Version">Of the last approved course input in which it stands.</param>
/// <param name="SetAside">Set when its line was set aside since.</param>
/// <param name="Decision">The last one on its line.</param>
/// <param name="Progress">What was last reported on what followed from the decision.</param>
public sealed record GapFate(Said Programme, LineKey? Line, int? Version, LineAside? SetAside, CourseDecision? Decision, ProgressNote? Progress);
