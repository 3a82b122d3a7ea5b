using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A page about a programme, or a piece of one.</summary>
public abstract class ProgrammePart<TModel> : ComponentBase
    where TModel : class
{
    [Parameter, EditorRequired]
    public PortalView View { get; set; } = null!;

    [Parameter, EditorRequired, NotNull]
    public TModel Model { get; set; } = null!;

    protected PageWords Say => View.Words<ProgrammeWords>();

    /// <summary>The words that documents have for the same things.</summary>
    protected CourseWords Course => field ??= new CourseWords(View.Say.Language);

    protected ReportWords Shared => field ??= new ReportWords(View.Say.Language);

    protected FollowUpWords Follow => field ??= new FollowUpWords(View.Say.Language);

    protected string In(Bilingual name) => name.In(View.Say.Language);

    protected string Of(PlaceId place) => In(Edition.Of2023[place].Name);

    protected string Of(ThemeId theme) => In(Edition.Of2023[theme].Name);

    /// <summary>A line of action with its number.</summary>
    protected string Of(ActionLine line) => Course.ActionLine(line.Number, In(line.Name));

    protected string Day(DateOnly day) => day.ToString(View.Say["Format/Day"], View.Reader.Culture);

    /// <summary>What a person wrote, or that it was removed.</summary>
    protected string Or(string? text) => text ?? Shared.TextRemoved;

    protected static string Iso(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    protected string Capital(string text) => text is "" ? "" : char.ToUpper(text[0], View.Reader.Culture) + text[1..];

    /// <summary>What our own writer made: everything in it is encoded.</summary>
    protected static MarkupString Raw(string ours) => new(ours);

    protected IEnumerable<(string Value, string Text)> Themes(Edition edition) => edition.Themes.Select(t => (t.Id.Value, In(t.Name)));

    protected IEnumerable<(string Value, string Text)> Places(Edition edition) => edition.Places.Select(p => (p.Id.Value, In(p.Name)));
}
