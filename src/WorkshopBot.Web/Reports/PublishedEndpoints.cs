using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Reports;

/// <summary>What whoever got a file for machines needs to check it: what it may hold, and with which key it is signed.</summary>
internal static class PublishedEndpoints
{
    public static void MapPublished(this IEndpointRouteBuilder routes)
    {
        var published = routes.MapGroup("/").WithTags("Published").RequireLoopbackUntilRegistered();
        published.MapGet("/schemas/{name}", Schema).WithName("Schema");
        published.MapGet("/keys/report", KeyAsync).WithName("ReportKey");
    }

    internal static IResult Schema(string name) => Schemas.Find(name) is { } schema
        ? TypedResults.Text(schema, "application/schema+json")
        : PublicationAnswers.Problem(StatusCodes.Status404NotFound, "NoSuchSchema");

    internal static async Task<IResult> KeyAsync(SigningKey key, CancellationToken cancel)
    {
        var signer = await key.SignerAsync(cancel);
        return TypedResults.Json(new
        {
            algorithm = RsaSigner.Algorithm,
            publicKey = Convert.ToBase64String(signer.PublicKey.Span),
            fingerprint = RsaSigner.Fingerprint(signer.PublicKey.Span),
        });
    }
}
