namespace WorkshopBot.Analysis.Lexical.Signs;

/// <summary>The sums by which a number of a person or an account is told from any other.</summary>
internal static class NumberChecks
{
    /// <summary>The test of eleven on a citizen service number of nine digits; eight are read with a zero before them.</summary>
    public static bool IsCitizenNumber(string digits)
    {
        var nine = digits.PadLeft(9, '0');
        if (nine.Length is not 9 || nine.Distinct().Count() < 2)
        {
            return false;
        }

        var sum = -(nine[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (nine[i] - '0');
        }

        return sum % 11 is 0;
    }

    /// <summary>The remainder by 97 of an international account number: letters count from 10, the first four characters come last.</summary>
    public static bool IsAccount(string letters)
    {
        var remainder = 0;
        foreach (var letter in letters[4..] + letters[..4])
        {
            remainder = char.IsAsciiDigit(letter)
                ? ((remainder * 10) + (letter - '0')) % 97
                : ((remainder * 100) + (char.ToUpperInvariant(letter) - 'A' + 10)) % 97;
        }

        return remainder is 1;
    }
}
