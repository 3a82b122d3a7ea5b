using System.Data.Common;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Web.Hosting;

/// <summary>Tells whoever runs the program whether it can read its database, and nothing else.</summary>
internal static class HealthEndpoint
{
    /// <summary>Shorter than a probe waits.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(4);

    /// <summary>No channel makes a cause like this: a look-up that finds nothing is all that is wanted.</summary>
    private const string NoTurn = "health";

    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", ReadsAsync).WithName("Health").DisableHttpMetrics();

    internal static async Task<IResult> ReadsAsync(ISessionLog log, TimeProvider clock, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        using var patience = new CancellationTokenSource(LongEnough, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            await log.FindTurnAsync(NoTurn, either.Token);
            return TypedResults.Text("ok");
        }
        catch (Exception e) when (e is DbException or TimeoutException or OperationCanceledException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
