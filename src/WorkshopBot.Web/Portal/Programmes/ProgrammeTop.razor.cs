using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The head of every page of a programme: which one it is, and where else one can go in it.</summary>
public sealed partial class ProgrammeTop
{
    /// <summary>Which page is open.</summary>
    [Parameter, EditorRequired]
    public string Here { get; set; } = "";

    private IEnumerable<(string Name, string Path)> Rooms =>
    [
        ("Overview", ""), ("Course", "/course"), .. Model.National ? [("Joining", "/course/joining")] : Array.Empty<(string, string)>(),
        ("Themes", "/course/themes"), ("Links", "/course/links"), ("Cover", "/course/cover"), ("FollowUp", "/follow-up"),
        .. Model.National ? [("Script", "/script")] : Array.Empty<(string, string)>(),
    ];
}
