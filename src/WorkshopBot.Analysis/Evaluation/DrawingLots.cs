namespace WorkshopBot.Analysis.Evaluation;

/// <summary>What drawing lots would reach, computed rather than drawn.</summary>
public static class DrawingLots
{
    /// <summary>That at least one of <paramref name="right"/> among <paramref name="among"/> is in the first <paramref name="top"/>.</summary>
    public static double AnyInTop(int right, int among, int top)
    {
        var none = 1.0;
        for (var drawn = 0; drawn < Math.Min(top, among); drawn++)
            none *= Math.Max(0, among - right - drawn) / (double)(among - drawn);

        return 1 - none;
    }

    /// <summary>The average precision to expect of a random order.</summary>
    public static double AveragePrecision(int right, int among)
    {
        var sum = 0.0;
        for (var place = 1; place <= among; place++)
            sum += (1 + (among > 1 ? (place - 1) * (right - 1) / (double)(among - 1) : 0)) / place;

        return sum / among;
    }
}
