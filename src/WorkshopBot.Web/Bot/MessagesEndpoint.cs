using System.Buffers;
using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Room;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Bot;

/// <summary>Where a channel hands over its activities. No answer says "taken" before everything is kept.</summary>
internal static class MessagesEndpoint
{
    /// <summary>
    /// For a bot with a registration: whoever has no token of a channel or of our own room is not even read. Where another
    /// host speaks with the channels, this is the room's own place.
    /// </summary>
    public static void MapMessages(this IEndpointRouteBuilder routes, string path)
    {
        var messages = routes.MapPost(path, TakeAsync).WithName("Messages").DisableAntiforgery().RequireLoopbackUntilRegistered();
        if (!routes.ServiceProvider.GetRequiredService<Exposure>().OnlyThisMachine)
            messages.RequireToken(path == OwnAddress.Messages ? Schemes.Messages : Schemes.Room);
    }

    internal static async Task<IResult> TakeAsync(HttpRequest request, BotTurn turn, Reception reception, ILogger<BotTurn> log, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != MediaTypeNames.Application.Json)
            return Problem(StatusCodes.Status415UnsupportedMediaType, "NotJson");
        if (await BodyAsync(request, cancel) is not { } body)
            return Problem(StatusCodes.Status413PayloadTooLarge, nameof(MalformedKind.TooBig));

        switch (ActivityReader.Read(body))
        {
            case ActivityReading.Malformed wrong:
                log.TurnedAway(wrong.Kind.ToString());
                return Problem(StatusCodes.Status400BadRequest, wrong.Kind.ToString(), wrong.What);
            case ActivityReading.Read { Activity: var activity } when reception.Objection(request.HttpContext, activity) is { } objection:
                log.TurnedAway(objection.ToString());
                return Problem(StatusCodes.Status403Forbidden, $"{objection}NotAllowed");
            case ActivityReading.Read { Activity: { Type: ActivityTypes.Invoke, Name: not (CardAction.InvokeName or FileConsent.InvokeName) } }:
                return Problem(StatusCodes.Status501NotImplemented, "UnknownInvoke");
            case ActivityReading.Read { Activity: var activity }:
                var answer = await turn.HandleAsync(activity, cancel);
                log.Taken(activity.Type);
                return answer is null ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
                    : answer is InvokeAnswer.Nothing ? TypedResults.Ok()
                    : TypedResults.Text(answer.ToJson(), MediaTypeNames.Application.Json);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The whole body, or nothing when it is larger than any activity.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > ActivityReader.BiggestBody)
            return null;

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            if (read.IsCompleted || read.Buffer.Length > ActivityReader.BiggestBody)
            {
                var body = read.Buffer.Length > ActivityReader.BiggestBody ? (ReadOnlyMemory<byte>?)null : read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ProblemHttpResult Problem(int status, string kind, string? what = null) =>
        TypedResults.Problem(statusCode: status, type: $"urn:workshopbot:{kind}", detail: what);
}
