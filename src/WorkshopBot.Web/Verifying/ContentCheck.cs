using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Verifying;

/// <summary>What every file about lines must hold by itself: nothing twice, nothing named that is not there, sums that add up.</summary>
internal static class ContentCheck
{
    private const int HashLength = 64;

    public static IEnumerable<JsonElement> Each(this JsonElement of, string name) => of.GetProperty(name).EnumerateArray();

    public static string Text(this JsonElement of, string name) => of.GetProperty(name).GetString() ?? throw new FormatException(name);

    public static int Number(this JsonElement of, string name) => of.GetProperty(name).GetInt32();

    public static JsonElement? Maybe(this JsonElement of, string name) =>
        of.TryGetProperty(name, out var found) && found.ValueKind is not JsonValueKind.Null ? found : null;

    /// <summary>Each once.</summary>
    public static IEnumerable<Finding> Unique(string what, IEnumerable<string> names) =>
        names.CountBy(n => n, StringComparer.Ordinal).Where(n => n.Value > 1).Select(n => Finding.Fault("FileTwice", what, n.Key, n.Value));

    /// <param name="named">Who names what.</param>
    public static IEnumerable<Finding> Known(IReadOnlySet<string> there, IEnumerable<(string Who, string What)> named) =>
        named.Where(n => !there.Contains(n.What)).Distinct().Select(n => Finding.Fault("FileNamesUnknown", n.Who, n.What));

    public static IEnumerable<Finding> Equal(string what, long said, long counted) =>
        said == counted ? [] : [Finding.Fault("FileSumWrong", what, said, counted)];

    /// <summary>No more than there can be.</summary>
    public static IEnumerable<Finding> AtMost(string what, long part, long whole) =>
        part <= whole && part >= 0 ? [] : [Finding.Fault("FileTooMany", what, part, whole)];

    /// <summary>What a key is called follows from the key.</summary>
    public static IEnumerable<Finding> Called(IEnumerable<(string Label, string Expected)> labels) =>
        labels.Where(l => l.Label != l.Expected).Select(l => Finding.Fault("FileLabelWrong", l.Label, l.Expected));

    public static string LabelOfLine(string key) => Labels.Line(LineKey.Parse(key, CultureInfo.InvariantCulture));

    public static string LabelOfGap(string key) => Labels.Gap(GapKey.Parse(key, CultureInfo.InvariantCulture));

    /// <summary>Of records that differ, so no two are the same; written as the log does.</summary>
    public static IEnumerable<Finding> Hashes(IEnumerable<(string Who, string Hash)> hashes)
    {
        var all = hashes.ToImmutableArray();
        return all.Where(h => h.Hash.Length != HashLength || !h.Hash.All(char.IsAsciiHexDigitLower)).Select(h => Finding.Fault("FileHashOdd", h.Who))
            .Concat(all.GroupBy(h => h.Hash, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => Finding.Fault("FileHashTwice", string.Join(", ", g.Select(h => h.Who)))));
    }
}
