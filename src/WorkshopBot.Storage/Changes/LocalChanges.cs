using System.Collections.Immutable;
using System.Threading.Channels;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Storage.Changes;

/// <summary>Tells those who listen in this program.</summary>
internal sealed class LocalChanges : IChanges
{
    private const int MostUnheard = 1024;

    private ImmutableList<Channel<SessionId?>> listeners = [];

    public void Tell(SessionId? session)
    {
        foreach (var listener in Volatile.Read(ref listeners))
            listener.Writer.TryWrite(session);
    }

    /// <summary>Listens from the call on, not from the first time it is asked for a change.</summary>
    public IAsyncEnumerable<SessionId?> ListenAsync(CancellationToken cancel)
    {
        var listener = Channel.CreateBounded<SessionId?>(
            new BoundedChannelOptions(MostUnheard) { FullMode = BoundedChannelFullMode.DropOldest });
        ImmutableInterlocked.Update(ref listeners, (all, one) => all.Add(one), listener);
        cancel.Register(() => ImmutableInterlocked.Update(ref listeners, (all, one) => all.Remove(one), listener));
        return listener.Reader.ReadAllAsync(cancel);
    }
}
