namespace WorkshopBot.Web.Room;

/// <summary>The person behind a request to a room; an endpoint behind the door asks for one by naming it.</summary>
internal sealed record RoomCaller(ChatRoom Room, RoomPerson Person)
{
    public static ValueTask<RoomCaller?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<RoomCaller>());
}
