using System.Collections.Immutable;
using System.Globalization;

namespace WorkshopBot.Reports.Documents;

/// <summary>
/// The names on the tabs: 31 characters at most, without []:*?/\, no apostrophe first or last, and no two the same for
/// a program that does not tell capitals apart. The same sheets always get the same names.
/// </summary>
public static class SheetNames
{
    private const int Longest = 31;

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\'];

    /// <summary>A name for each of the names that were wanted, in their order.</summary>
    public static ImmutableArray<string> For(IEnumerable<string> wanted)
    {
        // a tab of this name is kept by Excel for itself
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        var names = ImmutableArray.CreateBuilder<string>();

        foreach (var name in wanted)
        {
            var plain = Allowed(name);
            var last = plain is "" ? Number(names.Count + 1) : Cut(plain, Longest);
            for (var again = 2; !taken.Add(last); again++)
            {
                var tail = $" ({Number(again)})";
                last = Cut(plain, Longest - tail.Length) + tail;
            }

            names.Add(last);
        }

        return names.ToImmutable();
    }

    private static string Allowed(string name) =>
        string.Concat(PlainText.Line(name).Split(Forbidden)).Trim(' ', '\'');

    /// <summary>Cuts between what a reader sees as characters, so that no emoji is cut in two.</summary>
    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
            return name;

        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(name).TakeWhile(at => at <= length))
            end = start;

        return name[..end].TrimEnd(' ', '\'');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
