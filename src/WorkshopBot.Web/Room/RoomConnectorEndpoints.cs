using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Room;

/// <summary>The channel's side of the connector protocol, as far as a chat has one; the bot sends here, and nobody else can.</summary>
internal static class RoomConnectorEndpoints
{
    /// <summary>In bytes of UTF-16, which is how Teams counts.</summary>
    public const int LongestActivity = 100 * 1024;

    private const int LongestBody = 2 * LongestActivity;

    public static void MapRoomConnector(this IEndpointRouteBuilder routes)
    {
        var connector = routes.MapGroup("/connector/v3/conversations").WithTags("RoomConnector").RequireToken(Schemes.Connector);
        connector.MapPost("", CreateAsync);
        connector.MapPost("/{conversation}/activities", ReceiveAsync);
        connector.MapPost("/{conversation}/activities/{activity}", ReceiveAsync);
        connector.MapPut("/{conversation}/activities/{activity}", UpdateAsync);
        connector.MapDelete("/{conversation}/activities/{activity}", DeleteAsync);
        connector.MapGet("/{conversation}/members", (string conversation, Rooms rooms) =>
            Members(rooms, conversation) is { } members ? Results.Ok(members) : NoConversation());
        connector.MapGet("/{conversation}/pagedmembers", PagedMembers);
        connector.MapGet("/{conversation}/members/{member}", (string conversation, string member, Rooms rooms) =>
            Members(rooms, conversation)?.FirstOrDefault(m => m.Id == member) is { } found ? Results.Ok(found) : NoConversation());
    }

    private static async Task<IResult> CreateAsync(HttpContext http, Rooms rooms, CancellationToken cancel) =>
        await BodyAsync(http.Request, cancel) switch
        {
            Body.TooLarge => TooLarge(),
            Body.Json { Value: var body } when body.Flag("isGroup") is not true
                && body.Items("members").ToArray() is [var member] && member.Text("id") is { } id =>
                rooms.Person(id) is { } person
                    ? TypedResults.Created((string?)null, new ConnectorId(person.PrivateConversation))
                    : Error(StatusCodes.Status404NotFound, "ConversationNotFound"),
            _ => BadSyntax(),
        };

    /// <summary>The room of a conversation, unless it is the lane of somebody who came by the second door and has gone.</summary>
    private static ChatRoom? Reachable(Rooms rooms, string conversation) =>
        rooms.Holding(conversation) is { } room && !(room.WithPrivate(conversation) is { } reader && room.HasGone(reader)) ? room : null;

    private static async Task<IResult> ReceiveAsync(
        string conversation, HttpContext http, Rooms rooms, RoomHints hints, CancellationToken cancel)
    {
        if (Reachable(rooms, conversation) is not { } room)
        {
            return NoConversation();
        }

        return await BodyAsync(http.Request, cancel) switch
        {
            Body.TooLarge => TooLarge(),
            Body.Json { Value: var body } when body.Text("type") is "typing" => TypedResults.Accepted((string?)null),
            Body.Json { Value: var body } when body.Text("type") is ActivityTypes.Message =>
                await ShowAsync(room, conversation, ReceivedActivity.From(body), hints),
            _ => BadSyntax(),
        };
    }

    /// <summary>Text and card together become two messages and no id comes back, as in Teams.</summary>
    private static async Task<IResult> ShowAsync(ChatRoom room, string conversation, ReceivedActivity received, RoomHints hints)
    {
        if (received.IsNothing)
        {
            return BadSyntax();
        }

        var shown = received.IsBoth
            ? room.Receive(conversation, received.Text, null, received.ByModel)
            : room.Receive(conversation, received.Text, received.Card, received.ByModel);
        if (received.IsBoth)
        {
            room.Receive(conversation, null, received.Card, received.ByModel);
        }

        await hints.ChangedAsync(room, conversation);
        return received.IsBoth ? TypedResults.Accepted((string?)null) : TypedResults.Created((string?)null, new ConnectorId(shown.Id));
    }

    private static async Task<IResult> UpdateAsync(
        string conversation, string activity, HttpContext http, Rooms rooms, RoomHints hints, CancellationToken cancel) =>
        await BodyAsync(http.Request, cancel) switch
        {
            Body.TooLarge => TooLarge(),
            Body.Json { Value: var body } when ReceivedActivity.From(body) is { IsNothing: false, IsBoth: false } received =>
                await ChangeAsync(conversation, activity, m => m with { Text = received.Text, Card = received.Card, ByModel = received.ByModel, Updated = true }, rooms, hints),
            _ => BadSyntax(),
        };

    private static Task<IResult> DeleteAsync(string conversation, string activity, Rooms rooms, RoomHints hints) =>
        ChangeAsync(conversation, activity, m => m with { Text = null, Card = null, Deleted = true }, rooms, hints);

    private static async Task<IResult> ChangeAsync(
        string conversation, string activity, Func<RoomMessage, RoomMessage> change, Rooms rooms, RoomHints hints)
    {
        if (Reachable(rooms, conversation) is not { } room)
        {
            return NoConversation();
        }

        if (room.Change(conversation, activity, change) is not { } changed)
        {
            return Error(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation");
        }

        await hints.ChangedAsync(room, conversation);
        return TypedResults.Ok(new ConnectorId(changed.Id));
    }

    private static IResult PagedMembers(string conversation, Rooms rooms, int pageSize = 50, int continuationToken = 0)
    {
        if (Members(rooms, conversation) is not { } members)
        {
            return NoConversation();
        }

        var next = continuationToken + Math.Clamp(pageSize, 1, 500);
        return TypedResults.Ok(new ConnectorPage(
            [.. members.Skip(continuationToken).Take(next - continuationToken)],
            next < members.Length ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
    }

    private static ConnectorMember[]? Members(Rooms rooms, string conversation) =>
        rooms.Holding(conversation) is not { } room ? null
        : room.WithPrivate(conversation) is { } alone ? [ConnectorMember.Of(alone)]
        : [.. room.People().Select(p => ConnectorMember.Of(p.Person))];

    private static async Task<Body> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        var bytes = new byte[LongestBody + 1];
        var read = request.HasJsonContentType() ? await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel) : 0;
        if (read > LongestBody || Encoding.UTF8.GetCharCount(bytes, 0, read) * sizeof(char) > LongestActivity)
        {
            return new Body.TooLarge();
        }

        return CheckedJson.FirstFault(bytes.AsSpan(0, read)) is null ? new Body.Json(JsonElement.Parse(bytes.AsSpan(0, read))) : new Body.Malformed();
    }

    private static JsonHttpResult<ConnectorError> NoConversation() => Error(StatusCodes.Status404NotFound, "ConversationNotFound");

    private static JsonHttpResult<ConnectorError> TooLarge() => Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig");

    private static JsonHttpResult<ConnectorError> BadSyntax() => Error(StatusCodes.Status400BadRequest, "BadSyntax");

    private static JsonHttpResult<ConnectorError> Error(int status, string code) => TypedResults.Json(new ConnectorError(new ConnectorErrorBody(code, code)), statusCode: status);
}
