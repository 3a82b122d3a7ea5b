using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>The tables of the course input, and what Office thinks of its files.</summary>
public sealed class CourseSheetsTests
{
    private static readonly CourseHeads Heads = new("nl");

    private static readonly Lazy<CourseContent> Worked = new(() => CourseContents.Of(DemoProgramme.Worked()));

    public static TheoryData<string> Stories => [.. CourseContents.Stories.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void The_round_has_a_row_for_each_line_that_was_in_it()
    {
        var sheet = Sheet(Heads.Rounds);

        Assert.Equal(3, sheet.Rows.Length);
        Assert.Equal(["J1", "S1·2.1", "S4·1.1"], sheet.Rows.Select(r => Text(r[0])).Order(StringComparer.Ordinal));
        var joined = sheet.Rows.Single(r => Text(r[0]) == "J1");
        Assert.Equal((8m, 8m, 8m), (Number(joined[4]), Number(joined[5]), Number(joined[6])));
        Assert.Equal(4m, Number(sheet.Rows.Single(r => Text(r[0]) == "S1·2.1")[5]));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Each_key_point_on_the_cover_says_what_the_round_said(string language)
    {
        var content = Worked.Value with { Language = language };
        var words = new CourseWords(language);
        var points = CourseDocument.Build(content, words).Blocks.OfType<Block.Bullets>().First().Items.Select(i => string.Concat(i.Select(r => r.Text))).ToArray();

        Assert.All(points, p => Assert.True(p.Contains(words.PointNotInRound, StringComparison.Ordinal) || p.Contains(language is "nl" ? "Ronde: " : "Round: ", StringComparison.Ordinal), p));
        Assert.Contains(words.PointRound(8, 8, 8), points[0], StringComparison.Ordinal);
        Assert.Contains(points, p => p.Contains(words.PointNotInRound, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_asked_is_never_cut()
    {
        var asked = string.Join(' ', Enumerable.Repeat("Het CDINEV wordt gevraagd te besluiten.", 40));
        var story = DemoProgramme.Worked().Did(new ProgrammeCommand.EditCover(CoverField.Asked, asked, "N. Oord"));
        var blocks = CourseDocument.Build(CourseContents.Of(story), new CourseWords("nl")).Blocks;

        Assert.Contains(blocks.TakeWhile(b => b is not Block.PageBreak).OfType<Block.Paragraph>().SelectMany(p => p.Runs), r => r.Text == asked);
    }

    [Fact]
    public void Each_edit_has_a_row_with_the_field_the_original_who_and_when()
    {
        var rows = Sheet(Heads.Edits).Rows;

        Assert.Equal(4, rows.Length);
        Assert.Equal(Heads.Name(CoverField.Asked), Text(rows[0][1]));
        var wording = rows.Single(r => Text(r[0]) == "S1·2.1");
        Assert.Equal((Heads.Name(LineField.Wording), "N. Oord"), (Text(wording[1]), Text(wording[4])));
        Assert.Equal(Worked.Value.ByKey[ProgrammeStory.Line("1/2.1")].Original, Text(wording[3]));
        Assert.NotEqual(Text(wording[2]), Text(wording[3]));
        Assert.IsType<SheetCell.Moment>(wording[5]);
        Assert.Equal(Heads.Name(LineField.Who), Text(rows.Single(r => Text(r[0]) == "S1·3.1")[1]));
        Assert.Contains(Heads.Name(LineField.Who), Text(Sheet(Heads.Lines).Rows.Single(r => Text(r[0]) == "S1·3.1")[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Resilience_stands_in_cells_with_n_and_who_cannot_judge_apart()
    {
        var areas = Worked.Value.Input.Themes.SelectMany(t => t.Subjects.SelectMany(s => s.Areas)).ToArray();
        var rows = Sheet(Heads.Resilience).Rows.Where(r => r[3] is SheetCell.Number).ToArray();

        Assert.NotEmpty(areas);
        Assert.Equal(areas.Select(a => (a.Spread.N, a.Spread.CannotJudge)), rows.Select(r => ((int)Number(r[3])!, (int)Number(r[10])!)));
        Assert.All(rows, r => Assert.Equal(Number(r[3]), Enumerable.Range(4, 7).Sum(i => Number(r[i]))));
    }

    [Fact]
    public void Where_no_source_states_likelihood_or_impact_it_is_said_once_and_no_column_is_full_of_it()
    {
        var document = CourseDocument.Build(Worked.Value, new CourseWords("nl"));
        var html = Encoding.UTF8.GetString(HtmlWriter.Write(document));

        Assert.DoesNotContain(document.Blocks.OfType<Block.Table>().SelectMany(t => t.Rows).SelectMany(r => r).SelectMany(c => c.Runs), r => r.Text.Trim() is "niet vermeld");
        Assert.Contains("noemt de bron geen waarschijnlijkheid en geen impact", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void Office_finds_no_fault_and_nothing_typed_is_markup_or_a_formula(string about)
    {
        foreach (var language in (string[])["nl", "en"])
        {
            var publication = CourseReport.Of(CourseContents.Of(CourseContents.Stories[about](), language));
            using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(publication.Document())), isEditable: false);
            Assert.Empty(Faults(docx));
            using var xlsx = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(publication.Workbook())), isEditable: false);
            Assert.Empty(Faults(xlsx));
            Assert.DoesNotContain("<script", Encoding.UTF8.GetString(HtmlWriter.Write(publication.Document())), StringComparison.Ordinal);
            Assert.All(publication.Workbook().Sheets, s => Assert.DoesNotMatch("(^|\n|,)\"?[=@]", Encoding.UTF8.GetString(CsvWriter.Write(s))));
        }
    }

    [Fact]
    public void Names_in_right_to_left_script_are_there_as_they_are()
    {
        var publication = CourseReport.Of(CourseContents.Of(CourseContents.Stories["hostile words"]()));

        Assert.Contains(publication.Workbook().Sheets.SelectMany(s => s.Rows.SelectMany(r => r)).OfType<SheetCell.Text>(), c => c.Value.Contains(CourseContents.Name, StringComparison.Ordinal));
        Assert.Contains("يوسف بن علي", Encoding.UTF8.GetString(HtmlWriter.Write(publication.Document())), StringComparison.Ordinal);
    }

    private static string[] Faults(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}")];

    private static Sheet Sheet(string name) => CourseReport.Of(Worked.Value).Workbook().Sheets.Single(s => s.Name == name);

    private static string? Text(SheetCell cell) => (cell as SheetCell.Text)?.Value;

    private static decimal? Number(SheetCell cell) => (cell as SheetCell.Number)?.Value;
}
