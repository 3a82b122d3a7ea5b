using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>The plan's form as it is shown.</summary>
/// <param name="Known">Who can be given a role.</param>
/// <param name="AllowsMarking">An administrator allowed more than unmarked.</param>
/// <param name="Address">Where the form goes.</param>
public sealed record PlanModel(
    PlanEntry Entry, ImmutableArray<Mistake> Mistakes, ImmutableArray<KnownPerson> Known, Edition Edition, bool AllowsMarking, string Address)
{
    public PlanTotal Total => PlanTotal.Of(Entry, Edition);

    public ImmutableArray<Mistake> Of(string field) => [.. Mistakes.Where(m => m.Field == field)];

    /// <summary>When it would end, as "11:00"; null while start or length cannot be read.</summary>
    public string? Ends => TimeOnly.TryParseExact(Entry[PlanField.Time], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) && Total.Minutes is { } minutes
        ? start.AddMinutes(minutes).ToString("HH:mm", CultureInfo.InvariantCulture)
        : null;
}
