using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The lines of the course input: filter them, open them, choose some to join.</summary>
public sealed partial class CoursePage
{
    private const string Joining = "join-lines";

    private static readonly string[] States = ["", CourseFilter.Undecided, CourseFilter.Dissent, CourseFilter.Aside];

    private IEnumerable<(string Name, string Label, string Value, IEnumerable<(string, string)> From)> Choices =>
    [
        ("theme", Course.ThemeColumn, Model.Filter.Theme, Model.Input.Themes.Select(t => (t.Theme.Value, Of(t.Theme)))),
        ("action", Say["Filter/Action"], Model.Filter.Action, [(CourseFilter.Without, Say["Filter/NoAction"]), .. Model.At.Edition.ActionLines.Select(l => (l.Id.Value, Of(l)))]),
        ("place", Course.PlaceColumn, Model.Filter.Place, Places(Model.At.Edition)),
        ("state", Say["Filter/State"], Model.Filter.State, States.Skip(1).Select(s => (s, Say[$"Filter/State/{s}"]))),
    ];

    private bool ShowsAside => Model.Filter.State == CourseFilter.Aside;

    private bool IsChosen(CourseLine line) => Model.At.Kept is { Form: Joining } kept && kept.Has("line", line.Key.ToString());
}
