using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Evaluation;

namespace WorkshopBot.Web.Commands;

/// <summary>The figures of an evaluation as aligned lines; numbers are written one way in every language.</summary>
internal static class EvaluationTable
{
    private const string Between = "  ";
    private const string Nothing = "-";

    public static IEnumerable<string> Of(string file, int items, ImmutableArray<FigureSection> sections)
    {
        yield return CommandWords.Format("EvaluateItems", items, file);
        foreach (var section in sections)
        {
            yield return "";
            yield return CommandWords.Get("Section" + section.Name);
            foreach (var line in Aligned([CommandWords.Get("EvaluateColumns").Split(';'), .. section.Figures.Select(Row)]))
                yield return line;
        }
    }

    public static string Number(double number) =>
        double.IsNaN(number) ? Nothing : number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string[] Row(Figure figure) =>
    [
        CommandWords.Get("Figure" + figure.Name),
        Number(figure.Value),
        figure.N.ToString(CultureInfo.InvariantCulture),
        figure.Chance is { } chance ? Number(chance) : Nothing,
        double.IsNaN(figure.Low) ? Nothing : $"{Number(figure.Low)}-{Number(figure.High)}",
        figure.Target is not { } target ? Nothing : CommandWords.Format(target.IsCeiling ? "EvaluateBelow" : "EvaluateAtLeast", Number(target.Value)),
        figure.Target is not { } set || double.IsNaN(figure.Value) ? Nothing : CommandWords.Get(set.IsMetBy(figure.Value) ? "EvaluateReached" : "EvaluateMissed"),
    ];

    private static IEnumerable<string> Aligned(string[][] rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join(Between, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
