using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>What was typed in a form, read as a command needs it; it remembers the first field that could not be read.</summary>
/// <param name="open">Finds whom a sealed name stands for.</param>
internal sealed class Sheet(IFormCollection form, Func<string, PersonId?> open)
{
    /// <summary>The name of the field; null when all could be read.</summary>
    public string? Wrong { get; private set; }

    public string Text(string name) => form[name] is [{ } text, ..] ? text.ReplaceLineEndings("\n") : "";

    public ImmutableArray<string> All(string name) => [.. form[name].OfType<string>().Where(t => t is not "")];

    public ImmutableArray<T> AllIds<T>(string name)
        where T : struct, IParsable<T> => [.. All(name).Select(t => Read<T>(name, t)).OfType<T>()];

    public int Number(string name) => Id<int>(name);

    public int? NumberOrNone(string name) => Text(name) is "" ? null : Number(name);

    public DateOnly Date(string name) => DateOrNone(name) ?? Bad<DateOnly>(name);

    public DateOnly? DateOrNone(string name) => Text(name) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Bad<DateOnly>(name);

    public T Choice<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) ? value : Bad<T>(name);

    public T Id<T>(string name)
        where T : struct, IParsable<T> => Read<T>(name, Text(name)) ?? default;

    /// <summary>Null when nobody was chosen.</summary>
    public PersonId? Person(string name) => Text(name) is not { Length: > 0 } sealedName ? null : open(sealedName) ?? Bad<PersonId>(name);

    public IEnumerable<PointTyped> Points()
    {
        for (var i = 1; i <= CourseCover.MostPoints; i++)
        {
            var (text, lines) = (Text($"text{i}"), Text($"lines{i}").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries));
            if (text is not "" || lines.Length > 0)
                yield return new PointTyped([.. lines.Select(l => Labelled($"lines{i}", l))], text);
        }
    }

    /// <summary>A line by its key, or as it is printed: "S4·2.3" is "4/2.3".</summary>
    private LineKey Labelled(string name, string text) =>
        Read<LineKey>(name, text is ['S' or 's', .. var rest] ? rest.Replace('·', '/') : text.ToUpperInvariant()) ?? default;

    private T? Read<T>(string name, string text)
        where T : struct, IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : Bad<T>(name);

    private T Bad<T>(string name)
        where T : struct
    {
        Wrong ??= name;
        return default;
    }
}
