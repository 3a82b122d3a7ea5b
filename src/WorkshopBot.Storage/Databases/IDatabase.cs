using System.Data.Common;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Storage.Databases;

/// <summary>Work that one program does at a time.</summary>
internal enum Job { Sending, Drafting }

/// <summary>What SQLite and PostgreSQL do each in their own way. All other SQL is written once.</summary>
internal interface IDatabase : IAsyncDisposable
{
    Task<DbConnection> OpenToReadAsync(CancellationToken cancel);

    /// <summary>Opens a connection whose commits are on disk when they return.</summary>
    /// <exception cref="UnsafeDatabaseException">The database does not promise that.</exception>
    Task<DbConnection> OpenToWriteAsync(CancellationToken cancel);

    /// <summary>Begins to read, so that all that follows sees the same moment.</summary>
    Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Begins to write; of two programs that change the schema, one waits.</summary>
    Task<DbTransaction> BeginSchemaAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>Takes what was deleted out of the files as well, as far as the database can.</summary>
    /// <returns><see langword="false"/> if somebody was reading: it must be tried again.</returns>
    Task<bool> TryEraseResidueAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>By which one of the programs on this database does this work, and the others do not.</summary>
    ISendingLease NewLease(Job job, TimeProvider clock);

    /// <summary>Begins to tell of changes, and to hear of them from whoever else writes to this database.</summary>
    Task<IChanges> StartChangesAsync(TimeProvider clock, CancellationToken cancel);
}
