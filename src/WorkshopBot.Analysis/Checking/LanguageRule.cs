namespace WorkshopBot.Analysis.Checking;

/// <summary>A sentence is in the language that was asked; what it quotes may be in any.</summary>
internal static class LanguageRule
{
    public static bool Holds(Examined s) =>
        s.Grounds.Suggestions.LanguageOf(s.Quoted.Outside.Trim()) is var language && (language is "" || language == s.Draft.Language);
}
