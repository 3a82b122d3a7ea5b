using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Programmes;

/// <summary>What a body decided. A text is null once its words were removed.</summary>
internal sealed record DecisionView(
    int Number, int Course, LineKey Line, Verdict Verdict, string? Body, DateOnly On, string? Document, string? Reason, DateTimeOffset At)
{
    public static DecisionView Of(CourseDecision d) => new(d.Number, d.Course, d.Line, d.Verdict, d.Body.Body, d.On, d.Document.Body, d.Reason?.Body, d.At);
}

/// <summary>Something that is followed.</summary>
/// <param name="Asked">The name of who fills the function; null when nobody is asked, or they were forgotten.</param>
/// <param name="IsAsked">Whether the bot asks somebody.</param>
/// <param name="Country">Whose own it is; null when it is nobody's own.</param>
internal sealed record ItemView(
    int Number, int? Decision, string? Text, string? Function, string? Organisation, string? LandsIn, PlaceId Scope, DateOnly NextDate, string? Asked, bool IsAsked,
    PlaceId? Country, bool Shown, DateTimeOffset OpenedAt, string? Closed, DateTimeOffset? ClosedAt, DateOnly? AskedFor,
    ImmutableArray<ProgressView> Progress, ImmutableArray<DilemmaView> Dilemmas)
{
    /// <param name="item">As it may be seen.</param>
    /// <param name="coordinators">Those whom the reader may know.</param>
    public static ItemView Of(FollowUpItem item, ImmutableDictionary<PersonId, PlaceId?> coordinators, ImmutableDictionary<PersonId, string> names)
    {
        var charge = item.Charge;

        // A coordinator by name, who fills the function by the function; of anybody else nothing is said.
        string? Who(PersonId by) => coordinators.ContainsKey(by) ? names.GetValueOrDefault(by) : by == charge.Asked ? charge.Function.Body : null;
        return new ItemView(
            item.Number, item.Decision, charge.Text.Body, charge.Function.Body, charge.Organisation.Body, charge.LandsIn.Body, charge.Scope, charge.NextDate,
            charge.Asked is { } asked ? names.GetValueOrDefault(asked) : null, charge.Asked is not null, item.Country, item.Shown, item.OpenedAt,
            item.Closed?.Body, item.ClosedAt, item.AskedFor,
            [.. item.Progress.Select(p => new ProgressView(p.For, p.Progress, p.Note.Body, p.Evidence?.Body, Who(p.By), p.At))],
            [.. item.Dilemmas.Select(d => new DilemmaView(d.Helps, d.Harms, d.Text.Body, Who(d.By), d.At))]);
    }
}

/// <summary>Progress as it was reported.</summary>
/// <param name="By">A coordinator by name, else the function.</param>
internal sealed record ProgressView(DateOnly For, Progress Progress, string? Note, string? Evidence, string? By, DateTimeOffset At);

/// <summary>What helps one theme and harms another.</summary>
internal sealed record DilemmaView(ThemeId Helps, ThemeId Harms, string? Text, string? By, DateTimeOffset At);

/// <summary>A sign that a threat changed.</summary>
internal sealed record SignalView(int? Item, ThemeId Theme, PlaceId Scope, string? Text, PlaceId? Country, DateTimeOffset At)
{
    public static SignalView Of(Signal s) => new(s.Item, s.Theme, s.Scope, s.Text.Body, s.Country, s.At);
}
