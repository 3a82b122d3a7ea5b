namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>Scores as parts of one.</summary>
internal static class Shares
{
    /// <summary>Zeroes stay zeroes.</summary>
    /// <param name="doubt">What is counted for no class at all.</param>
    public static double[] Of(double[] scores, double doubt = 0)
    {
        var sum = scores.Sum() + doubt;
        return sum > 0 ? Array.ConvertAll(scores, score => score / sum) : scores;
    }
}
