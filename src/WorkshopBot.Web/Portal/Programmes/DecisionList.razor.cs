using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What bodies decided on the lines, and where no decision is recorded yet.</summary>
public sealed partial class DecisionList
{
    private static readonly Verdict[] Verdicts = [Verdict.TakenOver, Verdict.Held, Verdict.NotTakenOver];

    private string Decide(LineKey line) => $"{Model.At.Base}/follow-up?line={Uri.EscapeDataString(line.ToString())}#decide";

    private string Follows(int decision) => $"{Model.At.Base}/follow-up?decision={decision.ToString(System.Globalization.CultureInfo.InvariantCulture)}#open-item";

    private IEnumerable<(string Value, string Text)> All => Verdicts.Select(v => (v.ToString(), Follow.Name(v)));
}
