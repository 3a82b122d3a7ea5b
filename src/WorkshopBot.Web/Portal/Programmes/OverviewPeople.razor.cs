using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Who coordinates a programme, and the words that a Country uses.</summary>
public sealed partial class OverviewPeople
{
    private IEnumerable<(string Value, string Text)> Countries => Model.At.Edition.Places
        .Where(p => CoverageAxes.SessionFor(p) == Domain.Sessions.SessionType.CaribbeanCountry && (Model.At.National || p.Id == Model.At.Country))
        .Select(p => (p.Id.Value, In(p.Name)));
}
