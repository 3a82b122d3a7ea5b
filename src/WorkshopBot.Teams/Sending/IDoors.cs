using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Sending;

/// <summary>The second door of a session: a browser, as far as the program that hosts the bot has one.</summary>
public interface IDoors
{
    /// <summary>Whether somebody who reads in this channel has another door at all.</summary>
    bool LeadElsewhere(string channel);

    /// <summary>The address at which this person, and nobody else, takes part in this session.</summary>
    ValueTask<Uri> ToRoomAsync(SessionId session, PersonId person, CancellationToken cancel);
}
