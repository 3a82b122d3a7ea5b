using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A field to type in, with its label; it shows what was typed when the form was refused.</summary>
public sealed partial class Field
{
    [CascadingParameter]
    public Act Form { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string Value { get; set; } = "";

    [Parameter]
    public string Hint { get; set; } = "";

    /// <summary>How high; 0 for a field of one line.</summary>
    [Parameter]
    public int Rows { get; set; }

    /// <summary>As html has it: text, date, number.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public string? Min { get; set; }

    [Parameter]
    public string? Max { get; set; }

    private string Id => $"{Form.Form}-{Name}";

    private string Shown => Form.Own?.Of(Name) ?? Value;

    private string? DescribedBy => string.Join(' ', new[] { Hint is "" ? null : $"{Id}-hint", Form.Own is null ? null : $"{Form.Form}-wrong" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
