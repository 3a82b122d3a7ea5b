using WorkshopBot.Web.Bot;

namespace WorkshopBot.Web.Tokens;

/// <summary>Says no at a door: to the caller that the token is not good and nothing more, to the operator the kind.</summary>
internal static class TurnedAway
{
    public static async Task AtAsync(HttpContext http, string scheme, Exception? why)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TurnedAway).FullName!);
        log.TurnedAway(why is null ? $"{scheme}:NoToken" : $"{scheme}:{why.GetType().Name}");
        if (why is KeysNotReachedException)
        {
            http.Response.Headers.RetryAfter = "5";
            await TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, type: "urn:workshopbot:KeysNotReached").ExecuteAsync(http);
            return;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        await TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, type: "urn:workshopbot:TokenNotGood").ExecuteAsync(http);
    }
}
