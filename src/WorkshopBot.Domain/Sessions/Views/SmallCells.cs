using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

/// <summary>
/// Which cells of one row are too small to show, so that they are taken together and shown as one.
/// </summary>
/// <remarks>
/// A row is a number of people, each counted in just one cell. Its total is always shown, so one hidden cell would be
/// the total less the others. Therefore:
/// <list type="number">
/// <item>every cell of fewer than three people is hidden, and with them cells of nobody: or else all that is hidden is known to hold somebody;</item>
/// <item>if that is one cell, or all hidden ones together are fewer than three, the next smallest is hidden too;</item>
/// <item>likewise if their sum allows one answer only, because each is known to be below three: 2 + 2 = 4.</item>
/// </list>
/// What is hidden is shown as one cell, so nothing is dropped. No two rows share people and a question, and no totals of
/// columns are shown, so rows cannot be set against each other.
/// </remarks>
public static class SmallCells
{
    /// <summary>The fewest people that may be shown as a cell of their own.</summary>
    public const int Fewest = 3;

    /// <summary>Whether each cell must be taken together with the others that must; all of them when nothing can stand alone.</summary>
    /// <param name="counts">How many people are in each cell.</param>
    /// <param name="lowest">What a reader knows to be the least that a hidden cell can hold: 0, or 1 when the empty ones are named.</param>
    public static ImmutableArray<bool> Together(ImmutableArray<int> counts, int lowest = 0)
    {
        var hidden = counts.Select(c => c < Fewest).ToArray();
        if (counts.Where((_, i) => hidden[i]).Sum() == 0)
            return [.. counts.Select(_ => false)];

        foreach (var next in Enumerable.Range(0, counts.Length).Where(i => !hidden[i]).OrderBy(i => counts[i]).ThenBy(i => i).ToArray())
        {
            var cells = counts.Where((_, i) => hidden[i]).ToArray();
            if (!IsGivenAway(cells, lowest))
                break;
            hidden[next] = true;
        }

        return [.. hidden];
    }

    private static bool IsGivenAway(int[] cells, int lowest)
    {
        var sum = cells.Sum();
        return cells.Length == 1 || sum < Fewest || sum == lowest * cells.Length
            || (sum == (Fewest - 1) * cells.Length && cells.All(c => c < Fewest));
    }
}
