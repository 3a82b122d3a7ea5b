using System.Globalization;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.Web.Rehearsal;

/// <summary>Prints what a rehearsal came to: plain lines, for people and for pasting into a note.</summary>
internal static class RehearsalPrint
{
    private const int Megabyte = 1024 * 1024, MostMissing = 20;

    public static void Print(RehearsalResult r)
    {
        Line("ResultPeople", "ResultPeopleValue", r.Participants, r.Absent);
        Line("ResultDeliveries", "ResultDeliveriesValue", r.Sent, r.Repeated, r.Acknowledged, r.NotTaken);
        Line("ResultStored", "ResultStoredValue", r.Events, r.Contributions, r.Withdrawn, r.SetAside);
        Line("ResultGaps", string.Join(", ", r.Gaps.Select(g => $"{g.Key} {Text(g.Value)}")));
        Line("ResultRefused", string.Join(", ", r.Refused.Select(x => $"{x.Key} {Text(x.Value)}")));
        Line("ResultGroup", Text(r.GroupMessages));
        Line("ResultPresses", "ResultPressesValue", r.PressesPerTheme.Median, r.PressesPerTheme.Most);
        Line("ResultAnswered", "ResultWaitValue", r.Answered.Median, r.Answered.P99);
        Line("ResultAcknowledged", "ResultWaitValue", r.Acknowledging.Median, r.Acknowledging.P99);
        Line("ResultTook", "ResultTookValue", r.Took.TotalSeconds, r.Started.TotalSeconds);
        Line("ResultMemory", "ResultMemoryValue", r.IdleMemory / Megabyte, r.Memory / Megabyte);
        foreach (var file in r.Files)
            Line("ResultFile", file.FullName);
        foreach (var missing in r.Missing.Take(MostMissing))
            Line("ResultMissing", missing);
        Console.WriteLine(r.Missing.IsEmpty ? CommandWords.Get("ResultNothingMissing") : CommandWords.Format("ResultSomethingMissing", r.Missing.Length));
    }

    public static void Print(ProgrammeResult r)
    {
        foreach (var line in r.Log)
            Console.WriteLine(line);
        Line("ResultProgramme", r.Programme);
        Line("ResultSessions", "ResultSessionsValue", r.Sessions, r.People, r.Joins, r.Answered);
        Line("ResultStored", "ResultProgrammeStored", r.Events, r.Requests);
        Line("ResultTook", "ResultProgrammeTook", r.Took.TotalSeconds, r.Memory / Megabyte);
        foreach (var file in r.Files)
            Line("ResultFile", file.FullName);
        foreach (var fault in r.Faults.Take(MostMissing))
            Line("ResultMissing", fault);
        Console.WriteLine(r.Faults.IsEmpty ? CommandWords.Get("VerifiedWhole") : CommandWords.Format("VerifiedFaults", r.Faults.Length));
    }

    private static void Line(string label, string value) => Console.WriteLine($"{CommandWords.Get(label),-34} {value}");

    private static void Line(string label, string phrase, params object[] with) => Line(label, CommandWords.Format(phrase, with));

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
