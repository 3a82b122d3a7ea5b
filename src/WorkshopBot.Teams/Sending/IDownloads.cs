using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Sending;

/// <summary>Addresses of a session's files, as far as the program that hosts the bot has them: of its report, and of what leaves for good.</summary>
public interface IDownloads
{
    ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel);
}
