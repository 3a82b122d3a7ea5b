using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What a theme came to, and behind every gap all that it rests on.</summary>
public sealed partial class SessionTheme
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public SessionModel Model { get; set; } = null!;

    [Parameter, EditorRequired]
    public ThemeView Theme { get; set; } = null!;

    private PageWords Say => View.Words<SessionWords>();

    private Cells Cells { get; set; } = null!;

    protected override void OnParametersSet() => Cells = Cells.Of(Model.Session);

    /// <summary>Its wording, or before it has one the words of the contribution that most people recognise: as the cards choose it.</summary>
    private string Text(Gap gap) => (gap.Wording is { } wording
        ? Outcomes.WordsOf(Model.Session, gap, wording)
        : gap.Members.Select(n => Model.Session.Contributions[n]).OrderBy(c => c.Counts ? 0 : 1).ThenByDescending(c => c.RecognisedBy.Count)
            .ThenBy(c => c.Text.Body?.Length ?? int.MaxValue).ThenBy(c => c.Number).First().Text.Body) ?? Say["Removed"];

    /// <summary>Empty when nothing may be said.</summary>
    private string By(Contribution contribution) =>
        contribution.Spoken ? Model.Plan.Attribution == Attribution.Name && contribution.SpokenBy?.Body is { Length: > 0 } whose ? Say.Format("SpokenBy", whose) : Say["Spoken"]
        : By(Cells.Of(contribution.By));

    private string By(Group group) => group switch
    {
        Group.Named named => Model.Names.GetValueOrDefault(named.Person, ""),
        Group.Organisation organisation => organisation.Name,
        Group.OfKind kind => kind.Kind.Name.In(View.Say.Language),
        Group.OtherKinds => PlanPage.Bot(View).Of(group),
        _ => "",
    };

    private string Counted(ImmutableArray<Cell> cells) => string.Join(", ", cells.Select(c => $"{(c.Group is Group.AllKinds ? PlanPage.Bot(View).Of(c.Group) : By(c.Group))} {c.People.ToString(View.Reader.Culture)}"));

    /// <summary>What was said of a wording and still stands, as the group saw it.</summary>
    private IEnumerable<ShownReservation> Reservations(GapOutcome gap) => gap.Reservations.Where(r => r.Standing is Standing.Open or Standing.Late || Model.SeesReport);
}
