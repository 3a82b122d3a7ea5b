using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Html;
using WorkshopBot.Teams.Files;
using WorkshopBot.Web.People;

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
        SessionId id, string format, string? language, string? ticket, HttpResponse response,
        Tickets tickets, ReportFiles files, CancellationToken cancel)
    {
        if (!Downloads.Formats.Contains(format))
            return Problem(StatusCodes.Status404NotFound, "NoSuchFormat");
        if (await tickets.PersonAsync(Downloads.Purpose, id, ticket ?? "", cancel) is not { } reader)
            return Problem(StatusCodes.Status401Unauthorized, "TicketNotGood");

        return await files.MakeAsync(id, reader, format, language ?? "", cancel) switch
        {
            ReportReading.Given given => Answer(given.File, format, response),
            ReportReading.NoSuchFormat => Problem(StatusCodes.Status404NotFound, "NoSuchFormat"),
            ReportReading.NoSuchSession => Problem(StatusCodes.Status404NotFound, nameof(Refusal.NoSuchSession)),
            ReportReading.NotForThisReader => Problem(StatusCodes.Status403Forbidden, nameof(Refusal.OnlyFacilitatorsMay)),
            ReportReading.MarkingNotAnswered => Problem(StatusCodes.Status409Conflict, "MarkingNotAnswered"),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private static FileContentHttpResult Answer(ReportFile file, string format, HttpResponse response)
    {
        var bytes = file.Bytes.ToArray();
        response.Headers.CacheControl = "no-store";
        if (format is not "html")
            return TypedResults.File(bytes, file.ContentType, file.Name);

        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{HtmlWriter.StyleHash(bytes)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Bytes(bytes, file.ContentType);
    }

    private static ProblemHttpResult Problem(int status, string kind) => TypedResults.Problem(statusCode: status, type: $"urn:workshopbot:{kind}");
}
