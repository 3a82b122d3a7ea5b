using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Catalogue.Import;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Catalogue;

public sealed partial class CatalogueWordsTests
{
    private static readonly string[] Parts = ["ErrorInColumn", "ErrorOnLine", "Nothing", "Quote", "ScaleLabel"];

    [Fact]
    public void Both_languages_have_every_phrase_with_the_same_holes()
    {
        var dutch = Phrases("nl");

        Assert.Equal(
            Phrases("").Select(p => (p.Key, Holes(p.Value))),
            dutch.Select(p => (p.Key, Holes(p.Value))));
        Assert.DoesNotContain(dutch, p => p.Value is "");
    }

    [Fact]
    public void Every_member_and_every_problem_has_its_phrase_and_no_phrase_is_left_over()
    {
        var members = typeof(CatalogueWords).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Select(m => m.Name).Where(n => n != nameof(CatalogueWords.Error));
        var problems = typeof(ImportProblem).GetNestedTypes().Select(t => t.Name);
        var named = OrganisationKind.All.Select(k => $"organisation-kind/{k}")
            .Concat(Enum.GetNames<Degree>().Select(d => $"resilience-degree/{d}"))
            .Concat(Enum.GetNames<Certainty>().Select(c => $"certainty/{c}"))
            .Concat(Enum.GetNames<Capability>().Select(c => $"capability/{c}"));

        Assert.Equal(
            [.. members.Concat(problems).Concat(named).Concat(Parts).Order(StringComparer.Ordinal)],
            Phrases("").Keys);
    }

    [Fact]
    public void Every_problem_can_be_said_in_both_languages()
    {
        ImportProblem[] problems =
        [
            .. typeof(ImportProblem).GetNestedTypes().Select(type => (ImportProblem)Activator.CreateInstance(
                type, [.. type.GetConstructors()[0].GetParameters().Select(p => Activator.CreateInstance(p.ParameterType))])!)
                .Where(p => p is not (ImportProblem.UnknownColumn or ImportProblem.UnknownTheme or ImportProblem.UnknownClass or ImportProblem.UnknownPlace)),
            new ImportProblem.UnknownColumn(["id"]), new ImportProblem.UnknownTheme([new ThemeId("t")]),
            new ImportProblem.UnknownClass(Edition.Of2023.Impacts), new ImportProblem.UnknownPlace(["saba"]),
        ];

        Assert.Equal(typeof(ImportProblem).GetNestedTypes().Length, problems.Length);
        Assert.All(problems, p => Assert.Contains("Verwacht: ", new ImportError(1, "id", "x", p).In("nl"), StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Contains("Expected: ", new ImportError(1, "", "", p).In("en"), StringComparison.Ordinal));
        Assert.All(problems, p => Assert.DoesNotMatch(Hole(), new ImportError(1, "id", "x", p).In("nl")));
    }

    [Fact]
    public void What_was_found_is_quoted_short_and_cannot_steer_a_terminal()
    {
        var said = new ImportError(2, "nl", "\u001b[2J\u202e" + new string('x', 5000), new ImportProblem.NotPlainText()).In("en");

        Assert.StartsWith("Line 2, column nl: found “\uFFFD[2J\uFFFDxxx", said, StringComparison.Ordinal);
        Assert.InRange(said.Length, 60, 200);
    }

    [Fact]
    public void The_scale_of_resilience_says_that_it_is_our_own()
    {
        Assert.Contains("geen officiële schaal", ResilienceScale.Label.In("nl"), StringComparison.Ordinal);
        Assert.Contains("not an official scale", ResilienceScale.Label.In("en"), StringComparison.Ordinal);
        Assert.Equal(
            ["ontbreekt", "grotendeels niet op orde", "deels op orde", "grotendeels op orde", "op orde"],
            ResilienceScale.Degrees.Select(d => ResilienceScale.NameOf(d).In("nl")));
        Assert.Equal(
            ["nobody has this in view", "I cannot judge"], ResilienceScale.OutsideIt.Select(d => ResilienceScale.NameOf(d).In("en")));
        Assert.Equal(["laag", "midden", "hoog"], ResilienceScale.Certainties.Select(c => ResilienceScale.NameOf(c).In("nl")));
    }

    [Fact]
    public void Kinds_of_organisation_have_a_name_in_both_languages()
    {
        Assert.Equal("vitale aanbieder", OrganisationKind.VitalProvider.Name.In("nl"));
        Assert.Equal("provider of vital services", OrganisationKind.VitalProvider.Name.In("en"));
    }

    private static string Holes(string phrase) => string.Join(' ', Hole().Matches(phrase).Select(m => m.Value).Order(StringComparer.Ordinal));

    private static SortedDictionary<string, string> Phrases(string culture) => new(
        new ResourceManager(typeof(CatalogueWords))
            .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(p => (string)p.Key, p => (string)p.Value!),
        StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole();
}
