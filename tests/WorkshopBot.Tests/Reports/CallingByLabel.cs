using System.Text.Json;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>How people read which line, gap, session or item something is.</summary>
public sealed class CallingByLabel
{
    [Theory]
    [InlineData("4/2.3", "S4·2.3")]
    [InlineData("J7", "J7")]
    [InlineData("100000/1.1", "S-0000·1.1")]
    [InlineData("999999/12.34", "S-Z6J7·12.34")]
    public void A_line_is_called_by_its_session_and_gap(string key, string label) => Assert.Equal(label, Labels.Line(ProgrammeStory.Line(key)));

    [Fact]
    public void No_two_drawn_numbers_are_called_alike_and_all_are_as_short()
    {
        var labels = Enumerable.Range(100_000, 900_000).Select(Labels.Item).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(900_000, labels.Count);
        Assert.All(labels, l => Assert.Equal(4, l.Length));
    }

    [Fact]
    public void The_same_label_stands_in_document_workbook_and_json_beside_the_key()
    {
        var content = CourseContents.Of(DemoProgramme.Worked());
        var publication = CourseReport.Of(content);
        var text = string.Join('\n', publication.Document().Blocks.OfType<Block.Paragraph>().Select(p => string.Concat(p.Runs.Select(r => r.Text))));
        var sheet = publication.Workbook().Sheets[0].Rows.Select(r => ((SheetCell.Text)r[0]).Value).ToArray();
        using var json = JsonDocument.Parse(publication.Json());
        var lines = json.RootElement.GetProperty("lines").EnumerateArray().ToArray();

        Assert.Equal(content.Input.Lines.Select(l => Labels.Line(l.Key)), sheet);
        Assert.Equal(content.Input.Lines.Select(l => (l.Key.ToString(), Labels.Line(l.Key))), lines.Select(l => (l.GetProperty("line").GetString()!, l.GetProperty("label").GetString()!)));
        Assert.All(content.Input.Lines, l => Assert.Contains(Labels.Line(l.Key), text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_drawn_number_stands_in_no_text_for_people()
    {
        var content = CourseContents.Of(DemoProgramme.Worked());
        var drawn = content.Input.Sessions.Single(s => Labels.IsDrawn(s.Number)).Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var publication = CourseReport.Of(content);
        var cells = publication.Workbook().Sheets.SelectMany(s => s.Rows.SelectMany(r => r));

        Assert.DoesNotContain(drawn, System.Text.Encoding.UTF8.GetString(WorkshopBot.Reports.Html.HtmlWriter.Write(publication.Document())).Replace($"-{drawn}-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(cells, c => Assert.DoesNotContain(drawn, c.ToString(), StringComparison.Ordinal));
    }
}
