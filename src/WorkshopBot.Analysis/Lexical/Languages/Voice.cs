using System.Runtime.InteropServices;

namespace WorkshopBot.Analysis.Lexical.Languages;

/// <summary>What one language sounds like: its everyday words, its words of the field, and its letters.</summary>
internal sealed class Voice(string code)
{
    private const double Everyday = 0.6;
    private const double OfTheField = 0.1;
    private const double ByLetters = 0.3;
    private const double Least = 1e-30;

    private readonly Dictionary<string, int> everyday = new(StringComparer.Ordinal);
    private readonly HashSet<string> ofTheField = new(StringComparer.Ordinal);
    private readonly LetterModel letters = new();
    private int heard;

    public string Code => code;

    public void HearEveryday(string text)
    {
        foreach (var word in Spoken.In(text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(everyday, word, out _)++;
            heard++;
            letters.Learn(word, 1);
        }
    }

    public void HearOfTheField(string text)
    {
        foreach (var word in Spoken.In(text))
        {
            if (ofTheField.Add(word))
            {
                letters.Learn(word, 1);
            }
        }
    }

    /// <summary>In thousandths of the natural logarithm.</summary>
    public int Of(string word) => Thousandths.Of(Math.Log(Math.Max(
        Least,
        (Everyday * everyday.GetValueOrDefault(word) / heard)
        + (ofTheField.Contains(word) ? OfTheField / ofTheField.Count : 0)
        + (ByLetters * letters.Of(word)))));
}
