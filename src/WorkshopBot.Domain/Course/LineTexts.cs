namespace WorkshopBot.Domain.Course;

/// <summary>By which words a line is known.</summary>
public static class LineTexts
{
    /// <summary>The edited wording, else that of the gap that heads it; null when all of it was removed or cannot be seen.</summary>
    public static string? Of(Sight sight, LineKey line) =>
        sight.Programme.EditOf(line, LineField.Wording)?.Text?.Body ?? HeadOf(sight, line)?.Gap.Text;

    /// <summary>The gap whose wording stands for a line: the chosen one, else the one that most agree with and recognise.</summary>
    public static (GapKey Key, GapYield Gap)? HeadOf(Sight sight, LineKey line)
    {
        if (line.Gap is { } single)
            return sight.Find(single) is { } alone ? (single, alone) : null;
        if (!sight.Programme.Joins.TryGetValue(line.Join, out var join))
            return null;

        var seen = join.Members.Select(m => (Key: m, Gap: sight.Find(m))).Where(m => m.Gap is not null).Select(m => (m.Key, Gap: m.Gap!)).ToArray();
        return seen.Length == 0 ? null
            : seen.OrderByDescending(m => m.Key == join.Heading).ThenByDescending(m => m.Gap.Agree.Length + m.Gap.Recognise.Length)
                .ThenBy(m => m.Key.Place).First();
    }
}
