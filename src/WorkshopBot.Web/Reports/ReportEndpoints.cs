using System.Collections.Immutable;
using System.Net.Mime;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Reports;

/// <summary>The report of a session, for those who may have it, once its marking was decided.</summary>
internal static class ReportEndpoints
{
    public static RouteGroupBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/sessions/{id}").WithTags("Reports").RequireLoopback();
        reports.MapGet("/report.{format}", DownloadAsync).WithName("Report");
        return reports;
    }

    internal static async Task<IResult> DownloadAsync(
        SessionId id, string format, string? language, string? ticket, HttpResponse response,
        Downloads downloads, ISessionLog log, IPeople people, Edition edition, CancellationToken cancel)
    {
        if (!Downloads.Formats.Contains(format))
            return Problem(StatusCodes.Status404NotFound, "NoSuchFormat");
        if (await downloads.ReaderAsync(id, ticket ?? "", cancel) is not { } reader)
            return Problem(StatusCodes.Status401Unauthorized, "TicketNotGood");

        var records = await log.ReadAsync(id, 0, cancel);
        if (Session.Replay(records) is not { } session)
            return Problem(StatusCodes.Status404NotFound, nameof(Refusal.NoSuchSession));
        if (!session.MayLead(reader) && session.RoleOf(reader) != Role.Coordinator)
            return Problem(StatusCodes.Status403Forbidden, nameof(Refusal.OnlyFacilitatorsMay));
        if (!ReportGate.MayLeave(session))
            return Problem(StatusCodes.Status409Conflict, "MarkingNotAnswered");

        var names = session.Plan.Attribution == Attribution.Name
            ? await people.NamesAsync([.. session.Members.Keys], cancel)
            : ImmutableDictionary<PersonId, string>.Empty;
        var file = SessionReport.Write(format, records, session, edition, language is "en" ? "en" : "nl", names);

        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{Domain.Catalogue.Edition.Of2023.Id}'; img-src data:; frame-ancestors 'none'";
        return format is "html"
            ? TypedResults.Bytes(file, MediaTypeNames.Text.Html + "; charset=utf-8")
            : TypedResults.File(file, format is "json" ? MediaTypeNames.Application.Json : "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                $"workshopbot-{id}.{format}");
    }

    private static IResult Problem(int status, string kind) => TypedResults.Problem(statusCode: status, type: $"urn:workshopbot:{kind}");
}
