using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>A session as one person may see it.</summary>
/// <param name="Involved">What they have to do with it; whoever has nothing to do with it sees nothing.</param>
/// <param name="People">Names of everybody, for who leads or coordinates; empty for all others.</param>
/// <param name="Names">Names that contributions are attributed to, where the plan says so.</param>
/// <param name="Files">Empty until the report may leave, and for whoever may not have it.</param>
/// <param name="Versions">When each final version was made.</param>
/// <param name="Room">The reader's own address of the web room.</param>
/// <param name="Invited">With an address for each who is known by the invitation only; empty for all but who leads.</param>
/// <param name="Typed">What stands in the marking form when it was not good.</param>
public sealed record SessionModel(
    SessionId Id, Session Session, Edition Edition, PersonId Me, Involvement Involved, DateTimeOffset Now,
    ImmutableDictionary<PersonId, string> People, ImmutableDictionary<PersonId, string> Names, ImmutableArray<Download> Files,
    ImmutableArray<(int Version, DateTimeOffset At)> Versions, Uri Room, ImmutableArray<InvitedRow> Invited, MarkingEntry? Typed)
{
    public WorkshopPlan Plan => Session.Plan;

    public bool Leads => Involved == Involvement.Leads;

    /// <summary>Leads or coordinates: may see who takes part and have the report.</summary>
    public bool Oversees => Involved is Involvement.Leads or Involvement.Coordinates;

    public bool IsOver => Session.Stage is Stage.Corrections or Stage.Final;

    public bool AsksMarking => Oversees && IsOver && Session.MarkingAnswer is null;

    /// <summary>What stands in the report too may be seen here by who may have that: once its marking is decided.</summary>
    public bool SeesReport => Oversees && IsOver && ReportGate.MayLeave(Session) == ReportLeave.Allowed;

    public Marking Marking => Session.MarkingAnswer?.Marking ?? Plan.Marking;

    /// <summary>Themes of which something was revealed.</summary>
    public IEnumerable<ThemeView> Themes => Session.Themes.Select(t => ThemeView.Of(this, t)).Where(t => t.HasAny);

    public IEnumerable<Contribution> Mine => Session.Contributions.Values.Where(c => c.By == Me && c is { Spoken: false, Withdrawn: false });
}

/// <summary>Somebody who was asked to come.</summary>
/// <param name="Came">They joined.</param>
/// <param name="Room">An address of their own; null for whoever comes in another way.</param>
public sealed record InvitedRow(string? Name, string Organisation, OrganisationKind Kind, PlaceId Place, string Mail, bool Came, PersonId? Person, Uri? Room);

/// <summary>The answer to the marking question, as it was filled in.</summary>
/// <param name="MoreSensitive">"yes", "no", or nothing.</param>
public sealed record MarkingEntry(string MoreSensitive, string Marking);

/// <summary>A theme as far as the group has seen it.</summary>
/// <param name="Chosen">A round of choosing was closed, and none is open.</param>
/// <param name="Worded">The wording was closed, or the session was.</param>
public sealed record ThemeView(ThemeOutcome Outcome, ImmutableArray<Contribution> Loose, bool Chosen, bool Worded)
{
    public bool HasAny => !Outcome.Gaps.IsEmpty || !Loose.IsEmpty || !Outcome.SetAside.IsEmpty;

    internal static ThemeView Of(SessionModel model, ThemeWork theme)
    {
        var (session, number) = (model.Session, theme.Number);
        bool Done(PhaseKind kind) => session.Closed.Any(c => c.Stop.Kind == kind && c.Stop.Theme == number) && !(session.Open?.Stop is { } open && open.Kind == kind && open.Theme == number);
        var outcome = ThemeOutcome.Of(session, number);
        return new ThemeView(outcome, [.. outcome.Loose.Where(session.IsRevealed)], Done(PhaseKind.Rank), model.IsOver || Done(PhaseKind.Word));
    }
}
