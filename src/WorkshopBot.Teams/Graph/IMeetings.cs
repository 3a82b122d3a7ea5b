using System.Collections.Immutable;

namespace WorkshopBot.Teams.Graph;

/// <summary>Makes a session's online meeting.</summary>
public interface IMeetings
{
    Task<GraphAnswer<Meeting>> CreateAsync(MeetingWish wish, CancellationToken cancel);
}

/// <summary>A meeting to be made.</summary>
/// <param name="Key">The same wish has the same key: a repeat makes no second meeting.</param>
/// <param name="Organizer">The Entra id of whoever's calendar it goes into.</param>
/// <param name="Attendees">Entra ids or mail addresses.</param>
/// <param name="Body">Plain text.</param>
public sealed record MeetingWish(
    string Key, string Organizer, string Subject, DateTimeOffset Start, DateTimeOffset End, ImmutableArray<string> Attendees, string Body);

/// <summary>A meeting that was made.</summary>
/// <param name="ChatId">Null when its chat could not be found.</param>
/// <param name="BotIsIn">The bot takes part in the chat.</param>
/// <param name="NotInvited">Those of whom no mail address could be found.</param>
public sealed record Meeting(Uri JoinUrl, string EventId, string? ChatId, bool BotIsIn, ImmutableArray<string> NotInvited);

/// <summary>No meeting is made.</summary>
public sealed class NoMeetings : IMeetings
{
    public Task<GraphAnswer<Meeting>> CreateAsync(MeetingWish wish, CancellationToken cancel) =>
        Task.FromResult<GraphAnswer<Meeting>>(new GraphAnswer<Meeting>.NotThere());
}
