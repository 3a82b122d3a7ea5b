using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Turns;

/// <summary>What came back with a press: the button's data and the card's fields, all as plain text.</summary>
public sealed record Fields(ImmutableDictionary<string, string> Values)
{
    private const int MostValues = 200;

    public static readonly Fields None = new(ImmutableDictionary<string, string>.Empty);

    public string this[string name] => Values.GetValueOrDefault(name, "");

    public SessionId? Session => SessionId.TryParse(this[Field.Session], CultureInfo.InvariantCulture, out var id) ? id : null;

    public Stop? Stop => Domain.Sessions.Stop.TryParse(this[Field.Stop], out var stop) ? stop : null;

    /// <summary>Reads an object's texts, numbers and truths; anything deeper is no field.</summary>
    public static Fields From(JsonElement data) => data.ValueKind != JsonValueKind.Object ? None : new Fields(data.EnumerateObject()
        .Take(MostValues)
        .Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
        .Aggregate(ImmutableDictionary<string, string>.Empty, (all, p) => all.SetItem(p.Name, p.Value.ToString())));

    /// <summary>The round or item of a programme on whose card the button stood.</summary>
    public CourseSubject? About(CardKind card) =>
        this[Field.Card].Split(':', 2) is [var kind, var subject] && kind == card.ToString() && CourseSubject.TryParse(subject, out var about) ? about : null;

    public int? Number(string name) => Numbers.One(this[name]);

    public GapRef? Gap(string name) => Numbers.Gap(this[name], theme: null);

    /// <summary>Those whose name begins so, without that beginning.</summary>
    public IEnumerable<(string Name, string Value)> StartingWith(string beginning) => Values
        .Where(p => p.Key.StartsWith(beginning, StringComparison.Ordinal) && p.Value.Length > 0)
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => (p.Key[beginning.Length..], p.Value));
}

/// <summary>Reads the numbers that people and cards write.</summary>
public static class Numbers
{
    private const int MostDigits = 6;

    private static readonly char[] Between = [' ', ',', ';', '+', '&', '\t', '\n', '\r', '\u00A0'];

    private static readonly SearchValues<char> AnyBetween = SearchValues.Create(Between);

    public static int? One(string text) =>
        text.Trim().TrimStart('#') is { Length: > 0 and <= MostDigits } digits && digits.All(char.IsAsciiDigit)
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;

    /// <summary>All numbers of a list; null when something in it is no number.</summary>
    public static ImmutableArray<int>? All(string text)
    {
        var read = text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("en" or "and" or "met" or "with")).Select(One).ToArray();
        return read.Any(n => n is null) ? null : [.. read.Select(n => n!.Value)];
    }

    /// <summary>A gap as "2.3", or as "3" in a theme that goes without saying.</summary>
    public static GapRef? Gap(string text, int? theme) => text.Trim().TrimStart('#').Split('.') switch
    {
        [var t, var n] when One(t) is { } inTheme && One(n) is { } number => new GapRef(inTheme, number),
        [var n] when theme is { } open and > 0 && One(n) is { } number => new GapRef(open, number),
        _ => null,
    };

    /// <summary>Cuts the first word off.</summary>
    public static (string First, string Left) Cut(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.AsSpan().IndexOfAny(AnyBetween);
        return at < 0 ? (trimmed, "") : (trimmed[..at], trimmed[(at + 1)..].Trim());
    }
}
