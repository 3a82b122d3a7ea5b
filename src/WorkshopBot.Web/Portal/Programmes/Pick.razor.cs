using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A list to choose one from, with its label; it shows what was chosen when the form was refused.</summary>
public sealed partial class Pick
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
    public string Value { get; set; } = "";

    [Parameter]
    public string Hint { get; set; } = "";

    private string Id => $"{Form.Form}-{Name}";

    private string Shown => Form.Own?.Of(Name) ?? Value;
}
