using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>The themes of a plan, each with its scenarios and questions.</summary>
public sealed partial class PlanThemes
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public PlanModel Model { get; set; } = null!;

    private PageWords Say => View.Words<PlanWords>();

    private IEnumerable<(string Value, string Text)> Variants => Enum.GetValues<VariantKind>().Select(v => (v.ToString(), Say[$"Variant/{v}"])).Prepend(("", Say["Variant/"]));

    private IEnumerable<(string Value, string Text)> Places =>
        Enumerable.Range(1, Model.Edition.Themes.Length).Select(n => (n.ToString(CultureInfo.InvariantCulture), Say.Format("Nth", n))).Prepend(("", Say["NotIn"]));

    /// <summary>Something is wrong among its scenarios and questions, so that they stand open.</summary>
    private bool IsWrong(Theme theme) => theme.WithPredecessors.Select(s => PlanField.Variant(s.Id)).Append(PlanField.Scenarios(theme.Id))
        .Concat(Enumerable.Range(1, PlannedTheme.MostSubjects).SelectMany(n => new[] { PlanField.Question(theme.Id, n), PlanField.QuestionVariant(theme.Id, n) }))
        .Any(f => !Model.Of(f).IsEmpty);
}
