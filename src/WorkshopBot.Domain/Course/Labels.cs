using System.Globalization;
using System.Text;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// How people read what a key names: "S4·2.3" is gap 2.3 of session 4, in each document, table and file. A number that was drawn is written
/// in four signs ("S-7K2P·2.3"): short, always the same, and saying nothing about how many there are or in which order they came.
/// </summary>
public static class Labels
{
    /// <summary>No vowels, so it spells no word; no I and no O beside 1 and 0.</summary>
    private const string Signs = "0123456789BCDFGHJKLMNPQRSTVWXYZ";

    private const int Length = 4;

    /// <summary>It is not counted on with the others: a Country's own.</summary>
    public static bool IsDrawn(int number) => number >= DrawnNumbers.First;

    public static string Session(int number) => !IsDrawn(number)
        ? string.Create(CultureInfo.InvariantCulture, $"S{number}")
        : $"S-{Drawn(number)}";

    /// <summary>Of a follow-up item, without the word before it.</summary>
    public static string Item(int number) => IsDrawn(number) ? Drawn(number) : number.ToString(CultureInfo.InvariantCulture);

    public static string Gap(GapKey gap) => $"{Session(gap.Session)}·{gap.Gap}";

    public static string Line(LineKey line) => line.Gap is { } gap ? Gap(gap) : line.ToString();

    private static string Drawn(int number)
    {
        var signs = new StringBuilder();
        for (var left = number - DrawnNumbers.First; left > 0 || signs.Length < Length; left /= Signs.Length)
            signs.Insert(0, Signs[left % Signs.Length]);
        return signs.ToString();
    }
}
