using Microsoft.AspNetCore.SignalR;

namespace WorkshopBot.Web.Room;

/// <summary>Tells open pages that there is something to ask for; it never carries the thing itself, so a lost hint loses nothing.</summary>
internal sealed class RoomHub(RoomDoor door, RoomHints hints, RoomVisits visits) : Hub
{
    private const string Who = "who";

    public override async Task OnConnectedAsync()
    {
        var request = Context.GetHttpContext()!.Request;
        var token = RoomDoor.Bearer(request) ?? request.Query["access_token"];
        if (await door.KnowAsync(request.Query["room"].ToString(), token, Context.ConnectionAborted) is not { } caller)
        {
            Context.Abort();
            return;
        }

        Context.Items[Who] = caller;
        await Groups.AddToGroupAsync(Context.ConnectionId, RoomHints.Everybody(caller.Room), Context.ConnectionAborted);
        await Groups.AddToGroupAsync(Context.ConnectionId, RoomHints.Only(caller.Room, caller.Person), Context.ConnectionAborted);
        caller.Room.Opened(caller.Person.Id, 1);
        await hints.PeopleAsync(caller.Room);
        if (caller.Room.TakeMissed(caller.Person))
            await visits.ComeBackAsync(caller.Person);
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(Who, out var who) && who is RoomCaller caller)
        {
            caller.Room.Opened(caller.Person.Id, -1);
            await hints.PeopleAsync(caller.Room);
        }
    }
}

/// <summary>The hints that go out to open pages.</summary>
internal sealed class RoomHints(IHubContext<RoomHub> hub)
{
    public static string Everybody(ChatRoom room) => $"room:{room.Id}";

    public static string Only(ChatRoom room, RoomPerson person) => $"person:{room.Id}:{person.Id}";

    /// <summary>Something changed in a conversation; those who can see it are told.</summary>
    public Task ChangedAsync(ChatRoom room, string conversation) =>
        ToGroup(room.WithPrivate(conversation) is { } person ? Only(room, person) : Everybody(room), "changed");

    /// <summary>Something changed that only this person sees.</summary>
    public Task ChangedForAsync(ChatRoom room, RoomPerson person) => ToGroup(Only(room, person), "changed");

    public Task PeopleAsync(ChatRoom room) => ToGroup(Everybody(room), "people");

    private Task ToGroup(string group, string hint) => hub.Clients.Group(group).SendAsync(hint, CancellationToken.None);
}
