using System.Net.Http.Headers;

namespace WorkshopBot.Web.Room;

/// <summary>Knows people by the token they got at the door.</summary>
internal sealed class RoomDoor(Rooms rooms, IRoomKey key, TimeProvider clock)
{
    public async ValueTask<string> TokenAsync(ChatRoom room, RoomPerson person, CancellationToken cancel) =>
        new RoomToken(room.Id, person.Id, clock.GetUtcNow() + RoomToken.Life).Sign((await key.KeyAsync(cancel)).Span);

    /// <summary>Who a token says they are, whether or not they are in the room now.</summary>
    public async ValueTask<RoomToken?> ReadAsync(string? token, CancellationToken cancel) =>
        token is null ? null : RoomToken.Read(token, (await key.KeyAsync(cancel)).Span, clock.GetUtcNow());

    /// <summary>The caller, if the token is good and the person is in this room.</summary>
    public async ValueTask<RoomCaller?> KnowAsync(string room, string? token, CancellationToken cancel) =>
        await ReadAsync(token, cancel) is { } good && good.Room == room
        && rooms.Find(room) is { } open && open.Person(good.Person) is { } person
            ? new RoomCaller(open, person)
            : null;

    public static string? Bearer(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme is "Bearer"
            ? header.Parameter
            : null;

    /// <summary>Turns away whoever is not, or no longer, in the room; the page then comes in again by itself.</summary>
    public static async ValueTask<IResult?> AskAsync(HttpContext http)
    {
        var door = http.RequestServices.GetRequiredService<RoomDoor>();
        var caller = await door.KnowAsync(http.GetRouteValue("room") as string ?? "", Bearer(http.Request), http.RequestAborted);
        http.Features.Set(caller);
        return caller is null ? RoomProblem.EnterAgain.For(http) : null;
    }
}
