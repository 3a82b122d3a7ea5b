using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Boxes to tick, with what they are about; they show what was ticked when the form was refused.</summary>
public sealed partial class Ticks
{
    [CascadingParameter]
    public Act Form { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public IEnumerable<(string Value, string Text)> From { get; set; } = [];

    [Parameter]
    public IReadOnlyCollection<string> On { get; set; } = [];

    private bool IsOn(string value) => Form.Own is { } own ? own.Has(Name, value) : On.Contains(value);
}
