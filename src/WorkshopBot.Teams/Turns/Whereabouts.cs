using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Turns;

/// <summary>Finds out who speaks and in which session, and remembers where they can be reached.</summary>
public sealed class Whereabouts(SessionRunner runner, IPeople people, IAddresses addresses, Edition edition)
{
    /// <summary>The web room says of people what they filled in at its door; no other channel is believed in this.</summary>
    internal const string Room = "webroom";

    /// <summary>Who speaks, in which session: the one of the group, or in private the one whose door they came through, or joined last.</summary>
    public async Task<Who> OfAsync(Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        var account = activity.From.AadObjectId ?? activity.From.Id;
        var person = await people.MeetAsync(activity.ChannelId, account, activity.From.Name ?? "", now, cancel);
        var isPrivate = activity.Conversation.IsPrivate;
        var address = await RememberAsync(activity, isPrivate ? person.Id : null, now, cancel);
        await LearnReachAsync(activity, person.Id, activity.From, cancel);

        var door = DoorOf(activity);
        var id = isPrivate ? door ?? await addresses.SessionOfAsync(person.Id, cancel) : address.Session;
        var session = id is { } known ? await runner.ReadAsync(known, cancel) : null;
        return new Who(person, session is null ? null : id, session, activity.ChannelId, activity.Locale, InGroup: !isPrivate)
        {
            Wished = RoomRole(activity),
            Profile = RoomProfile(activity),
            CameByDoor = door is not null,
        };
    }

    /// <summary>Learns where a conversation is; the session that it holds comes along.</summary>
    public async Task<Address> RememberAsync(Activity activity, PersonId? person, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await addresses.FindAsync(activity.ChannelId, activity.Conversation.Id, cancel);
        var address = new Address(
            activity.ChannelId, activity.Conversation.Id, activity.ServiceUrl ?? "", activity.Recipient?.Id ?? "", person, known?.Session)
        {
            Meeting = activity.ChannelData?.Child("meeting")?.Text("id") ?? known?.Meeting,
        };
        // In private also to say that this is where somebody was last heard: their answers go there.
        if (known != address || person is not null)
            await addresses.RememberAsync(address, now, cancel);
        return address;
    }

    /// <summary>Whom the bot meets in a group it may write to in private.</summary>
    public Task LearnReachAsync(Activity activity, PersonId person, Account account, CancellationToken cancel) =>
        activity.ChannelId is Room || activity.Conversation.IsPrivate
            ? Task.CompletedTask
            : addresses.CanReachAsync(
                new Reach(person, activity.ChannelId, activity.ServiceUrl ?? "", activity.Recipient?.Id ?? "", account.Id,
                    activity.Conversation.TenantId ?? activity.ChannelData?.Child("tenant")?.Text("id")), cancel);

    /// <summary>The session whose second door this is; null for every other conversation.</summary>
    public static SessionId? DoorOf(Activity activity) =>
        SessionId.TryParse(SaidAtTheDoor(activity)["session"], CultureInfo.InvariantCulture, out var session) ? session : null;

    /// <summary>What a web room knows of a person already, so that joining is one press.</summary>
    private Profile? RoomProfile(Activity activity)
    {
        var fields = SaidAtTheDoor(activity);
        return OrganisationKind.Knows(fields["kind"]) && edition.FindPlace(fields["place"]) is { } place
            ? new Profile(OrganisationKind.Of(fields["kind"]), fields["organisation"], place.Id, fields["language"] is "nl" ? "nl" : "en")
            : null;
    }

    /// <summary>The role somebody came to a web room for; participant where nothing is said.</summary>
    private static Role RoomRole(Activity activity) => SaidAtTheDoor(activity)["role"] switch
    {
        "facilitator" or "co-facilitator" => Role.Facilitator,
        "note-taker" => Role.NoteTaker,
        "coordinator" => Role.Coordinator,
        "observer" => Role.Observer,
        _ => Role.Participant,
    };

    private static Fields SaidAtTheDoor(Activity activity) =>
        activity.ChannelId is Room && activity.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("room", out var room)
            ? Fields.From(room)
            : Fields.None;
}

/// <summary>Who speaks, and in which session.</summary>
/// <param name="Channel">Where they read the answer.</param>
/// <param name="Locale">The language of their client, when nothing else is known.</param>
public sealed record Who(Person Person, SessionId? Id, Session? Session, string Channel, string? Locale, bool InGroup)
{
    public Asking Asking => new(Session, Person.Id, InGroup);

    /// <summary>The role they said at the door that they came for.</summary>
    public Role Wished { get; init; } = Role.Participant;

    /// <summary>What they filled in at the door of a web room.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The session that the delivery itself names, by its button or its door: the same each time it is delivered.</summary>
    public SessionId? Named { get; init; }

    /// <summary>They came in through the browser, to a session whose group is elsewhere.</summary>
    public bool CameByDoor { get; init; }
}
