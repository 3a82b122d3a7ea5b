using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Room;

internal static class RoomEndpoints
{
    /// <summary>In characters, as in Teams; the bot itself has something to say about less.</summary>
    public const int LongestText = 28_000;

    /// <summary>In bytes.</summary>
    private const int LongestAction = 100 * 1024;

    public static RouteGroupBuilder MapRoom(this IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/room").WithTags("Room").RequireLoopbackUntilRegistered();
        room.MapRoomPage();
        room.MapRoomConnector();
        room.MapHub<RoomHub>("/hub");

        var api = room.MapGroup("/api/{room}");
        api.MapPost("/people", EnterAsync).WithName("EnterRoom");

        var inside = api.MapGroup("").Behind(RoomDoor.AskAsync);
        inside.MapGet("/people", People).WithName("RoomPeople");
        inside.MapGet("/messages", Messages).WithName("RoomMessages");
        inside.MapPost("/messages", WriteAsync).WithName("WriteInRoom");
        inside.MapPost("/actions", PressAsync).WithName("PressInRoom");
        return room;
    }

    internal static async Task<Results<Ok<RoomEntered>, ProblemHttpResult>> EnterAsync(
        string room, RoomEntrance entrance, HttpContext http, Rooms rooms, RoomEntrances entrances, RoomDoor door, RoomVisits visits, CancellationToken cancel)
    {
        var (person, problem) = await entrances.ReadAsync(room, entrance, await door.ReadAsync(RoomDoor.Bearer(http.Request), cancel), cancel);
        if (person is null)
        {
            return problem.For(http);
        }

        // Who has no address of their own is believed on this machine only.
        if (person.Session is null && !LoopbackOnly.Allows(http))
        {
            return LoopbackOnly.Problem();
        }

        if (rooms.Open(room) is not { } open)
        {
            return RoomProblem.NoSuchRoom.For(http);
        }

        var reached = await visits.EnterAsync(open, person);
        return TypedResults.Ok(new RoomEntered(
            person.Id, person.Name, await door.TokenAsync(open, person, cancel), person.Profile.Language, person.PrivateConversation, open.GroupConversation, reached));
    }

    internal static Ok<IEnumerable<RoomPersonView>> People(RoomCaller caller) => TypedResults.Ok(caller.Room.People()
        .Select(p => new RoomPersonView(p.Person.Id, p.Person.Name, p.Person.Profile.Organisation, p.Here)));

    internal static Ok<RoomNews> Messages(RoomCaller caller, long since = 0)
    {
        var (seq, group, alone) = caller.Room.Since(caller.Person, since);
        return TypedResults.Ok(new RoomNews(
            seq, [.. group.Select(m => View(caller, "group", m)), .. alone.Select(m => View(caller, "private", m))]));
    }

    internal static async Task<Results<Ok<RoomMessageView>, ProblemHttpResult>> WriteAsync(
        RoomCaller caller, RoomTyped typed, HttpContext http, RoomVisits visits)
    {
        if (Conversation(caller, typed.Lane) is not { } conversation)
        {
            return RoomProblem.NoSuchChoice.For(http);
        }

        return string.IsNullOrWhiteSpace(typed.Text) ? RoomProblem.TextWanted.For(http)
            : typed.Text.Length > LongestText ? RoomProblem.TextTooLong.For(http)
            : TypedResults.Ok(View(caller, typed.Lane!, await visits.WriteAsync(caller, conversation, typed)));
    }

    internal static async Task<Results<Ok<RoomActionAnswer>, ProblemHttpResult>> PressAsync(
        RoomCaller caller, RoomAction action, HttpContext http, RoomVisits visits)
    {
        if (Conversation(caller, action.Lane) is not { } conversation || string.IsNullOrEmpty(action.Verb))
        {
            return RoomProblem.NoSuchChoice.For(http);
        }

        if (caller.Room.Find(conversation, action.ActivityId ?? "") is not { From.Bot: true, Deleted: false })
        {
            return RoomProblem.NoSuchMessage.For(http);
        }

        if (action.Data is { } data && Encoding.UTF8.GetByteCount(data.GetRawText()) > LongestAction)
        {
            return RoomProblem.ActionTooLarge.For(http);
        }

        var (answer, id) = await visits.PressAsync(caller, conversation, action);
        return answer is not BotAnswer.NotReached
            ? TypedResults.Ok(InvokeAnswers.Read(answer) with { Id = id })
            : RoomProblem.BotNotReached.For(http);
    }

    private static string? Conversation(RoomCaller caller, string? lane) => lane switch
    {
        "group" => caller.Room.GroupConversation,
        "private" => caller.Person.PrivateConversation,
        _ => null,
    };

    private static RoomMessageView View(RoomCaller caller, string lane, RoomMessage m) => new(
        m.Seq, m.Order, lane, m.Id, m.From, m.At, m.Text, m.Card, m.Updated, m.Deleted, m.Undelivered,
        m.From.Id == caller.Person.Id ? m.ClientId : null);
}
