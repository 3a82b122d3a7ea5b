using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Catalogue.Import;
using Xunit;
using static WorkshopBot.Tests.Catalogue.ImportFile;

namespace WorkshopBot.Tests.Catalogue;

public sealed class ImportingJson
{
    private const string Good =
        """
        [
          {
            "id": "dam-failure", "theme": "major-accidents", "nl": "Damdoorbraak", "en": "Dam failure",
            "likelihood": "D", "impact": "serious", "scope": "VR19",
            "source": "https://example.org/1", "edition": "rbra-2022"
          }
        ]
        """;

    private static readonly Edition Edition = Edition.Of2023;

    [Theory]
    [InlineData("\"D\"", "\"D\"")]
    [InlineData("\"id\"", "\"ID\"")]
    [InlineData("[", "\uFEFF[")]
    [InlineData("\"Damdoorbraak\"", "\"Damdoo\\u0072braak\"")]
    public void Says_the_same_as_the_csv(string part, string instead) => Assert.Equal(
        Imported(ScenarioImport.FromCsv(Csv(GoodRow), Edition)),
        Imported(ScenarioImport.FromJson(Good.Replace(part, instead, StringComparison.Ordinal), Edition)));

    [Theory]
    [InlineData("\"D\"", "null")]
    [InlineData("\"likelihood\": \"D\",", "")]
    public void May_leave_a_class_out(string part, string instead) =>
        Assert.Null(Imported(ScenarioImport.FromJson(Good.Replace(part, instead, StringComparison.Ordinal), Edition))[0].Likelihood);

    [Theory]
    [InlineData("\"major-accidents\"", "\"accidents\"", "3 theme [accidents] UnknownTheme")]
    [InlineData("\"VR19\"", "\"VR99\"", "4 scope [VR99] UnknownPlace")]
    [InlineData("\"https://example.org/1\"", "null", "5 source [] Missing")]
    [InlineData("\"source\": \"https://example.org/1\",", "", "2 source [] Missing")]
    [InlineData("\"rbra-2022\"", "2022", "5 edition [2022] NotText")]
    [InlineData("\"rbra-2022\"", "{ \"a\": [1] }", "5 edition [{ \"a\": [1] }] NotText")]
    [InlineData("\"likelihood\"", "\"chance\"", "4 chance [chance] UnknownColumn")]
    [InlineData("\"impact\"", "\"Likelihood\"", "4 likelihood [Likelihood] RepeatedColumn")]
    [InlineData("\"Dam failure\"", "\"\\ud800\"", "3 en [\"\\ud800\"] NotPlainText")]
    [InlineData("\"Dam failure\"", "\"\\u0007\"", "3 en [\u0007] NotPlainText")]
    [InlineData("\"scope\": \"VR19\"", "\"scope\": VR19", "4  [\"likelihood\": \"D\", \"impact\": \"serious\", \"scope\": VR19,] NotJson")]
    public void Names_the_line_and_property_that_is_wrong(string part, string instead, string error) =>
        Assert.Equal([error], Summary(ScenarioImport.FromJson(Good.Replace(part, instead, StringComparison.Ordinal), Edition)));

    [Theory]
    [InlineData("", "1  [] NotJson")]
    [InlineData("[]", "1  [] NothingToImport")]
    [InlineData("[\n]", "1  [] NothingToImport")]
    [InlineData("{}", "1  [{}] NotAList")]
    [InlineData("\n\"text\"", "2  [\"text\"] NotAList")]
    [InlineData("[\n1]", "2  [1] NotAnObject")]
    [InlineData("[[], \n null]", "1  [[]] NotAnObject|2  [null] NotAnObject")]
    [InlineData("[1] []", "1  [1] NotAnObject|1  [[1] []] NotJson")]
    public void Of_another_shape_is_turned_away(string json, string errors) =>
        Assert.Equal(errors.Split('|'), Summary(ScenarioImport.FromJson(json, Edition)));

    [Fact]
    public void Nested_without_end_is_turned_away() =>
        Assert.IsType<ImportProblem.NotJson>(Assert.Single(Rejected(ScenarioImport.FromJson(new string('[', 100_000), Edition))).Expected);

    [Fact]
    public void An_id_that_comes_twice_points_to_the_first()
    {
        var twice = Good.Replace("\n]", $",\n{Good[1..]}", StringComparison.Ordinal);

        Assert.Equal(
            [new ImportError(9, "id", "dam-failure", new ImportProblem.DuplicateInFile(3))], Rejected(ScenarioImport.FromJson(twice, Edition)));
    }
}
