using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Teams.Files;

namespace WorkshopBot.Web.Reports;

/// <summary>How files of a publication go over HTTP, and how it is said that there is none.</summary>
internal static class PublicationAnswers
{
    /// <summary>Html is shown, under a policy that allows its own style and nothing else; what else there is, is saved.</summary>
    public static IResult Of(PublicationReading reading, HttpResponse response) => reading switch
    {
        PublicationReading.Given given => Of(given.File, response),
        PublicationReading.NoSuchSheet => Problem(StatusCodes.Status404NotFound, "NoSuchSheet"),
        PublicationReading.NoPdfHere => Problem(StatusCodes.Status503ServiceUnavailable, "NoPdfHere"),
        PublicationReading.PdfFailed => Problem(StatusCodes.Status503ServiceUnavailable, "PdfFailed"),
        _ => throw new UnreachableException(reading.GetType().Name),
    };

    public static ProblemHttpResult Problem(int status, string kind) => TypedResults.Problem(statusCode: status, type: $"urn:workshopbot:{kind}");

    private static FileContentHttpResult Of(ReportFile file, HttpResponse response)
    {
        var bytes = file.Bytes.ToArray();
        response.Headers.CacheControl = "no-store";
        if (file.ContentType != PublicationFormat.Html.ContentType)
            return TypedResults.File(bytes, file.ContentType, file.Name);

        response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src '{HtmlWriter.StyleHash(bytes)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Bytes(bytes, file.ContentType);
    }
}
