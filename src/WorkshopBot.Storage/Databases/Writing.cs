using System.Data.Common;
using Dapper;

namespace WorkshopBot.Storage.Databases;

/// <summary>What one piece of writing works with: its own part of a transaction that it shares with others.</summary>
internal sealed class Writing(DbConnection connection, DbTransaction all, OrderedIds ids)
{
    /// <summary>Set when nothing of this piece may stay; the others of the transaction are not touched.</summary>
    public bool Undone { get; private set; }

    /// <summary>Set when something was deleted that must not stay in the files either.</summary>
    public bool LeavesResidue { get; set; }

    /// <summary>Undoes this piece, and gives the answer that explains why.</summary>
    public T Undo<T>(T answer)
    {
        Undone = true;
        return answer;
    }

    public string NewId(DateTimeOffset at) => ids.Next(at);

    /// <param name="values">One row, or a list of them.</param>
    /// <returns>How many rows were written.</returns>
    public Task<int> ExecuteAsync(string sql, object values) => connection.ExecuteAsync(sql, values, all);

    public Task<T?> FindAsync<T>(string sql, object values) => connection.QuerySingleOrDefaultAsync<T>(sql, values, all);
}
