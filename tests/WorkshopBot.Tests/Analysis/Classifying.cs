using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Evaluation;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Testing.Data;
using Xunit;

namespace WorkshopBot.Tests.Analysis;

public sealed class Classifying
{
    private static readonly LexicalSuggestions Suggestions = new();

    private static readonly ImmutableArray<EvaluationItem> Invented =
        ((EvaluationFile.Items)EvaluationReader.Read(RealContributions.Json("contributions-invented.json"))).All;

    private static readonly ImmutableArray<Placed> Known = [.. Invented.Where(item => item.IsGap).Take(60).Select(ClassFigures.AsPlaced)];

    public static TheoryData<string> Texts =>
        ["", "   ", "😀", "\ud800", "12345", "Er is geen plan voor een stroomstoring.", "Ken ta evakuá e hendenan?", new string('x', 20_000), new string('(', 20_000)];

    [Theory, MemberData(nameof(Texts))]
    public void Each_list_holds_every_class_once_the_likeliest_first(string text) => Assert.All(
        new[] { Suggestions.Classify(text, []), Suggestions.Classify(text, Known) },
        classes =>
        {
            IsWhole(classes.Themes, Edition.Of2023.Themes.Select(theme => theme.Id));
            IsWhole(classes.Interests, Edition.Of2023.Interests.Select(interest => interest.Id));
            IsWhole(classes.Links, Edition.Of2023.SafetyChain.Select(link => link.Id));
            IsWhole(classes.Capabilities, Enum.GetValues<Capability>());
        });

    [Theory]
    [InlineData("Een hacker legt de servers van het waterschap plat en niemand heeft een back-up.", "cyber-threats")]
    [InlineData("Bij een overstroming weet niemand welke dijk het eerst doorbreekt.", "climate-natural-disasters")]
    [InlineData("Nobody has enough vaccines or masks for the next pandemic.", "infectious-diseases")]
    [InlineData("E orkan ta bini i no tin skol pa skonde.", "climate-natural-disasters")]
    [InlineData("Rechtsextremisten werven jongeren via games.", "polarisation-extremism-terrorism")]
    public void A_plain_text_gets_its_theme_cold(string text, string theme) =>
        Assert.Equal(theme, Suggestions.Classify(text, []).Themes[0].Class.Value);

    [Theory]
    [InlineData("Er is al tien jaar niet geoefend met de meldkamer.", Capability.Exercises)]
    [InlineData("De wet geeft de burgemeester geen bevoegdheid om dit te verbieden.", Capability.LawPolicy)]
    [InlineData("Nobody shares information or knows the figures.", Capability.Information)]
    [InlineData("Onze mensen zijn niet opgeleid en missen kennis.", Capability.Training)]
    public void A_plain_text_gets_its_capability_cold(string text, Capability capability) =>
        Assert.Equal(capability, Suggestions.Classify(text, []).Capabilities[0].Class);

    [Fact]
    public void What_people_placed_bends_what_is_suggested()
    {
        const string text = "De blauwe map ligt weer nergens.";
        var placed = Enumerable.Range(1, 40).Select(at => new Placed(
            $"De blauwe map van kast {at} ligt nergens.", new ThemeId("economic-threats"), [], new SafetyLinkId("recovery"), Capability.Exercises));

        var classes = Suggestions.Classify(text, [.. Known, .. placed]);

        Assert.Equal("economic-threats", classes.Themes[0].Class.Value);
        Assert.Equal("recovery", classes.Links[0].Class.Value);
        Assert.Equal(Capability.Exercises, classes.Capabilities[0].Class);
    }

    [Fact]
    public void The_order_of_what_is_known_makes_no_difference() => Assert.All(
        Invented.Take(20),
        item => Assert.Equal(Told(Suggestions.Classify(item.Text, Known)), Told(Suggestions.Classify(item.Text, [.. Known.Reverse()]))));

    [Fact]
    public void The_thread_s_culture_makes_no_difference_nor_does_asking_twice()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Invented.Take(20).Select(item => Told(Suggestions.Classify(item.Text, Known))).ToArray();
        try
        {
            foreach (var culture in new[] { "nl-NL", "th-TH", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var fresh = new LexicalSuggestions();
                Assert.Equal(expected, Invented.Take(20).Select(item => Told(fresh.Classify(item.Text, [.. Known]))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_class_of_another_edition_is_known_and_harms_nothing() => Assert.Equal(
        9, Suggestions.Classify("De dijk is te laag.", [new Placed("De dijk is laag.", new ThemeId("moon"), [new InterestId("tide")], null, null)]).Themes.Length);

    private static void IsWhole<T>(ImmutableArray<Scored<T>> scored, IEnumerable<T> all)
    {
        Assert.Equal(all.ToHashSet(), scored.Select(one => one.Class).ToHashSet());
        Assert.Equal(all.Count(), scored.Length);
        Assert.All(scored, one => Assert.InRange(one.Score, 0, 1));
        Assert.Equal(scored.Select(one => one.Score).OrderDescending(), scored.Select(one => one.Score));
    }

    private static string Told(Classes classes) =>
        Told(classes.Themes) + Told(classes.Interests) + Told(classes.Links) + Told(classes.Capabilities);

    private static string Told<T>(ImmutableArray<Scored<T>> scored) =>
        string.Concat(scored.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Class} {one.Score}, ")));
}
