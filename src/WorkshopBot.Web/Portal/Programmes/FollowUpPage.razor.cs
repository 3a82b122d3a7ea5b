using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Publications;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What bodies decided, what is followed since, and what comes out of it every half year.</summary>
public sealed partial class FollowUpPage
{
    private static readonly (FollowUpOutput Output, string Name)[] Outputs =
    [
        (FollowUpOutput.HalfYear, "half-year"), (FollowUpOutput.Dilemmas, "dilemmas"), (FollowUpOutput.Kingdom, "kingdom"), (FollowUpOutput.Signals, "signals"),
    ];

    private static IEnumerable<string> Formats => PublicationFormat.All.Select(f => f.Ending);

    private string Link(string document, string format) => $"/api/programmes/{Model.At.Id}/{document}.{format}?language={View.Say.Language}&on={Iso(Model.At.Today)}";

    private string Sides(IEnumerable<DilemmaSide> sides) => string.Join(", ", sides.Select(s => Of(s.Theme)));
}
