using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.People;
using static WorkshopBot.Web.Reports.PublicationAnswers;

namespace WorkshopBot.Web.Reports;

/// <summary>The report of a session, for those who may have it, once its marking was decided.</summary>
internal static class ReportEndpoints
{
    public static RouteGroupBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/sessions/{id}").WithTags("Reports").RequireLoopbackUntilRegistered();
        reports.MapGet("/report.{format}", DownloadAsync).WithName("Report");
        return reports;
    }

    internal static async Task<IResult> DownloadAsync(
        SessionId id, string format, string? language, string? sheet, string? ticket, HttpResponse response,
        Tickets tickets, ReportFiles files, CancellationToken cancel)
    {
        if (PublicationFormat.Find(format) is null)
            return Problem(StatusCodes.Status404NotFound, nameof(ReportReading.NoSuchFormat));
        if (await tickets.PersonAsync(Downloads.Report, id, ticket ?? "", cancel) is not { } reader)
            return Problem(StatusCodes.Status401Unauthorized, "TicketNotGood");

        var reading = await files.MakeAsync(id, reader, format, language ?? "", sheet, cancel);
        return reading is ReportReading.Made made ? PublicationAnswers.Of(made.File, response) : NoReport(reading);
    }

    /// <summary>Says why there is no report, or nothing else that is made of its content.</summary>
    internal static IResult NoReport(ReportReading why) => why switch
    {
        ReportReading.NoSuchFormat => Problem(StatusCodes.Status404NotFound, nameof(ReportReading.NoSuchFormat)),
        ReportReading.NoSuchSession => Problem(StatusCodes.Status404NotFound, nameof(Refusal.NoSuchSession)),
        ReportReading.NotForThisReader => Problem(StatusCodes.Status403Forbidden, nameof(Refusal.OnlyFacilitatorsMay)),
        ReportReading.MarkingNotAnswered => Problem(StatusCodes.Status409Conflict, nameof(ReportReading.MarkingNotAnswered)),
        _ => throw new System.Diagnostics.UnreachableException(why.GetType().Name),
    };
}
