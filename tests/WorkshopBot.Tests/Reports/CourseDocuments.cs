using System.Text;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>The course input of a programme in which everything happens, in both languages.</summary>
public sealed class CourseDocuments
{
    private static readonly Lazy<ProgrammeStory> Worked = new(DemoProgramme.Worked);

    private static readonly CourseInput Input = CourseInput.Of(Worked.Value.National, Edition.Of2023);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void The_same_programme_gives_the_same_bytes(string language)
    {
        var (one, other) = (CourseDocument.Build(Content(language), new CourseWords(language)), CourseDocument.Build(Content(language), new CourseWords(language)));

        Assert.Equal(HtmlWriter.Write(one), HtmlWriter.Write(other));
        Assert.Equal(DocxWriter.Write(one), DocxWriter.Write(other));
        Assert.Equal(CourseReport.Of(Content(language)).Json().ToArray(), CourseReport.Of(Content(language)).Json().ToArray());
    }

    [Fact]
    public void Every_contribution_stands_under_its_line_in_document_workbook_and_json()
    {
        var (html, sheets, json) = (Html("nl"), Sheets("nl"), Encoding.UTF8.GetString(CourseReport.Of(Content("nl")).Json().Span));
        using var read = JsonDocument.Parse(json);
        var kept = read.RootElement.GetProperty("lines").EnumerateArray().SelectMany(l => l.GetProperty("gaps").EnumerateArray())
            .SelectMany(g => g.GetProperty("contributions").EnumerateArray().Select(c => $"{g.GetProperty("gap")} {c.GetProperty("number")} {c.GetProperty("text")}")).ToHashSet();

        foreach (var (member, c) in Input.Lines.SelectMany(l => l.Members.SelectMany(m => m.Contributions.Select(c => (m, c)))))
        {
            Assert.Contains(c.Text!, html, StringComparison.Ordinal);
            Assert.Contains($"{Labels.Gap(member.Key)}, inbreng {c.Number}", html, StringComparison.Ordinal);
            Assert.Contains(c.Text!, sheets, StringComparison.Ordinal);
            Assert.Contains($"{member.Key} {c.Number} {c.Text}", kept);
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void No_pseudonym_and_nothing_of_an_unreleased_Country_is_in_any_of_it(string language)
    {
        var all = $"{Html(language)}{Sheets(language)}{Encoding.UTF8.GetString(CourseReport.Of(Content(language)).Json().Span)}";

        foreach (var person in new[] { "kern-1", "eilanden-3", "aruba-2", "curacao-1", "Sessie curacao" })
            Assert.DoesNotContain(person, all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cover_note_names_all_its_parts_before_the_first_page_ends()
    {
        var words = new CourseWords("nl");
        var first = CourseDocument.Build(Content("nl"), words).Blocks.TakeWhile(b => b is not Block.PageBreak).ToArray();
        var bold = first.OfType<Block.Paragraph>().SelectMany(p => p.Runs).Where(r => r.Bold).Select(r => r.Text.Trim()).ToArray();

        Assert.Equal(
            [words.CoverAsked, words.KeyPoints, words.CoverDiffers, words.CoverCaribbean, words.CoverCosts, words.CoverDisclosure, words.CoverBasis], bold);
        Assert.InRange(first.OfType<Block.Bullets>().Single().Items.Length, 1, CourseCover.MostPoints);
    }

    [Fact]
    public void A_long_cover_text_is_cut_on_the_page_and_stands_in_full_behind_it()
    {
        var text = string.Join(' ', Enumerable.Repeat("Een lange overweging over kosten.", 60));
        var story = Worked.Value.Did(new ProgrammeCommand.EditCover(CoverField.Costs, text, "N. Oord"));
        var document = CourseDocument.Build(Content("nl", CourseInput.Of(story.National, Edition.Of2023)), new CourseWords("nl"));
        var first = document.Blocks.TakeWhile(b => b is not Block.PageBreak).OfType<Block.Paragraph>().SelectMany(p => p.Runs).Sum(r => r.Text.Length);

        Assert.InRange(first, 100, 2500);
        Assert.Contains(document.Blocks.OfType<Block.Paragraph>().SelectMany(p => p.Runs), r => r.Text == text);
    }

    [Fact]
    public void A_programme_without_sessions_gives_a_document_that_says_so()
    {
        var input = CourseInput.Of(ProgrammeStory.GivenAProgramme().National, Edition.Of2023);

        Assert.Contains(new CourseWords("nl").NoLines, HtmlText(CourseDocument.Build(Content("nl", input), new CourseWords("nl"))), StringComparison.Ordinal);
        Assert.NotEmpty(CourseReport.Of(Content("nl", input)).Workbook().Sheets);
    }

    [Fact]
    public void A_log_of_which_a_Country_shows_a_part_is_named_without_how_long_it_is()
    {
        using var read = JsonDocument.Parse(CourseReport.Of(Content("nl")).Json());
        var logs = read.RootElement.GetProperty("logs").EnumerateArray().ToArray();

        Assert.Equal(Input.Sessions.Count(s => s.Source is not null) + 1, logs.Length);
        Assert.Single(logs, l => l.TryGetProperty("session", out _) && !l.TryGetProperty("records", out _));
    }

    private static CourseContent Content(string language, CourseInput? input = null) => CourseContents.Of(input ?? Input, language);

    private static string Html(string language) => HtmlText(CourseDocument.Build(Content(language), new CourseWords(language)));

    private static string HtmlText(Document document) => System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(HtmlWriter.Write(document)));

    private static string Sheets(string language) => string.Join('\n', CourseReport.Of(Content(language)).Workbook().Sheets
        .SelectMany(s => s.Rows.SelectMany(r => r.OfType<SheetCell.Text>().Select(t => t.Value))));
}
