using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>Every list of phrases has the same ones in both languages, each short enough to read at once.</summary>
public sealed partial class Phrases
{
    private const int LongestSentence = 20;

    private static IEnumerable<string> English => Repository.FilesIn("src/", ".resx").Where(f => !IsDutch(f));

    [Fact]
    public void Every_list_is_there_in_both_languages() => Offenders.None(
        Repository.FilesIn("src/", ".resx").Select(f => IsDutch(f) ? f[..^8] + ".resx" : Dutch(f)).Except(Repository.Files),
        "These lists are missing:");

    [Fact]
    public void Every_phrase_is_there_in_both_languages() => Offenders.None(
        from file in English.Where(f => Repository.Files.Contains(Dutch(f)))
        let english = Read(file).Select(p => p.Key).ToArray()
        let dutch = Read(Dutch(file)).Select(p => p.Key).ToArray()
        from lack in english.Except(dutch).Select(k => $"{Dutch(file)}: {k}").Concat(dutch.Except(english).Select(k => $"{file}: {k}"))
        select lack,
        "These phrases are missing:");

    [Fact]
    public void No_phrase_is_there_twice() => Offenders.None(
        from file in Repository.FilesIn("src/", ".resx")
        from phrase in Read(file).GroupBy(p => p.Key, StringComparer.Ordinal)
        where phrase.Count() > 1
        select $"{file}: {phrase.Key}",
        "One key, one phrase:");

    [Fact]
    public void A_phrase_has_the_same_holes_in_both_languages() => Offenders.None(
        from file in English.Where(f => Repository.Files.Contains(Dutch(f)))
        let dutch = Read(Dutch(file)).ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal)
        from phrase in Read(file)
        from twin in dutch[phrase.Key]
        where Holes(phrase.Value) != Holes(twin)
        select $"{file}: {phrase.Key} has ({Holes(phrase.Value)}), in Dutch ({Holes(twin)})",
        "What is filled in in one language must be filled in in the other:");

    [Fact]
    public void No_phrase_is_empty() => Offenders.None(
        from file in Repository.FilesIn("src/", ".resx")
        from phrase in Read(file)
        where string.IsNullOrWhiteSpace(phrase.Value)
        select $"{file}: {phrase.Key}",
        "Say something, or take the phrase away:");

    [Fact]
    public void No_sentence_is_longer_than_a_hasty_reader_takes_in() => Offenders.None(
        from file in Repository.FilesIn("src/", ".resx")
        from phrase in Read(file)
        from sentence in SentenceEnd().Split(phrase.Value)
        let words = Word().Count(sentence)
        where words > LongestSentence
        select string.Create(CultureInfo.InvariantCulture, $"{file}: {phrase.Key} ({words} words): {sentence.Trim()}"),
        $"At most {LongestSentence} words; make it two sentences:");

    private static bool IsDutch(string file) => file.EndsWith(".nl.resx", StringComparison.Ordinal);

    private static string Dutch(string file) => file[..^5] + ".nl.resx";

    private static IEnumerable<(string Key, string Value)> Read(string file) =>
        XDocument.Parse(Repository.Read(file)).Root!.Elements("data")
            .Select(d => (d.Attribute("name")!.Value, d.Element("value")?.Value ?? ""));

    private static string Holes(string phrase) => string.Join(
        ' ', Hole().Matches(phrase).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}{}]\S*")]
    private static partial Regex Word();
}
