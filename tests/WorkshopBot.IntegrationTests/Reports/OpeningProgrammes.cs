using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Xlsx;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using Xunit;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>What LibreOffice makes of a course input and of the follow-up: docx and odt say the same, ods and xlsx hold the same cells.</summary>
public sealed class OpeningProgrammes : IDisposable
{
    // comma, quotes, UTF-8, from row 1, texts in quotes, cells as shown, no formulas; every sheet to a file of its own
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    private readonly Programs programs = new();

    [Theory]
    [InlineData("everything")]
    [InlineData("hostile words")]
    public async Task Docx_and_odt_of_a_course_input_open_with_the_same_text(string about)
    {
        var content = CourseContents.Of(CourseContents.Stories[about]());
        var text = await SameTextAsync(CourseReport.Of(content));

        Assert.All(content.Input.Lines, l => Assert.Contains(Domain.Course.Labels.Line(l.Key), text, StringComparison.Ordinal));
        Assert.Contains(new CourseWords("nl").CoverNote, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("hostile words")]
    public async Task Ods_and_xlsx_of_a_course_input_hold_the_same_cells(string about) =>
        await SameCellsAsync(CourseReport.Of(CourseContents.Of(CourseContents.Stories[about]())));

    [Theory]
    [InlineData(FollowUpOutput.HalfYear)]
    [InlineData(FollowUpOutput.Dilemmas)]
    [InlineData(FollowUpOutput.Kingdom)]
    [InlineData(FollowUpOutput.Signals)]
    public async Task The_follow_up_opens_alike_in_each_format(FollowUpOutput output)
    {
        var publication = FollowUpReport.Of(new FollowUpContent(FollowUpStory.Full().For(), "nl"), output);
        var text = await SameTextAsync(publication);

        Assert.Contains(PlainText.Line(publication.Document().Title), text, StringComparison.Ordinal);
        await SameCellsAsync(publication);
    }

    public void Dispose() => programs.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> SameTextAsync(Publication publication)
    {
        var docx = await programs.ConvertAsync(programs.Put("van-docx.docx", DocxWriter.Write(publication.Document())), "txt:Text", Cancel);
        var odt = await programs.ConvertAsync(programs.Put("van-odt.odt", OdtWriter.Write(publication.Document())), "txt:Text", Cancel);
        var text = await File.ReadAllTextAsync(odt, Cancel);

        Assert.Equal(await File.ReadAllTextAsync(docx, Cancel), text);
        return text;
    }

    private async Task SameCellsAsync(Publication publication)
    {
        var workbook = publication.Workbook();
        var (ods, xlsx) = (await SheetsAsync("van-ods.ods", OdsWriter.Write(workbook)), await SheetsAsync("van-xlsx.xlsx", XlsxWriter.Write(workbook)));

        Assert.Equal(workbook.Sheets.Length, ods.Count);
        Assert.Equal(ods.Keys, xlsx.Keys);
        Assert.All(ods, sheet => Assert.Equal(sheet.Value, xlsx[sheet.Key].Replace("\t", "    ", StringComparison.Ordinal)));
    }

    /// <summary>By what stands on the tab.</summary>
    private async Task<SortedDictionary<string, string>> SheetsAsync(string name, byte[] content)
    {
        var file = programs.Put(name, content);
        await programs.RunOfficeAsync(file, EverySheet, Cancel);
        var (found, start) = (new SortedDictionary<string, string>(StringComparer.Ordinal), $"{Path.GetFileNameWithoutExtension(name)}-");
        foreach (var csv in Directory.GetFiles(Path.GetDirectoryName(file)!, $"{start}*.csv"))
            found[Path.GetFileNameWithoutExtension(csv)[start.Length..]] = await File.ReadAllTextAsync(csv, Cancel);
        return found;
    }
}
