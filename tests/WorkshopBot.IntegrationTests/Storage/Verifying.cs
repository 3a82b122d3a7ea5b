using System.Data.Common;
using Dapper;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Events;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class VerifyingOnSqlite : Verifying<SqliteFile>;

public sealed class VerifyingOnPostgres : Verifying<PostgresServer>;

public abstract class Verifying<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    private static readonly string[] Tables = ["event", "stream", "text", "turn"];

    [Fact]
    public async Task An_untouched_log_is_whole_and_says_what_was_checked()
    {
        await WriteAsync();

        var result = await VerifyAsync();

        Assert.Empty(result.Faults);
        Assert.Equal((2, 8, 4, 1, 6), (result.Streams, result.Events, result.Texts, result.Removed, result.Turns));
    }

    [Fact]
    public async Task An_empty_log_is_whole() => Assert.Equal(new VerificationResult(0, 0, 0, 0, 0, []), await VerifyAsync());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_changed_byte_of_any_row_is_found(int seed)
    {
        await WriteAsync();
        var (dice, missed) = (new Random(seed), new List<string>());

        for (var i = 0; i < 100; i++)
        {
            var table = Tables[dice.Next(Tables.Length)];
            var rows = await RowsAsync(table);
            var row = rows[dice.Next(rows.Count)];
            var column = row.Keys.Where(k => row[k] is not null).Order(StringComparer.Ordinal).ToArray() is var k ? k[dice.Next(k.Length)] : "";
            var before = row[column]!;
            row[column] = before is long number ? (object)(number ^ (1L << dice.Next(8))) : SpoilText((string)before, dice);
            if (await TryReplaceAsync(table, rows) && (await VerifyAsync()).IsWhole)
                missed.Add($"{table}.{column}: {before} -> {row[column]}");
            row[column] = before;
            await ReplaceAsync(table, rows);
        }

        Assert.Empty(missed);
        Assert.True((await VerifyAsync()).IsWhole);
    }

    [Theory]
    [InlineData("delete from event where stream = @Session and version = 2", FaultKind.VersionGap)]
    [InlineData("delete from event where stream = @Session and version = 6", FaultKind.WrongEnd)]
    [InlineData("delete from event where stream = @Session", FaultKind.WrongEnd)]
    [InlineData("delete from stream where stream = @Session", FaultKind.WrongEnd)]
    [InlineData("update stream set version = version - 1 where stream = @Session", FaultKind.WrongEnd)]
    [InlineData("update event set hash = (select hash from event e where e.version = 1 and e.stream = @Session) where version = 2", FaultKind.WrongHash)]
    [InlineData("update event set data = replace(data, 'p-anna', 'p-bram')", FaultKind.WrongHash)]
    [InlineData("update event set at = replace(at, 'T12', 'T13')", FaultKind.WrongHash)]
    [InlineData("update event set cause = 'c3' where version = 1", FaultKind.WrongColumn)]
    [InlineData("update text set body = body || '.'", FaultKind.WrongText)]
    [InlineData("delete from text where version = 2", FaultKind.MissingText)]
    [InlineData("insert into text (id, stream, version, salt, body) values ('t', @Session, 1, 's', 'planted')", FaultKind.StrayText)]
    [InlineData("delete from turn where cause = 'c2'", FaultKind.MissingTurn)]
    [InlineData("delete from event where stream <> @Session", FaultKind.WrongTurn)]
    [InlineData("update turn set refusal = null where refusal is not null", FaultKind.WrongTurn)]
    [InlineData("update turn set seen = seen + 1 where cause = 'no'", FaultKind.WrongTurn)]
    public async Task What_was_done_to_the_tables_is_named(string sql, FaultKind kind)
    {
        await WriteAsync();
        Assert.NotEqual(0, await ExecuteAsync(sql, new { Session = Session.ToString() }));

        Assert.Contains(kind, (await VerifyAsync()).Faults.Select(f => f.Kind));
    }

    [Fact]
    public async Task Two_records_that_changed_places_are_found()
    {
        await WriteAsync();
        var rows = await RowsAsync("event");
        var (one, two) = (rows.First(r => r["version"] is 1L), rows.First(r => r["version"] is 2L && r["stream"]!.Equals(Session.ToString())));
        foreach (var column in (string[])["id", "data", "salt", "type", "cause", "at"])
            (one[column], two[column]) = (two[column], one[column]);
        await ReplaceAsync("event", rows);

        Assert.Contains(FaultKind.WrongHash, (await VerifyAsync()).Faults.Select(f => f.Kind));
    }

    [Fact]
    public async Task Words_that_come_back_after_their_removal_are_found()
    {
        await WriteAsync();
        var kept = await RowsAsync("text");
        await AppendAsync(6, Turn("c9", new SessionEvent.TextRemoved(2, RemovalGround.Spill, Anna)));
        Assert.True((await VerifyAsync()).IsWhole);
        await ReplaceAsync("text", kept);

        var fault = Assert.Single((await VerifyAsync()).Faults);
        Assert.Equal((FaultKind.UnremovedText, 2L), (fault.Kind, fault.Version));
    }

    [Fact]
    public async Task Records_that_the_rules_cannot_follow_are_found()
    {
        await WriteAsync();

        var result = await Store.Verification.RunAsync(Folds.All, Cancel);

        Assert.All(result.Faults, f => Assert.Equal(FaultKind.Unfoldable, f.Kind));
        Assert.Equal(2, result.Faults.Length); // neither session begins with a plan
    }

    /// <summary>Two sessions, five texts of which one was removed, six turns of which one was refused.</summary>
    private async Task WriteAsync()
    {
        await AppendAsync(0, Turn("c1", Present()));
        await AppendAsync(1, Turn("c2", Says(1, "one"), Says(2, "two")));
        await AppendAsync(3, Turn("c3", Says(3, "three"), new SessionEvent.ContributionWithdrawn(1, Anna)));
        await AppendAsync(5, Refused("no", new Refusal.TooManyContributions(2, 1)));
        await AppendAsync(5, Turn("c4", new SessionEvent.TextRemoved(3, RemovalGround.Privacy, Anna)));
        await Store.Log.AppendAsync(
            new SessionId(Guid.CreateVersion7(Noon.AddHours(1))), 0, Turn("d1", Says(1, "een"), Says(2, "één")), Cancel);
    }

    private Task<VerificationResult> VerifyAsync() => Store.Verification.RunAsync(Folds.None, Cancel);

    private async Task<List<IDictionary<string, object?>>> RowsAsync(string table)
    {
        await using var connection = await Database.ConnectAsync();
        return [.. (await connection.QueryAsync($"select * from {table}")).Select(r => new Dictionary<string, object?>((IDictionary<string, object?>)r))];
    }

    private async Task ReplaceAsync(string table, List<IDictionary<string, object?>> rows)
    {
        var columns = rows[0].Keys;
        await using var connection = await Database.ConnectAsync();
        await using var all = await connection.BeginTransactionAsync(Cancel);
        await connection.ExecuteAsync($"delete from {table}", transaction: all);
        foreach (var row in rows)
            await connection.ExecuteAsync(
                $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(c => "@" + c))})",
                new DynamicParameters(row), all);
        await all.CommitAsync(Cancel);
    }

    /// <returns><see langword="false"/> if the database itself refused: no two rows with one key.</returns>
    private async Task<bool> TryReplaceAsync(string table, List<IDictionary<string, object?>> rows)
    {
        try
        {
            await ReplaceAsync(table, rows);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static string SpoilText(string value, Random dice)
    {
        var text = value.ToCharArray();
        var at = dice.Next(text.Length);
        text[at] = (char)(text[at] ^ (1 << dice.Next(4)));
        return new string(text).Replace('\0', '?');
    }
}
