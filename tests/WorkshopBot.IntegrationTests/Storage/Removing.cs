using System.Text;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage.Events;
using Xunit;

namespace WorkshopBot.IntegrationTests.Storage;

public sealed class RemovingOnPostgres : Removing<PostgresServer>;

public sealed class RemovingOnSqlite : Removing<SqliteFile>
{
    private const string Secret = "kroonjuweel-van-de-dijkgraaf";

    [Fact]
    public async Task Nothing_of_removed_words_stays_in_the_files()
    {
        for (var i = 0; i < 60; i++) // enough for the pages of the tables to have been split
            await AppendAsync(i, Turn($"c{i}", Says(i, $"{Secret} {new string('x', 40 * i)}")));
        Assert.NotEqual(0, await FilesWithAsync(Secret));

        await AppendAsync(60, Turn("r", [.. Enumerable.Range(1, 60).Select(v => new SessionEvent.TextRemoved(v, RemovalGround.Spill, Anna))]));

        Assert.Equal(0, await FilesWithAsync(Secret));
        Assert.True((await Store.Verification.RunAsync(Folds.None, Cancel)).IsWhole);
    }

    [Fact]
    public async Task Nothing_of_a_forgotten_person_stays_in_the_files()
    {
        var person = await Store.People.MeetAsync("webroom", "account-of-" + Secret, Secret, Noon, Cancel);
        Assert.NotEqual(0, await FilesWithAsync(Secret));

        await Store.People.ForgetAsync(person.Id, Cancel);

        Assert.Equal(0, await FilesWithAsync(Secret));
    }

    [Fact]
    public async Task Somebody_who_reads_meanwhile_only_delays_it()
    {
        await AppendAsync(0, Turn("c1", Says(1, Secret)));
        await using (var reader = await Store.Database.OpenToReadAsync(Cancel))
        {
            await using var moment = await Store.Database.BeginReadingAsync(reader, Cancel);
            await using var look = reader.CreateCommand();
            (look.CommandText, look.Transaction) = ("select count(*) from text", moment);
            await look.ExecuteScalarAsync(Cancel);
            await AppendAsync(1, Turn("r", new SessionEvent.TextRemoved(1, RemovalGround.Spill, Anna)));
        }

        await AppendAsync(2, Turn("c2", Present()));

        Assert.Equal(0, await FilesWithAsync(Secret));
    }

    private async Task<int> FilesWithAsync(string text)
    {
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Database.File)!))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, Cancel);
            if (bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
                found++;
        }

        return found;
    }
}

public abstract class Removing<T> : StorageTest<T>
    where T : ITestDatabase, new()
{
    [Fact]
    public async Task Removed_words_are_gone_and_the_chain_still_holds()
    {
        await AppendAsync(0, Turn("c1", Says(1, "stays"), Says(2, "goes")));
        var before = await ReadAsync();

        await AppendAsync(2, Turn("c2", new SessionEvent.TextRemoved(2, RemovalGround.Privacy, Anna)));

        var after = await ReadAsync();
        Assert.Equal(["stays", null], after.Take(2).Select(r => ((SessionEvent.ContributionStored)r.Event).Text.Body));
        Assert.Equal(before.Select(r => (r.Commitment, r.Hash)), after.Take(2).Select(r => (r.Commitment, r.Hash)));
        Assert.Equal(1, await CountAsync("text"));

        var result = await Store.Verification.RunAsync(Folds.None, Cancel);
        Assert.Equal((true, 1, 1), (result.IsWhole, result.Texts, result.Removed));
    }

    [Fact]
    public async Task A_removal_that_came_too_late_removes_nothing()
    {
        await AppendAsync(0, Turn("c1", Says(1, "stays"), Present()));

        await AppendAsync(1, Turn("c2", new SessionEvent.TextRemoved(1, RemovalGround.Privacy, Anna)));

        Assert.Equal(1, await CountAsync("text"));
    }
}
