using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Woo;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Reports;
using static WorkshopBot.Web.Reports.PublicationAnswers;

namespace WorkshopBot.Web.Records;

/// <summary>The archive package, the Woo working copy and the redacted edition of a session, for those who may have its report.</summary>
internal static class RecordEndpoints
{
    /// <summary>As many as a person can mend before asking again.</summary>
    private const int MostProblems = 200;

    public static RouteGroupBuilder MapRecords(this IEndpointRouteBuilder routes)
    {
        var records = routes.MapGroup("/sessions/{id}").WithTags("Records").RequireLoopbackUntilRegistered();
        records.MapGet("/archive.zip", ArchiveAsync).WithName("Archive");
        records.MapGet("/woo.{format}", WooCopyAsync).WithName("WooCopy");
        records.MapPost("/woo.{format}", RedactAsync).WithName("WooRedacted");
        return records;
    }

    internal static async Task<IResult> ArchiveAsync(
        SessionId id, string? language, string? ticket, HttpResponse response, Tickets tickets, RecordFiles files, CancellationToken cancel) =>
        await tickets.PersonAsync(Downloads.Archive, id, ticket ?? "", cancel) is { } reader
            ? Of(await files.ArchiveAsync(id, reader, language ?? "", cancel), language, response)
            : NoTicket();

    internal static async Task<IResult> WooCopyAsync(
        SessionId id, string format, string? language, string? ticket, HttpResponse response, Tickets tickets, RecordFiles files, CancellationToken cancel) =>
        await tickets.PersonAsync(Downloads.Woo, id, ticket ?? "", cancel) is { } reader
            ? Of(await files.WooCopyAsync(id, reader, format, language ?? "", cancel), language, response)
            : NoTicket();

    internal static async Task<IResult> RedactAsync(
        SessionId id, string format, string? language, string? ticket, HttpRequest request, HttpResponse response, Tickets tickets, RecordFiles files, CancellationToken cancel)
    {
        if (await tickets.PersonAsync(Downloads.Woo, id, ticket ?? "", cancel) is not { } reader)
            return NoTicket();
        if (RedactedEdition.Formats.FirstOrDefault(f => f.Ending == format) is not { } found)
            return Problem(StatusCodes.Status404NotFound, nameof(ReportReading.NoSuchFormat));
        if (await Bodies.ReadAsync(request, FilledCopy.MostBytes, cancel) is not { } filled)
            return Problem(StatusCodes.Status413PayloadTooLarge, "CopyTooLarge");

        return Of((await files.RedactAsync(id, reader, filled, [found], language ?? "", cancel))[0], language, response);
    }

    private static IResult Of(RecordReading reading, string? language, HttpResponse response) => reading switch
    {
        RecordReading.Made made => PublicationAnswers.Of(made.File, response),
        RecordReading.NotAllowed no => ReportEndpoints.NoReport(no.Why),
        RecordReading.NotFinal => Problem(StatusCodes.Status409Conflict, nameof(RecordReading.NotFinal)),
        RecordReading.GroundsNotGood wrong => TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            type: $"urn:workshopbot:{nameof(RecordReading.GroundsNotGood)}",
            detail: wrong.Problems is [var only] ? Said(only, language) : CommandWords.In(Language(language), "WooNothingMade", wrong.Problems.Length),
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["count"] = wrong.Problems.Length,
                ["problems"] = wrong.Problems.Take(MostProblems).Select(p => new { fault = p.Fault.ToString(), row = p.Row, id = p.Id, with = p.With, said = Said(p, language) }).ToArray(),
            }),
        _ => throw new UnreachableException(reading.GetType().Name),
    };

    /// <summary>In the same words as at a prompt.</summary>
    private static string Said(WooProblem problem, string? language) => CommandWords.In(Language(language), $"Woo{problem.Fault}", problem.Row, problem.Id, problem.With);

    private static string Language(string? language) => language is "en" ? "en" : "nl";

    private static ProblemHttpResult NoTicket() => Problem(StatusCodes.Status401Unauthorized, "TicketNotGood");
}
