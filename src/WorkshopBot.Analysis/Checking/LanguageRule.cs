using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>A sentence is in the language that was asked, in each of its parts; what it quotes may be in any.</summary>
internal static class LanguageRule
{
    /// <summary>Words from which on a translation that is in no known language is in a wrong one.</summary>
    private const int Enough = 8;

    public static bool Holds(Examined s) => Parts.Of(s.Quoted.Outside).All(part => IsIn(part, s));

    private static bool IsIn(string part, Examined s) => s.Grounds.Suggestions.LanguageOf(part.Trim()) switch
    {
        "" => s.Draft.Kind != DraftKind.Translation || Words.Of(part).Count < Enough,
        var language => language == s.Draft.Language,
    };
}
