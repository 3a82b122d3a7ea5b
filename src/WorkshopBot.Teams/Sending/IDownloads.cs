using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;

namespace WorkshopBot.Teams.Sending;

/// <summary>Addresses of report files, as far as the program that hosts the bot has them.</summary>
public interface IDownloads
{
    ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel);
}
