using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>No room in the browser, and no reports.</summary>
internal sealed class NoRoom : IDownloads, IDoors
{
    public ValueTask<ImmutableArray<Download>> ForAsync(SessionId session, PersonId reader, CancellationToken cancel) => new([]);

    public bool LeadElsewhere(string channel) => false;

    public ValueTask<Uri> ToRoomAsync(SessionId session, PersonId person, CancellationToken cancel) => throw new NotSupportedException();
}
