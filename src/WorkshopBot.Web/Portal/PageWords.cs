using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Resources;

namespace WorkshopBot.Web.Portal;

/// <summary>The words of one area of the portal in one language; each area has a resource of its own beside its pages.</summary>
/// <param name="area">A type whose full name is that of the resource.</param>
public sealed class PageWords(Type area, CultureInfo culture)
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Resources = new();

    /// <summary>"nl" or "en".</summary>
    public string Language => culture.TwoLetterISOLanguageName;

    public CultureInfo Culture => culture;

    public string this[string phrase] => Resources.GetOrAdd(area, a => new ResourceManager(a)).GetString(phrase, culture) ?? throw new UnreachableException($"{area.Name}:{phrase}");

    /// <summary>With numbers and dates as the language writes them.</summary>
    public string Format(string phrase, params object?[] with) => string.Format(culture, this[phrase], with);

    /// <summary>One or many: the phrase named "…/1" for one.</summary>
    public string Count(string phrase, int count) => Format(count == 1 ? phrase + "/1" : phrase, count);

    /// <summary>The same reader's words of another area.</summary>
    public PageWords Of<TArea>() => new(typeof(TArea), culture);
}
