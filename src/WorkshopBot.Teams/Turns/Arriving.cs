using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Turns;

/// <summary>The bot or people come into a conversation or leave it: learn addresses, greet once, and show again what may have been lost.</summary>
public sealed class Arriving(SessionRunner runner, IPeople people, IAddresses addresses, IOutbox outbox, Whereabouts whereabouts)
{
    public Task DoAsync(Activity activity, DateTimeOffset now, CancellationToken cancel) =>
        HasLeft(activity) ? LeaveAsync(activity, now, cancel)
        : activity.Conversation.IsPrivate ? ArrivePrivatelyAsync(activity, now, cancel)
        : ArriveInGroupAsync(activity, now, cancel);

    private static bool HasLeft(Activity activity) =>
        activity.Action is "remove" or "remove-upgrade" || activity.MembersRemoved.Any(m => m.Id == activity.Recipient?.Id);

    private static bool HasCome(Activity activity) =>
        activity.Action is "add" || activity.MembersAdded.Any(m => m.Id == activity.Recipient?.Id);

    /// <summary>Teams tells of one arrival in two activities; the same cause within the hour makes them one greeting.</summary>
    private static string Greeting(Activity activity, DateTimeOffset now) => activity.ChannelId is Whereabouts.Room
        ? activity.Cause
        : string.Create(CultureInfo.InvariantCulture, $"{activity.ChannelId}|{activity.Conversation.Id}|hello|{now.UtcDateTime:yyyyMMddHH}");

    /// <summary>An upgrade takes the bot away and brings it back at once: only a removal that lasts is worth telling.</summary>
    private async Task LeaveAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        var address = await addresses.FindAsync(activity.ChannelId, activity.Conversation.Id, cancel);
        await addresses.LostAsync(activity.ChannelId, activity.Conversation.Id, cancel);
        if (activity.Action is "remove-upgrade" || address is null)
            return;

        var session = address.Person is { } person ? await addresses.SessionOfAsync(person, cancel) : address.Session;
        if (session is { } id)
            await TellAsync(id, new SessionCommand.ShutDoor(address.Person, Door.Chat), activity.Cause, now, cancel);
    }

    private async Task ArrivePrivatelyAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        var who = await whereabouts.OfAsync(activity, now, cancel);
        if (who.Profile is { } profile && who.Person.Profile is null)
            await people.RememberAsync(who.Person.Id, profile, cancel);

        var me = who.Person.Id;
        var again = who.Session is not { } session
            ? [new Outgoing(Recipient.Of(me), CardKind.Answer, Showing.Subject(new Wish.Show(View.Hello), Greeting(activity, now)))]
            : session.Members.ContainsKey(me) || !who.CameByDoor ? Messages.Again(session, me)
            : [new Outgoing(Recipient.Of(me), CardKind.Invitation, "invitation")];
        var cause = who.Session is null ? Greeting(activity, now) : activity.Cause;
        foreach (var (i, message) in again.Index())
            await outbox.AddAsync(who.Session is null ? null : who.Id, message, $"{cause}|{i}", now, cancel);

        if (who.Id is { } id && who.CameByDoor)
            await TellAsync(id, new SessionCommand.OpenDoor(me, Door.Room), activity.Cause, now, cancel);
    }

    private async Task ArriveInGroupAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        var address = await whereabouts.RememberAsync(activity, person: null, now, cancel);
        var isDoor = Whereabouts.DoorOf(activity) is not null;
        if (Whereabouts.DoorOf(activity) is { } door && address.Session is null)
        {
            await addresses.HoldsAsync(activity.ChannelId, activity.Conversation.Id, door, Recipient.Room, cancel);
            address = address with { Session = door };
        }

        if (address.Session is { } held && await runner.ReadAsync(held, cancel) is { } session)
        {
            if (HasCome(activity))
                await outbox.AddAsync(held, Messages.AgainForGroup(session) with { To = isDoor ? Recipient.Room : Recipient.Group }, activity.Cause, now, cancel);
            if (!isDoor)
                await SeePeopleAsync(activity, held, now, cancel);
        }
        else if (HasCome(activity))
        {
            await outbox.AddAsync(
                null,
                new Outgoing(Recipient.OfConversation(activity.Conversation.Id), CardKind.Answer, Showing.Subject(new Wish.Show(View.Hello), Greeting(activity, now))),
                Greeting(activity, now), now, cancel);
        }
    }

    /// <summary>Who came into a session's chat is invited; who left is no longer waited for.</summary>
    private async Task SeePeopleAsync(Activity activity, SessionId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (HasCome(activity))
            await TellAsync(id, new SessionCommand.OpenDoor(null, Door.Chat), activity.Cause, now, cancel);

        var came = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var account in activity.MembersAdded.Where(m => m.Id != activity.Recipient?.Id))
            came.Add(await MeetAsync(activity, account, now, cancel));
        if (came.Count > 0)
            await TellAsync(id, new SessionCommand.SeeChatMembers(came.ToImmutable()), activity.Cause, now, cancel);

        foreach (var account in activity.MembersRemoved.Where(m => m.Id != activity.Recipient?.Id))
        {
            var person = await MeetAsync(activity, account, now, cancel);
            await TellAsync(id, new SessionCommand.SeeChatMemberLeave(person), $"{activity.Cause}|{person}", now, cancel);
        }
    }

    private async Task<PersonId> MeetAsync(Activity activity, Account account, DateTimeOffset now, CancellationToken cancel)
    {
        var person = (await people.MeetAsync(activity.ChannelId, account.AadObjectId ?? account.Id, account.Name ?? "", now, cancel)).Id;
        await whereabouts.LearnReachAsync(activity, person, account, cancel);
        return person;
    }

    private Task<Ran> TellAsync(SessionId id, SessionCommand command, string cause, DateTimeOffset now, CancellationToken cancel) =>
        runner.RunAsync(id, command, new Asked(PersonId.Program, now, $"{cause}|{command.GetType().Name}"), answerTo: null, cancel);
}
