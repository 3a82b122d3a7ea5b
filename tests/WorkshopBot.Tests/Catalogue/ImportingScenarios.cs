using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Catalogue.Import;
using Xunit;
using static WorkshopBot.Tests.Catalogue.ImportFile;

namespace WorkshopBot.Tests.Catalogue;

public sealed class ImportingScenarios
{
    private static readonly Edition Edition = Edition.Of2023;

    [Fact]
    public void A_good_row_becomes_a_scenario_of_its_theme()
    {
        var scenario = Assert.Single(Imported(ScenarioImport.FromCsv(Csv(GoodRow), Edition)));

        Assert.Equal(
            new Scenario(
                new ScenarioId("dam-failure"), new ThemeId("major-accidents"), new Bilingual("Damdoorbraak", "Dam failure"),
                Edition.Likelihoods[3], Edition.Impacts[2], new PlaceId("vr-zeeland"), Edition.ScenarioEditions[0],
                new Provenance("https://example.org/1", null, null, null)),
            scenario);
    }

    [Fact]
    public void The_edition_with_them_shows_them_and_the_old_one_does_not()
    {
        var theme = new ThemeId("major-accidents");
        var grown = Edition.With(Imported(ScenarioImport.FromCsv(Csv(GoodRow), Edition)));

        Assert.Equal(["dam-failure"], grown[theme].Scenarios.Select(s => s.Id.Value));
        Assert.Empty(Edition[theme].Scenarios);
    }

    [Fact]
    public void The_same_file_cannot_be_added_twice()
    {
        var scenarios = Imported(ScenarioImport.FromCsv(Csv(GoodRow), Edition));
        var grown = Edition.With(scenarios);

        Assert.Equal(["2 id [dam-failure] DuplicateInEdition"], Summary(ScenarioImport.FromCsv(Csv(GoodRow), grown)));
        Assert.Throws<ArgumentException>(() => grown.With(scenarios));
    }

    [Theory]
    [InlineData("d", "likely")]
    [InlineData("D", "likely")]
    [InlineData("Likely", "likely")]
    [InlineData("highly-unlikely", "highly-unlikely")]
    [InlineData("zeer waarschijnlijk", "very-likely")]
    [InlineData("  somewhat   likely ", "somewhat-likely")]
    [InlineData("", null)]
    [InlineData("niet vermeld", null)]
    [InlineData("not stated", null)]
    public void A_class_may_be_a_letter_an_id_a_name_or_nothing(string written, string? id) => Assert.Equal(
        id, Imported(ScenarioImport.FromCsv(Csv(RowWith("likelihood", written)), Edition))[0].Likelihood?.Id);

    [Theory]
    [InlineData("rbra-2022", "National Risk Assessment of the Kingdom 2022", false)]
    [InlineData("nrb-2014", "National Risk Assessment 2014", true)]
    [InlineData("Regionaal risicoprofiel 2026", "Regionaal risicoprofiel 2026", false)]
    public void An_edition_is_a_known_one_or_a_new_one(string written, string name, bool predecessor)
    {
        var edition = Imported(ScenarioImport.FromCsv(Csv(RowWith("edition", written)), Edition))[0].Edition;

        Assert.Equal((name, predecessor), (edition.Name.En, edition.IsPredecessor));
    }

    [Theory]
    [InlineData("id", "", "Missing")]
    [InlineData("id", "Dam failure", "NotAnId")]
    [InlineData("id", "-dam", "NotAnId")]
    [InlineData("id", "large-flood", "DuplicateInEdition")]
    [InlineData("theme", "", "Missing")]
    [InlineData("theme", "cyber", "UnknownTheme")]
    [InlineData("nl", "", "Missing")]
    [InlineData("nl", "  ", "Missing")]
    [InlineData("nl", "rood\u001b[31m", "NotPlainText")]
    [InlineData("nl", "om\u202egedraaid", "NotPlainText")]
    [InlineData("nl", "Oekra\ufffdne", "NotPlainText")]
    [InlineData("en", "", "Missing")]
    [InlineData("en", "nul\0", "NotPlainText")]
    [InlineData("likelihood", "F", "UnknownClass")]
    [InlineData("likelihood", "catastrophic", "UnknownClass")]
    [InlineData("impact", "3", "UnknownClass")]
    [InlineData("impact", "likely", "UnknownClass")]
    [InlineData("scope", "", "Missing")]
    [InlineData("scope", "VR26", "UnknownPlace")]
    [InlineData("source", "", "Missing")]
    [InlineData("edition", "", "Missing")]
    public void A_bad_field_is_named_by_line_and_column(string column, string field, string expected)
    {
        var csv = Csv(GoodRow.Replace("dam-failure", "dam-failure-2", StringComparison.Ordinal), RowWith(column, field));

        Assert.Equal([$"3 {column} [{field}] {expected}"], Summary(ScenarioImport.FromCsv(csv, Edition)));
    }

    [Theory]
    [InlineData("nl", 200)]
    [InlineData("en", 200)]
    [InlineData("edition", 200)]
    [InlineData("source", 500)]
    public void A_text_may_be_just_so_long(string column, int longest)
    {
        string Of(int length) => Csv(RowWith(column, new string('x', length)));

        Assert.Single(Imported(ScenarioImport.FromCsv(Of(longest), Edition)));
        Assert.Equal(new ImportProblem.TooLong(longest), Assert.Single(Rejected(ScenarioImport.FromCsv(Of(longest + 1), Edition))).Expected);
    }

    [Fact]
    public void An_id_that_comes_twice_points_to_the_first()
    {
        var error = Assert.Single(Rejected(ScenarioImport.FromCsv(Csv(GoodRow, GoodRow), Edition)));

        Assert.Equal(new ImportError(3, "id", "dam-failure", new ImportProblem.DuplicateInFile(2)), error);
    }

    [Fact]
    public void An_unknown_theme_is_told_the_nine_that_are_known()
    {
        var error = Assert.Single(Rejected(ScenarioImport.FromCsv(Csv(RowWith("theme", "cyber")), Edition)));

        Assert.All(Edition.Themes, theme => Assert.Contains(theme.Id.Value, error.In("nl"), StringComparison.Ordinal));
        Assert.StartsWith("Regel 2, kolom theme: er staat “cyber”. Verwacht: een van de 9 thema's: climate-", error.In("nl"), StringComparison.Ordinal);
        Assert.StartsWith("Line 2, column theme: found “cyber”. Expected: one of the 9 themes: climate-", error.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_of_all_rows_are_told_and_no_good_row_is_taken() => Assert.Equal(
        [
            "3 id [Bad Id] NotAnId", "3 theme [x] UnknownTheme", "3 nl [] Missing", "3 en [] Missing", "3 likelihood [9] UnknownClass",
            "3 impact [9] UnknownClass", "3 scope [nowhere] UnknownPlace", "3 source [] Missing", "3 edition [] Missing", "4 id [large-flood] DuplicateInEdition",
        ],
        Summary(ScenarioImport.FromCsv(Csv(GoodRow, "Bad Id,x,,,9,9,nowhere,,", RowWith("id", "large-flood")), Edition)));

    [Fact]
    public void What_is_written_is_read_back()
    {
        var scenarios = Imported(ScenarioImport.FromCsv(
            Csv(GoodRow, "b,cyber-threats,\"Een \"\"hack\"\", of erger\",A <b>hack</b> & more,,,saba,Onderzoek é,Eigen profiel"), Edition));

        Assert.Equal(scenarios, Imported(ScenarioImport.FromJson(ScenarioImport.ToJson(scenarios), Edition)));
    }
}
