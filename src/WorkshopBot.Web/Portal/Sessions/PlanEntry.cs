using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>What stands in the plan's form, as it was typed: what is wrong in it stays to be mended.</summary>
/// <param name="Values">By the name of the field; a list of boxes has a value for each that is ticked.</param>
public sealed record PlanEntry(ImmutableDictionary<string, ImmutableArray<string>> Values)
{
    /// <summary>More than a plan can hold; the rest is not looked at.</summary>
    private const int MostFields = 2000;

    public static readonly PlanEntry Empty = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Empty when nothing stands there.</summary>
    public string this[string field] => Values.TryGetValue(field, out var all) && all.Length > 0 ? all[0] : "";

    public ImmutableArray<string> All(string field) => Values.GetValueOrDefault(field, []);

    public bool Has(string field, string value) => All(field).Contains(value);

    public PlanEntry With(string field, params ImmutableArray<string> values) => new(Values.SetItem(field, values));

    internal static PlanEntry Of(IFormCollection form) => new(form.Take(MostFields).ToImmutableDictionary(
        f => f.Key, f => f.Value.Select(v => (v ?? "").ReplaceLineEndings("\n")).ToImmutableArray(), StringComparer.Ordinal));
}

/// <summary>Names of the form's fields.</summary>
public static class PlanField
{
    public const string Id = "plan", Title = "title", Type = "type", Place = "place", Date = "date", Time = "time", Quorum = "quorum", Choices = "choices",
        Seriousness = "seriousness", Attribution = "attribution", Marking = "marking", Languages = "languages", Invited = "invited", Themes = "themes",
        Programme = "programme";

    /// <summary>Every time that a plan has, as the form names it.</summary>
    public static ImmutableArray<string> Phases { get; } = [.. Enum.GetNames<PhaseKind>().TakeWhile(n => n != nameof(PhaseKind.Course)), Slack, nameof(PhaseKind.Course), nameof(PhaseKind.Closing)];

    public const string Slack = "Slack";

    /// <summary>Those that come back in every theme.</summary>
    public static bool IsOfTheme(string phase) => phase is not (nameof(PhaseKind.Opening) or nameof(PhaseKind.Course) or nameof(PhaseKind.Closing));

    public static string Order(ThemeId theme) => $"order-{theme}";

    public static string Scenarios(ThemeId theme) => $"scenarios-{theme}";

    public static string Variant(ScenarioId scenario) => $"variant-{scenario}";

    public static string Question(ThemeId theme, int number) => string.Create(CultureInfo.InvariantCulture, $"question-{theme}-{number}");

    public static string QuestionVariant(ThemeId theme, int number) => string.Create(CultureInfo.InvariantCulture, $"question-variant-{theme}-{number}");

    public static string Minutes(string phase) => $"minutes-{phase}";

    public static string Role(PersonId person) => $"role-{person}";
}

/// <summary>Something in the form that cannot be so.</summary>
/// <param name="Field">Beside which it is said.</param>
/// <param name="Phrase">Of <see cref="PlanWords"/>.</param>
public sealed record Mistake(string Field, string Phrase, params ImmutableArray<object> With);

/// <summary>Marks the resource with the words of the plan's form.</summary>
public sealed class PlanWords;
