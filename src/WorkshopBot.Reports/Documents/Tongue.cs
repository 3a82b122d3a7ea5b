using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkshopBot.Reports.Documents;

/// <summary>The language of a document or run, as formats write it: nl is nl-NL and en is en-GB.</summary>
internal static partial class Tongue
{
    public static string Tag(string language) => language switch
    {
        "nl" => "nl-NL",
        "en" => "en-GB",
        _ when TagShape().IsMatch(language) => language,
        _ => throw new ArgumentException($"'{language}' is no language tag.", nameof(language)),
    };

    /// <summary>The parts of a tag that OpenDocument keeps apart; a tag without a country has none there.</summary>
    public static (string Language, string? Script, string Country) Parts(string language)
    {
        var parts = Tag(language).Split('-');
        return (parts[0], parts.Skip(1).FirstOrDefault(p => p.Length == 4), parts.Skip(1).FirstOrDefault(p => p.Length == 2)?.ToUpperInvariant() ?? "none");
    }

    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(Tag(language));

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex TagShape();
}
