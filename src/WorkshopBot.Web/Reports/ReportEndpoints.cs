using System.Collections.Immutable;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Reports;

/// <summary>The report of a session, for those who may have it, once its marking was decided.</summary>
internal static class ReportEndpoints
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static RouteGroupBuilder MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/sessions/{id}").WithTags("Reports").RequireLoopback();
        reports.MapGet("/report.{format}", DownloadAsync).WithName("Report");
        return reports;
    }

    internal static async Task<IResult> DownloadAsync(
        SessionId id, string format, string? language, string? ticket, HttpResponse response,
        Tickets tickets, ISessionLog log, IPeople people, Edition edition, CancellationToken cancel)
    {
        if (!Downloads.Formats.Contains(format))
            return Problem(StatusCodes.Status404NotFound, "NoSuchFormat");
        if (await tickets.PersonAsync(Downloads.Purpose, id, ticket ?? "", cancel) is not { } reader)
            return Problem(StatusCodes.Status401Unauthorized, "TicketNotGood");

        var records = await log.ReadAsync(id, 0, cancel);
        if (Session.Replay(records) is not { } session)
            return Problem(StatusCodes.Status404NotFound, nameof(Refusal.NoSuchSession));
        if (!session.MayLead(reader) && session.RoleOf(reader) != Role.Coordinator)
            return Problem(StatusCodes.Status403Forbidden, nameof(Refusal.OnlyFacilitatorsMay));
        if (ReportGate.MayLeave(session) != ReportLeave.Allowed)
            return Problem(StatusCodes.Status409Conflict, "MarkingNotAnswered");

        var names = session.Plan.Attribution == Attribution.Name
            ? await people.NamesAsync([.. session.Members.Keys], cancel)
            : ImmutableDictionary<PersonId, string>.Empty;
        var content = ReportContent.From(records, session, edition, language is "en" ? "en" : "nl", names);
        response.Headers.CacheControl = "no-store";
        return Answer(format, content, $"workshopbot-{id}.{format}", response);
    }

    private static FileContentHttpResult Answer(string format, ReportContent content, string name, HttpResponse response)
    {
        if (format is "json")
            return TypedResults.File(SessionReportJson.Write(content), MediaTypeNames.Application.Json, name);

        var document = SessionReportDocument.Build(content, new ReportWords(content.Language));
        if (format is "docx")
            return TypedResults.File(DocxWriter.Write(document), Docx, name);

        var page = HtmlWriter.Write(document);
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{HtmlWriter.StyleHash(page)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Bytes(page, MediaTypeNames.Text.Html + "; charset=utf-8");
    }

    private static ProblemHttpResult Problem(int status, string kind) => TypedResults.Problem(statusCode: status, type: $"urn:workshopbot:{kind}");
}
