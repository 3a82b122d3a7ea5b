using System.Text;

namespace WorkshopBot.Analysis.Lexical.Languages;

/// <summary>The words of a text as a language is known by them: lower case, with their accents, without numbers.</summary>
internal static class Spoken
{
    private const int Longest = 40;

    public static IEnumerable<string> In(string text) => Words.Of(text)
        .Where(word => word.Typed.Length <= Longest && word.Typed.All(letter => !char.IsDigit(letter)))
        .Select(word => word.Typed.Normalize(NormalizationForm.FormC).ToLowerInvariant());
}
