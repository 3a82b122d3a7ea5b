using Microsoft.Data.Sqlite;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Databases;
using WorkshopBot.Storage.Events;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class OpeningOnSqlite : Opening<SqliteFile>
{
    [Fact]
    public async Task Only_the_owner_can_read_the_files()
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("Windows has no such modes; there the folder's rights decide.");
        await AppendAsync(0, Turn("c1", Present()));

        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var part in (string[])["", "-wal", "-shm"])
            Assert.Equal(Own, File.GetUnixFileMode(Database.File + part));
        Assert.Equal(Own | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(Database.File)!));
    }

    [Theory]
    [InlineData("pragma synchronous = normal")]
    [InlineData("pragma secure_delete = off")]
    [InlineData("pragma journal_mode = delete")]
    public async Task A_setting_that_did_not_take_is_refused(string pragma)
    {
        await CloseAsync();
        await using var connection = await new SqliteDatabase(Database.File).OpenToWriteAsync(Cancel);
        await SqliteDatabase.CheckAsync(connection, Cancel);

        await using (var spoil = connection.CreateCommand())
        {
            spoil.CommandText = pragma;
            await spoil.ExecuteNonQueryAsync(Cancel);
        }

        await Assert.ThrowsAsync<UnsafeDatabaseException>(() => SqliteDatabase.CheckAsync(connection, Cancel));
    }

    [Fact]
    public async Task Whoever_gives_up_while_another_program_writes_leaves_nothing_behind()
    {
        await AppendAsync(0, Turn("c1", Present()));
        await using var other = await Store.Database.OpenToWriteAsync(Cancel);
        await using (await other.BeginTransactionAsync(Cancel))
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => Store.Log.AppendAsync(Session, 1, Turn("c2", Present()), soon.Token));
        }

        Assert.Equal(new Appended.Done(), await AppendAsync(1, Turn("c3", Present())));
        Assert.Equal(["c1", "c3"], (await ReadAsync()).Select(r => r.Asked.Cause));
    }

    [Fact]
    public async Task A_full_disk_fails_openly_and_loses_nothing()
    {
        await Store.Writer.WriteAsync("", w => w.FindAsync<long>("pragma max_page_count = 60", new { }), Cancel);
        var written = 0;

        var full = await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            while (true)
                written += await AppendAsync(written, Turn($"c{written}", Says(1, new string('x', 3000)))) is Appended.Done ? 1 : 0;
        });

        Assert.Equal(13, full.SqliteErrorCode);
        Assert.NotEqual(0, written);
        Assert.Equal(written, (await ReadAsync()).Length);
        Assert.True((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);
        Assert.Equal(new Appended.Done(), await AppendAsync(written, Turn("room again", Says(1, new string('x', 3000)))));
    }
}
