using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Analysis.Evaluation;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Testing.Data;
using WorkshopBot.Web.Commands;
using Xunit;

namespace WorkshopBot.IntegrationTests.Analysis;

public sealed class Evaluating
{
    private static readonly ImmutableArray<EvaluationItem> Items =
        ((EvaluationFile.Items)EvaluationReader.Read(RealContributions.Json("contributions.json"))).All;

    private static readonly ImmutableArray<FigureSection> Sections = Evaluation.Run(Items);

    [Fact]
    public void The_same_items_give_the_same_figures_twice() => Assert.Equal(Told(Sections), Told(Evaluation.Run(Items)));

    [Fact]
    public void The_order_of_the_items_makes_no_difference() =>
        Assert.Equal(Told(Sections), Told(Evaluation.Run([.. Items.Reverse()])));

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    public void The_thread_s_culture_changes_no_figure(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Told(Sections), Told(Evaluation.Run(Items)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_engine_without_its_lexicon_gets_lower_figures()
    {
        var without = new LexicalSuggestions(new FeatureReader(LexiconReader.Read("", Edition.Of2023), Edition.Of2023));
        var (with, poorer) = (ByName(Sections), ByName(Evaluation.Run(Items, without)));

        foreach (var name in new[] { "PartnerInTheme3", "PartnerAbroadInTheme3", "MeanPrecisionInTheme", "PartnerInAll3", "PartnersShown", "PairsFound" })
            Assert.True(poorer[name].Value < with[name].Value - 0.04, $"{name}: {poorer[name].Value} without the lexicon, {with[name].Value} with it.");
    }

    [Fact]
    public void Every_figure_lies_in_its_interval_and_has_words_in_both_languages() => Assert.All(Sections, section =>
    {
        Assert.NotEqual(CommandWords.In("nl", "Section" + section.Name), CommandWords.In("en", "Section" + section.Name));
        Assert.All(section.Figures, figure =>
        {
            Assert.InRange(figure.Value, figure.Low, figure.High);
            Assert.NotEqual(CommandWords.In("nl", "Figure" + figure.Name), CommandWords.In("en", "Figure" + figure.Name));
        });
    });

    [Fact]
    public void Items_without_anything_but_a_text_give_figures_of_nothing()
    {
        var read = Assert.IsType<EvaluationFile.Items>(EvaluationReader.Read("""[{"text":"Geen water"},{"text":"Geen stroom","theme":null,"interests":null}]"""));
        var figures = ByName(Evaluation.Run(read.All));

        Assert.Equal((0, double.NaN), (figures["PartnerInTheme3"].N, figures["PartnerInTheme3"].Value));
        Assert.Equal(2, figures["WritersShownAny"].N);
    }

    [Theory]
    [InlineData("[{\"text\":\"a\"},\n{\"text\":", typeof(EvaluationFile.NoJson))]
    [InlineData("{\"text\":\"a\"}", typeof(EvaluationFile.NoList))]
    [InlineData("[{\"text\":\"a\"},{\"id\":\"b\"}]", typeof(EvaluationFile.NoText))]
    [InlineData("[{\"text\":\"a\"},\"b\"]", typeof(EvaluationFile.NoText))]
    [InlineData("[{\"text\":\"a\",\"id\":\"c1\"},{\"text\":\"b\",\"id\":\"c1\"}]", typeof(EvaluationFile.SameId))]
    [InlineData("[]", typeof(EvaluationFile.Empty))]
    public async Task A_file_that_cannot_be_used_is_refused_with_what_to_do(string json, Type fault)
    {
        Assert.IsType(fault, EvaluationReader.Read(json));

        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("workshopbot-evaluate-").FullName, "own.json"));
        await File.WriteAllTextAsync(file.FullName, json, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(1, await EvaluateCommand.RunAsync(file, output, error, TestContext.Current.CancellationToken));
        Assert.Empty(output.ToString());
        Assert.Contains("own.json", error.ToString(), StringComparison.Ordinal);
        file.Directory!.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_printed_is_the_same_twice_but_for_the_time()
    {
        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("workshopbot-evaluate-").FullName, "own.json"));
        await File.WriteAllTextAsync(file.FullName, RealContributions.Json("contributions.json"), TestContext.Current.CancellationToken);

        var (one, other) = (await Printed(file), await Printed(file));

        Assert.Equal(one[..^1], other[..^1]);
        Assert.True(one.Length > 20);
        file.Directory!.Delete(recursive: true);
    }

    private static async Task<string[]> Printed(FileInfo file)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await EvaluateCommand.RunAsync(file, output, TextWriter.Null, TestContext.Current.CancellationToken));
        return output.ToString().TrimEnd().Split('\n');
    }

    private static ImmutableDictionary<string, Figure> ByName(ImmutableArray<FigureSection> sections) =>
        sections.SelectMany(section => section.Figures).ToImmutableDictionary(figure => figure.Name);

    private static IEnumerable<Figure> Told(ImmutableArray<FigureSection> sections) => sections.SelectMany(section => section.Figures);
}
