using System.Text;
using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.FollowUp;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.Tests.Reports;

public sealed class FollowUpReports
{
    [Fact]
    public void Dump()
    {
        foreach (var language in new[] { "nl", "en" })
            foreach (var output in Enum.GetValues<FollowUpOutput>())
            {
                var p = FollowUpReport.Of(new FollowUpContent(FollowUpStory.Full().For(on: new DateOnly(2027, 6, 1)), language), output);
                File.WriteAllBytes($"/tmp/fu/{output}.{language}.docx", WorkshopBot.Reports.Docx.DocxWriter.Write(p.Document()));
                File.WriteAllBytes($"/tmp/fu/{output}.{language}.html", WorkshopBot.Reports.Html.HtmlWriter.Write(p.Document()));
                File.WriteAllBytes($"/tmp/fu/{output}.{language}.json", p.Json().ToArray());
                File.WriteAllBytes($"/tmp/fu/{output}.{language}.xlsx", WorkshopBot.Reports.Xlsx.XlsxWriter.Write(p.Workbook()));
            }
    }
}
