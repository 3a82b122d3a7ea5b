using System.Collections.Immutable;

namespace WorkshopBot.IntegrationTests.Delivering;

/// <summary>The order in which a channel delivers: each activity one to five times, the repeats any time after the first within a window.</summary>
internal static class Shuffled
{
    private const int MostTimes = 5, Window = 40;

    public static ImmutableArray<(int Step, bool IsRepeat)> Order(int steps, int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, steps)
            .SelectMany(step => Enumerable.Range(0, dice.Next(1, MostTimes + 1))
                .Select(time => (At: time == 0 ? step : step + (dice.NextDouble() * Window), Step: step, IsRepeat: time > 0)))
            .OrderBy(d => d.At).ThenBy(d => d.IsRepeat)
            .Select(d => (d.Step, d.IsRepeat))];
    }
}
