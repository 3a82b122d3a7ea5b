using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.BadInput;

/// <summary>The real program, started once for all tests of bad input, with the channel it speaks to and its database.</summary>
public sealed class ServedProgram : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-bad-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private int workshops;

    public Sink Sink { get; private set; } = null!;

    public RunningProgram Program { get; private set; } = null!;

    /// <summary>The same database, opened beside the program.</summary>
    public Store Store { get; private set; } = null!;

    public string Database => Path.Combine(folder, "bad.db");

    public int NextWorkshop() => Interlocked.Increment(ref workshops);

    /// <summary>One of a test's own, with settings beside the usual ones.</summary>
    public static async Task<ServedProgram> StartAsync(params (string Name, string Value)[] settings)
    {
        var program = new ServedProgram();
        await program.InitializeAsync(settings);
        return program;
    }

    public ValueTask InitializeAsync() => InitializeAsync([]);

    private async ValueTask InitializeAsync((string Name, string Value)[] settings)
    {
        Sink = await Sink.StartAsync(CancellationToken.None);
        Program = await RunningProgram.StartAsync(Database, CancellationToken.None, settings.Select(s => KeyValuePair.Create(s.Name, s.Value)));
        Store = await Store.OpenAsync(new StorageSettings(Database, null), TimeProvider.System, CancellationToken.None);
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken cancel) => PostAsync(Activities.Body(activity), cancel);

    public Task<HttpResponseMessage> PostAsync(HttpContent body, CancellationToken cancel, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Program.Address, "/api/messages")) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return http.SendAsync(request, cancel);
    }

    /// <summary>How many rows of each table tell of sessions, people and words.</summary>
    public async Task<string> CountsAsync()
    {
        await using var file = new SqliteConnection($"Data Source={Database};Pooling=False");
        return string.Join(' ', await Task.WhenAll(new[] { "event", "turn", "text", "person", "address" }.Select(t => file.ExecuteScalarAsync<string>($"select count(*) from {t}"))));
    }

    /// <summary>Whether these bytes stand anywhere in the database's files, or in what the program wrote to its outputs.</summary>
    public bool Keeps(string words)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(words);
        return Program.Said.Contains(words, StringComparison.OrdinalIgnoreCase)
            || Directory.EnumerateFiles(folder).Where(f => !(f.EndsWith(".sending", StringComparison.Ordinal) || f.EndsWith(".drafting", StringComparison.Ordinal))).Any(f => Read(f).AsSpan().IndexOf(bytes) >= 0);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Store.DisposeAsync();
        await Program.DisposeAsync();
        await Sink.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return all.ToArray();
    }
}

/// <summary>Tests that share one running program.</summary>
[CollectionDefinition(Name)]
public sealed class OneProgram : ICollectionFixture<ServedProgram>
{
    public const string Name = "One program";
}
