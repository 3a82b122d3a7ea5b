using System.Net;

namespace WorkshopBot.Teams.Wire;

/// <summary>What a channel's no means: only a post may show a message twice when it is tried again.</summary>
internal static class Outcomes
{
    public static FailureKind Of(HttpMethod method, HttpStatusCode status, TimeSpan? retryAfter, string? code) => (int)status switch
    {
        413 => FailureKind.TooLarge,
        400 when code is "MessageSizeTooBig" => FailureKind.TooLarge,
        401 => FailureKind.Retry, // it is our token that is refused, not the message
        409 or 412 or 429 or 502 or 504 => FailureKind.Retry,
        403 or 404 or 410 => FailureKind.Gone,
        503 when retryAfter is not null => FailureKind.Retry,
        408 or >= 500 => WithoutAnswer(method),
        _ => FailureKind.Refused,
    };

    /// <summary>Nothing was sent if there was no connection to send it over.</summary>
    public static FailureKind Of(HttpMethod method, HttpRequestException failed) =>
        failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            ? FailureKind.Retry
            : WithoutAnswer(method);

    public static FailureKind WithoutAnswer(HttpMethod method) =>
        method == HttpMethod.Post ? FailureKind.Unclear : FailureKind.Retry;
}
