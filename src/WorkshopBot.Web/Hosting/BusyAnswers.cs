using Microsoft.AspNetCore.Diagnostics;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Hosting;

/// <summary>Where others kept writing to the same session or programme, the answer is "try again", not a fault of ours.</summary>
internal sealed class BusyAnswers(IProblemDetailsService problems) : IExceptionHandler
{
    private const int SecondsToWait = 1;

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        if (exception is not (SessionIsBusyException or ProgrammeIsBusyException))
            return false;

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = http, ProblemDetails = { Type = "urn:workshopbot:Busy", Status = StatusCodes.Status503ServiceUnavailable },
        });
    }
}
