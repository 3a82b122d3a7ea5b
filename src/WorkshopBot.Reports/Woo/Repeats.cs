using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkshopBot.Reports.Woo;

/// <summary>Finds a text's words again elsewhere: runs of them, whatever stands between the words and in whatever case.</summary>
internal sealed partial class Repeats
{
    /// <summary>So many words in a row are no accident.</summary>
    public const int LongRun = 6;

    private readonly string[][] lines;
    private readonly Dictionary<int, HashSet<string>> byLength = [];

    public Repeats(IEnumerable<string> texts) => lines = [.. texts.Select(Words)];

    /// <summary>The runs of a text, each as long as asked for, or the whole of a shorter text.</summary>
    public static IEnumerable<string> Runs(string text, int length = LongRun) => Words(text) is var words && words.Length == 0 ? [] : Runs(words, Math.Min(length, words.Length));

    public static int CountOf(string text) => Words(text).Length;

    public static string Plain(string text) => string.Join(' ', Words(text));

    /// <param name="run">As <see cref="Runs(string, int)"/> gives it.</param>
    public bool Holds(string run)
    {
        var length = run.Count(c => c == ' ') + 1;
        if (!byLength.TryGetValue(length, out var all))
            byLength.Add(length, all = [.. lines.SelectMany(l => Runs(l, length))]);
        return all.Contains(run);
    }

    private static IEnumerable<string> Runs(string[] words, int length) =>
        Enumerable.Range(0, Math.Max(0, words.Length - length + 1)).Select(i => string.Join(' ', words, i, length));

    private static string[] Words(string text) => [.. Word().Matches(text.ToLower(CultureInfo.InvariantCulture)).Select(m => m.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
