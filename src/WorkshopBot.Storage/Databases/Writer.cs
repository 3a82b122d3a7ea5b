using System.Data.Common;
using System.Threading.Channels;

namespace WorkshopBot.Storage.Databases;

/// <summary>
/// The only one that writes. It takes all that waits, runs each piece in a savepoint of one transaction, commits once, and
/// only then says that they are done: so what is acknowledged is on disk, and a hundred at once cost one flush.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MostInOneCommit = 256;

    private readonly IDatabase database;
    private readonly TimeProvider clock;
    private readonly bool acknowledgesEarly;
    private readonly OrderedIds ids = new();
    private readonly Channel<IPiece> waiting = Channel.CreateUnbounded<IPiece>(new() { SingleReader = true });
    private readonly Task loop;
    private DbConnection? connection;
    private bool leavesResidue = true; // of a program that was killed before it could tidy up

    public Writer(IDatabase database, TimeProvider clock, PlantedFault planted)
    {
        (this.database, this.clock, acknowledgesEarly) = (database, clock, planted is PlantedFault.AcknowledgeEarly);
        loop = Task.Run(WorkAsync);
    }

    /// <summary>How many commits there were, to show that they are shared.</summary>
    public int Commits { get; private set; }

    /// <param name="order">
    /// What is written to. Pieces of one commit are done in this order, so that two programs never wait for each other crosswise.
    /// </param>
    /// <param name="work">Writes, and gives the answer. If it throws, nothing of it stays.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public Task<T> WriteAsync<T>(string order, Func<Writing, Task<T>> work, CancellationToken cancel)
    {
        var piece = new Piece<T>(order, work, cancel);
        return waiting.Writer.TryWrite(piece)
            ? piece.Answer.WaitAsync(cancel)
            : Task.FromException<T>(new ObjectDisposedException(nameof(Writer)));
    }

    /// <summary>Finishes what waits, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        await CloseAsync();
    }

    private async Task WorkAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var batch = new List<IPiece>();
            while (batch.Count < MostInOneCommit && waiting.Reader.TryRead(out var piece))
                batch.Add(piece);
            await WriteAsync([.. batch.OrderBy(p => p.Order, StringComparer.Ordinal)]);
        }
    }

    private async Task WriteAsync(IPiece[] batch)
    {
        try
        {
            connection ??= await database.OpenToWriteAsync(CancellationToken.None);
            await using (var all = await connection.BeginTransactionAsync())
            {
                foreach (var piece in batch)
                    await WriteAsync(piece, connection, all);
                if (acknowledgesEarly)
                    await AcknowledgeEarlyAsync(batch);
                await all.CommitAsync();
                Commits++;
            }

            leavesResidue = leavesResidue && !await database.TryEraseResidueAsync(connection, CancellationToken.None);
        }
        catch (Exception e) // whatever went wrong, nobody may take it for done
        {
            foreach (var piece in batch)
                piece.Fail(e);
            await CloseAsync();
            return;
        }

        foreach (var piece in batch)
            piece.Acknowledge();
    }

    private async Task WriteAsync(IPiece piece, DbConnection open, DbTransaction all)
    {
        const string Savepoint = "piece";
        var writing = new Writing(open, all, ids);
        await all.SaveAsync(Savepoint);

        if (await piece.TryRunAsync(writing) && !writing.Undone)
        {
            await all.ReleaseAsync(Savepoint);
            leavesResidue |= writing.LeavesResidue;
            return;
        }

        await all.RollbackAsync(Savepoint); // throws if the database gave up the whole transaction: then all of it failed
        await all.ReleaseAsync(Savepoint);
    }

    private async Task AcknowledgeEarlyAsync(IPiece[] batch)
    {
        foreach (var piece in batch)
            piece.Acknowledge();
        await Task.Delay(TimeSpan.FromMilliseconds(5), clock);
    }

    private async Task CloseAsync()
    {
        var open = connection;
        connection = null;
        if (open is not null)
            await open.DisposeAsync();
    }
}
