using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The fields of a script: themes with scenarios or questions, and how a session of it goes.</summary>
public sealed partial class ScriptFields
{
    [CascadingParameter]
    public Act Form { get; set; } = null!;

    private Kept? Kept => Form.Own;

    private IEnumerable<(string Name, string Label, TimeSpan Time)> Times
    {
        get
        {
            var times = Model.Script.Times;
            return
            [
                .. Enum.GetValues<PhaseKind>().Select(k => (k.ToString(), Shared.Name(k), times.Of(k))),
                (nameof(PhaseTimes.Slack), Say["Script/Slack"], times.Slack),
            ];
        }
    }

    private static string Whole(TimeSpan time) => Number((int)Math.Round(time.TotalMinutes));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
