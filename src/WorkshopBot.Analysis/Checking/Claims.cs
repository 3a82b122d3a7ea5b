using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>How many, said without a number.</summary>
internal enum ClaimKind { Nobody, Minority, Half, Majority, Everybody, ThreeQuarters, TwoThirds, Third, Quarter, None }

/// <summary>Such a claim in a text.</summary>
internal readonly record struct Claim(ClaimKind Kind, int At)
{
    /// <summary>Whether so many people, of so many, are what it says.</summary>
    public bool IsOf(int people, int all) => Kind switch
    {
        ClaimKind.Nobody or ClaimKind.None => people == 0,
        ClaimKind.Minority => people > 0 && 2 * people < all,
        ClaimKind.Half => people > 0 && 2 * people == all,
        ClaimKind.Majority => 2 * people > all,
        ClaimKind.Everybody => people > 0 && people == all,
        ClaimKind.ThreeQuarters => people > 0 && 4 * people == 3 * all,
        ClaimKind.TwoThirds => people > 0 && 3 * people == 2 * all,
        ClaimKind.Third => people > 0 && 3 * people == all,
        _ => people > 0 && 4 * people == all,
    };
}

/// <summary>Finds them, in Dutch and English.</summary>
internal static partial class Claims
{
    public static ImmutableArray<Claim> In(string plain) =>
        [.. Said().Matches(plain).Select(m => new Claim(Enum.GetValues<ClaimKind>().First(k => m.Groups[k.ToString()].Success), m.Index))];

    [GeneratedRegex(
        """
        (?<!\p{L})(?:
        (?<Nobody>niemand|nobody|no[\s-]one|none\sof\s(?:the\s)?(?:participants|them)|geen\s(?:enkele\s)?deelnemers?|no\sparticipants?)
        |(?<None>(?:geen|zonder)\s(?:enkel\s)?(?:voorbehoud|voorbehouden|bezwaar|bezwaren)|(?:no|without)\s(?:any\s)?(?:reservations?|objections?))
        |(?<Minority>minderheid|minority)
        |(?<Half>de\shelft|half\s(?:of|the))
        |(?<Majority>meerderheid|de\smeesten|(?:de\s)?meeste\s(?:deelnemers|mensen|organisaties)|overgrote\sdeel|majority|most\s(?:of|people|participants|members|organisations|agree|chose|voted|recogni[sz]e))
        |(?<Everybody>iedereen|alle\sdeelnemers|allemaal|unaniem|eenstemmig|everyone|everybody|all\sparticipants|all\sof\s(?:us|them)|unanimous(?:ly)?|consensus)
        |(?<ThreeQuarters>drie\s?kwart|three[\s-]quarters)
        |(?<TwoThirds>twee\s?derde|two[\s-]thirds)
        |(?<Third>(?:een|a|one)[\s-](?:derde|third)\s(?:of|van))
        |(?<Quarter>(?:een|a|one)[\s-](?:kwart|quarter))
        )(?!\p{L})
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();
}
