using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace WorkshopBot.Web.Room;

/// <summary>What people do in a room: it is shown first, and then told to the bot: messages one at a time for each person, presses as they come.</summary>
/// <remarks>Telling the bot goes on when the browser hangs up: what was shown must also arrive.</remarks>
internal sealed class RoomVisits(
    RoomActivities activities, BotDelivery bot, RoomHints hints, IHostApplicationLifetime program)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = [];

    /// <summary>Lets somebody in and tells the bot of the group and of their private lane.</summary>
    public async Task<bool> EnterAsync(ChatRoom room, RoomPerson person)
    {
        var first = room.Enter(person);
        await hints.PeopleAsync(room);

        using var turn = await TurnAsync(person);
        var group = await TellAsync(activities.Joined(person, RoomActivities.GroupConversation(room), withBot: first));
        var alone = await TellAsync(activities.Joined(person, RoomActivities.PrivateConversation(person), withBot: true));
        return group && alone;
    }

    /// <summary>Tells the bot that somebody's private lane is there again: what waited for them comes now.</summary>
    public async Task ComeBackAsync(RoomPerson person)
    {
        using var turn = await TurnAsync(person);
        await TellAsync(activities.Joined(person, RoomActivities.PrivateConversation(person), withBot: true));
    }

    /// <summary>Shows what somebody wrote, and hands it to the bot if it is meant for the bot.</summary>
    public async Task<RoomMessage> WriteAsync(RoomCaller caller, string conversation, RoomTyped typed)
    {
        using var turn = await TurnAsync(caller.Person);
        var told = caller.Room.Seen(conversation, caller.Person, typed.ClientId);
        if (told is { Undelivered: false })
        {
            return told;
        }

        var message = told ?? caller.Room.Write(conversation, caller.Person, typed.Text!, typed.ClientId);
        await hints.ChangedAsync(caller.Room, conversation);
        var isPrivate = conversation == caller.Person.PrivateConversation;
        if (isPrivate || RoomActivities.SpeaksToBot(message.Text ?? ""))
        {
            var where = isPrivate ? RoomActivities.PrivateConversation(caller.Person) : RoomActivities.GroupConversation(caller.Room);
            var reached = await TellAsync(activities.Message(
                caller.Person, where, message, typed.Language ?? caller.Person.Profile.Language));
            caller.Room.MarkDelivery(conversation, message.Id, reached);
            await hints.ChangedAsync(caller.Room, conversation);
        }

        return caller.Room.Find(conversation, message.Id) ?? message;
    }

    /// <summary>Hands a pressed button to the bot, and shows the card that comes back to this person only.</summary>
    public async Task<(BotAnswer Answer, string Id)> PressAsync(RoomCaller caller, string conversation, RoomAction action)
    {
        var where = conversation == caller.Person.PrivateConversation
            ? RoomActivities.PrivateConversation(caller.Person)
            : RoomActivities.GroupConversation(caller.Room);
        var press = activities.Press(caller.Person, where, action);
        var answer = await bot.DeliverAsync(press, program.ApplicationStopping);
        if (answer is BotAnswer.Taken { Body: { } body } && InvokeAnswers.Card(body) is { } card)
        {
            caller.Room.Show(conversation, action.ActivityId!, caller.Person, card);
            await hints.ChangedForAsync(caller.Room, caller.Person);
        }

        return (answer, (string)press["id"]!);
    }

    private async Task<bool> TellAsync(JsonObject activity) =>
        await bot.DeliverAsync(activity, program.ApplicationStopping) is BotAnswer.Taken;

    private async Task<Turn> TurnAsync(RoomPerson person)
    {
        var turn = turns.GetOrAdd(person.Id, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(program.ApplicationStopping);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim mine) : IDisposable
    {
        public void Dispose() => mine.Release();
    }
}
