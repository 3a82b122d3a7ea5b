using Npgsql;
using Xunit;

namespace WorkshopBot.IntegrationTests.Testing;

/// <summary>What a test class may rely on when it takes a database.</summary>
public abstract class DatabaseOfAClass(FreshDatabase database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_nothing_that_another_class_wrote()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var write = source.CreateCommand("create table mine (it integer)");
        await write.ExecuteNonQueryAsync(Cancel);

        await using var count = source.CreateCommand("select count(*) from pg_tables where schemaname = 'public'");
        Assert.Equal(1L, await count.ExecuteScalarAsync(Cancel));
    }

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    [InlineData("synchronous_commit")]
    public async Task Its_server_keeps_what_it_acknowledges(string setting)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var show = source.CreateCommand($"show {setting}");
        Assert.Equal("on", await show.ExecuteScalarAsync(Cancel));
    }
}

public sealed class DatabaseOfOneClass(FreshDatabase database) : DatabaseOfAClass(database), IClassFixture<FreshDatabase>;

public sealed class DatabaseOfAnotherClass(FreshDatabase database) : DatabaseOfAClass(database), IClassFixture<FreshDatabase>;
