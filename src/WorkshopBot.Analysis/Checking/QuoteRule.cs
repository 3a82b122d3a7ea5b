namespace WorkshopBot.Analysis.Checking;

/// <summary>Whatever stands between quotation marks was typed so, by somebody the sentence names.</summary>
internal static class QuoteRule
{
    /// <summary>Stops that a sentence may put at the end of a quote.</summary>
    private static readonly char[] Stops = ['.', ',', ';', ':', '…', ' '];

    public static bool Holds(Examined s) =>
        s.Quoted.Whole && s.Quoted.Quotes.All(quote => IsLiteral(Plain.Literal(quote).TrimEnd(Stops), s));

    private static bool IsLiteral(string quote, Examined s) =>
        quote is not "" && s.Sources.Any(source => Stands(quote, Plain.Literal(source)));

    /// <summary>Whole words: half a word is not what somebody said.</summary>
    private static bool Stands(string quote, string source)
    {
        for (var at = source.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = source.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            var end = at + quote.Length;
            if ((at == 0 || !(char.IsLetterOrDigit(source[at - 1]) && char.IsLetterOrDigit(quote[0])))
                && (end == source.Length || !(char.IsLetterOrDigit(source[end]) && char.IsLetterOrDigit(quote[^1]))))
                return true;
        }

        return false;
    }
}
