using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Testing.Reports;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;

namespace WorkshopBot.IntegrationTests.Reports;

/// <summary>A whole session's report, as LibreOffice prints it.</summary>
public sealed class OpeningSessionReports : IDisposable
{
    private readonly Programs programs = new();

    [Fact]
    public async Task LibreOffice_prints_the_marking_the_status_and_every_contribution()
    {
        var cancel = TestContext.Current.CancellationToken;
        var held = FullSession.Held(p => p with { AllowsDepartmentalConfidential = true }, answered: false);
        held.Do(held.Session.Lead, new SetMarking(true, Marking.DepartmentalConfidential));
        var content = ReportContent.From(held.Log, held.Session, held.Edition, "nl", ImmutableDictionary<PersonId, string>.Empty, BuiltIn.Summaries);
        var docx = DocxWriter.Write(SessionReportDocument.Build(content, new ReportWords("nl")));

        var pages = await Programs.PagesAsync(await programs.ConvertAsync(programs.Put("verslag.docx", docx), "pdf", cancel), cancel);
        var text = Regex.Replace(string.Concat(pages), @"\s+", " ");

        Assert.True(pages.Length > 4);
        Assert.All(pages, page =>
        {
            Assert.Equal(2, Regex.Count(page, "Departementaal Vertrouwelijk"));
            Assert.Contains("In correctie tot", page, StringComparison.Ordinal);
        });
        Assert.Contains("Dit verslag bindt geen organisatie.", Regex.Replace(pages[0], @"\s+", " "), StringComparison.Ordinal);
        Assert.Contains("Uitgenodigd en niet gekomen", pages[0], StringComparison.Ordinal);
        Assert.All(
            held.Session.Contributions.Values.Where(c => !c.Withdrawn),
            c => Assert.Contains($"Inbreng {c.Number}. {Regex.Replace(c.Text.Body!, @"\s+", " ")[..15]}", text, StringComparison.Ordinal));
        Assert.DoesNotContain(FullSession.Canary, text, StringComparison.Ordinal);
    }

    public void Dispose() => programs.Dispose();
}
