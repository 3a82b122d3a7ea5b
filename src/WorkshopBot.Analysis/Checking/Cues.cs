using System.Text.RegularExpressions;

namespace WorkshopBot.Analysis.Checking;

/// <summary>The words that say what was counted.</summary>
internal static partial class Cues
{
    private static readonly (FigureKind Kind, Regex Word)[] Known =
    [
        (FigureKind.Choosers, Choosing()),
        (FigureKind.Recognised, Recognising()),
        (FigureKind.Agree, Agreeing()),
        (FigureKind.Reserve, Reserving()),
        (FigureKind.SetAside, Aside()),
        (FigureKind.Contributions, Contributing()),
        (FigureKind.Gaps, GapsNamed()),
    ];

    public static HashSet<FigureKind> In(string text) => [.. Known.Where(k => k.Word.IsMatch(text)).Select(k => k.Kind)];

    [GeneratedRegex(@"(?<!\p{L})(?:koos|kozen|kies|kiest|kiezen|gekozen|keuzes?|stemden?|stemmen|gestemd|chose|chosen|choose|voted?|votes|picked)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choosing();

    [GeneratedRegex(@"(?<!\p{L})(?:herken|recogni[sz])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recognising();

    [GeneratedRegex(@"(?<!\p{L})(?:eens|instem|ingestemd|gedragen|agree[sd]?|agreement|upheld|support(?:s|ed)?|steun)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Agreeing();

    [GeneratedRegex(@"(?<!\p{L})(?:oneens|voorbehoud|reservation|bezwa|object(?:s|ed|ion)|disagree)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserving();

    [GeneratedRegex(@"(?<!\p{L})(?:terzijde|set\saside)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<!\p{L})(?:inbreng|bijdrage|contribut|ingebracht)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contributing();

    [GeneratedRegex(@"(?<!\p{L})(?:witte\svlekken|gaps)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GapsNamed();
}

/// <summary>The parts of a sentence that say one thing each.</summary>
internal static partial class Clauses
{
    /// <summary>The part that holds this place.</summary>
    public static string At(string text, int place)
    {
        var start = 0;
        foreach (var m in Border().EnumerateMatches(text))
        {
            if (m.Index > place)
                return text[start..m.Index];
            start = m.Index + m.Length;
        }

        return text[start..];
    }

    [GeneratedRegex(@"[,;:!?()]|\.(?:\s|$)|(?<!\p{L})(?:en|and|maar|but|terwijl|while|whereas|waarvan)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}
