using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Resources;

namespace WorkshopBot.Web.Room;

/// <summary>All that the room itself says, in one language; the page gets the same phrases under the same names.</summary>
public sealed class RoomWords(CultureInfo culture)
{
    private static readonly ResourceManager Phrases = new(typeof(RoomWords));

    private static readonly RoomWords Dutch = new(CultureInfo.GetCultureInfo("nl"));
    private static readonly RoomWords English = new(CultureInfo.GetCultureInfo("en"));

    public string Language => culture.Name;

    public string this[string phrase] => Phrases.GetString(phrase, culture) ?? throw new UnreachableException(phrase);

    public static RoomWords In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Dutch;

    /// <summary>In the first of the reader's languages that is spoken here; Dutch if there is none.</summary>
    public static RoomWords For(HttpRequest request) => In(request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.Value ?? "")
        .FirstOrDefault(l => l.StartsWith("nl", StringComparison.OrdinalIgnoreCase) || l.StartsWith("en", StringComparison.OrdinalIgnoreCase)) ?? "");

    /// <summary>Every phrase by its name. The neutral resource, which is English, holds all the names.</summary>
    public SortedDictionary<string, string> All()
    {
        var names = Phrases.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return new SortedDictionary<string, string>(
            names.Cast<DictionaryEntry>().Select(e => (string)e.Key).ToDictionary(n => n, n => this[n], StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
