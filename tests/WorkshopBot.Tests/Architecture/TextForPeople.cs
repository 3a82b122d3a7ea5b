using System.Text.RegularExpressions;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>
/// What people read stands in the .resx files, in both languages, and not in code or pages. A text is taken for a sentence
/// if four words stand in a row; exceptions, log templates and SQL are for us, not for them.
/// </summary>
public sealed partial class TextForPeople
{
    /// <summary>Types that hold sentences for a reason: full name, reason.</summary>
    private static readonly SortedDictionary<string, string> Allowed = new(StringComparer.Ordinal);

    [Fact]
    public void No_sentence_stands_in_code() => Offenders.None(
        from assembly in Repository.Assemblies
        from literal in Literals.Of(assembly)
        let home = Outermost(literal.Type)
        where home.Name != "Log" && !Allowed.ContainsKey(home.FullName!) && IsSentence(literal.Text)
        where !(assembly.GetName().Name == "WorkshopBot.Storage" && Sql().IsMatch(literal.Text))
        select $"{home.FullName}: {Shown(literal.Text)}",
        "Give it a key in a .resx file, in English and in Dutch:");

    [Theory]
    [InlineData("Deze sessie ken ik niet.", true)]
    [InlineData("<p>This is a page</p>", true)]
    [InlineData("Kies er drie", false)]
    [InlineData("/api/sessions/{id}/steps", false)]
    [InlineData("<table class=\"utrecht-table wide and flat\">", false)]
    [InlineData("Verdana, 'DejaVu Sans', Liberation Sans, sans-serif", false)]
    [InlineData("Sorry, die sessie is afgelopen.", true)]
    [InlineData("event-stream.version, salted digest; one.two", false)]
    public void A_sentence_is_known_by_four_words_in_a_row(string text, bool sentence) => Assert.Equal(sentence, IsSentence(text));

    [Fact]
    public void A_text_shown_is_found_and_a_text_thrown_is_not() => Assert.Equal(
        ["Shown to whoever reads it", "Said in a page"], Literals.Of(typeof(Samples)).Select(l => l.Text));

    private static bool IsSentence(string text) => FourWords().IsMatch(Tag().Replace(text, "\n"));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string Shown(string text) => text.ReplaceLineEndings(" ") is { Length: > 80 } shown ? shown[..80] + "…" : text;

    [GeneratedRegex(@"(?<![^\s¿¡""“‘(])\p{L}[\p{L}'’]+(?: \p{L}[\p{L}'’]*){2,} \p{L}[\p{L}'’]+(?![\p{L}=(_/-])")]
    private static partial Regex FourWords();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*(select|insert|update|delete|create|drop|alter|with|pragma|from|where|and|or|order|group|having|join|left|on|values|set|returning|limit|begin|commit)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();

    private static class Samples
    {
        public static string Show() => "Shown to whoever reads it";

        public static string Hole(int n) => $"Said in a page{n}";

        public static int Throw(int n) => n > 0 ? n : throw new ArgumentOutOfRangeException(nameof(n), $"Thrown because {n} is not positive");

        public static InvalidOperationException Make() => new InvalidOperationException("Made to be thrown later");
    }
}
