using Xunit;

namespace WorkshopBot.IntegrationTests.Testing;

/// <summary>An empty PostgreSQL database for one test class: take it as <c>IClassFixture&lt;FreshDatabase&gt;</c>.</summary>
public sealed class FreshDatabase(PrivatePostgres server) : IAsyncLifetime
{
    /// <summary>How to reach it, for Npgsql.</summary>
    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync() =>
        ConnectionString = await server.CreateAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await server.DropAsync(ConnectionString, CancellationToken.None);
}
