using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>One field of the plan's form, with its label, its hint and what is wrong with it.</summary>
public sealed partial class PlanInput
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Of an input: "text", "date" or "time".</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>For a number: the keyboard that a phone shows.</summary>
    [Parameter]
    public string? Keys { get; set; }

    /// <summary>More than none for a box of so many lines.</summary>
    [Parameter]
    public int Rows { get; set; }

    /// <summary>What one chooses from; null for a field to type in.</summary>
    [Parameter]
    public IEnumerable<(string Value, string Text)>? Options { get; set; }

    /// <summary>A class, such as "short".</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    private ImmutableArray<Mistake> Wrong => Model.Of(Name);

    private string? Described => string.Join(' ', new[] { Hint is null ? "" : $"{Name}-hint", Wrong.IsEmpty ? "" : $"{Name}-wrong" }.Where(d => d is not "")) is { Length: > 0 } ids ? ids : null;

    private string? Invalid => Wrong.IsEmpty ? null : "true";
}
