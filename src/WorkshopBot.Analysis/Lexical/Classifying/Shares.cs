namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>Scores as parts of one.</summary>
internal static class Shares
{
    /// <summary>Zeroes stay zeroes.</summary>
    public static double[] Of(double[] scores)
    {
        var sum = scores.Sum();
        return sum > 0 ? Array.ConvertAll(scores, score => score / sum) : scores;
    }
}
