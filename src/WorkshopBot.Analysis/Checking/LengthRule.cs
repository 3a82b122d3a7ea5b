using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>Drafts stay short: people read them in a meeting.</summary>
internal static class LengthRule
{
    /// <summary>Characters of one sentence.</summary>
    public const int MostText = 300;

    /// <summary>Sentences of one draft.</summary>
    public const int MostSentences = 12;

    private const int MostOfAWording = 2;

    public static bool Holds(Examined s)
    {
        var before = s.Before.Sum(b => b.Text.Body!.Length + 1);
        return s.Text.Length > 0 && s.Before.Length < MostSentences && s.Draft.Kind switch
        {
            DraftKind.Wording => s.Text.Length <= WordRules.MostText && s.Before.Length < MostOfAWording && before + s.Text.Length <= WordRules.MostText,
            DraftKind.Translation => before + s.Text.Length <= 2 * Math.Max(s.Grounds.Original.Length, 20),
            _ => s.Text.Length <= MostText,
        };
    }
}
