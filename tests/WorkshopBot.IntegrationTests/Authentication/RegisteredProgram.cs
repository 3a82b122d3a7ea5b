using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Web.Commands;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>
/// The whole program in this process, in Production, as a bot with a registration; issuers stand on this machine, names
/// of hosts lead to a trap, and the bot's own token is one that is easily found again.
/// </summary>
internal sealed class RegisteredProgram : IAsyncDisposable
{
    public const string AppToken = "app-token-that-nobody-may-see";

    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-registered-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private WebApplication app = null!;

    public IdentityProvider Provider { get; private set; } = null!;

    public Trap Trap { get; } = new();

    /// <summary>All that it logged, of every kind.</summary>
    public LogPages Logged { get; } = new();

    public AskedTokens Tokens { get; } = new();

    /// <summary>Hosts that were looked up.</summary>
    public ConcurrentQueue<string> LookedUp { get; } = [];

    public IServiceProvider Services => app.Services;

    public string Base => app.Urls.Single();

    /// <param name="change">A planted fault, or another part of the world.</param>
    public static async Task<RegisteredProgram> StartAsync(
        CancellationToken cancel, string environment = "Production", Action<IServiceCollection>? change = null, params string[] settings)
    {
        var program = new RegisteredProgram { Provider = await IdentityProvider.StartAsync(cancel) };
        program.app = ServeCommand.Build(
            [
                $"--environment={environment}", "--urls=http://127.0.0.1:0", $"--Storage:Sqlite={Path.Combine(program.folder, "auth.db")}", "--Storage:Postgres=",
                $"--Teams:AppId={Mint.AppId}", $"--Teams:TenantId={Mint.Tenant}", "--Teams:Credential=Secret", "--Teams:Secret=the-secret-of-the-app",
                "--Public:Address=https://workshopbot.example.nl", "--Catalogue:Imported=",
                "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", .. settings,
            ],
            services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(program.Logged));
                services.AddSingleton(program.Provider.Cloud).AddSingleton<IAppTokens>(program.Tokens).AddSingleton<HostLookup>(program.LookUpAsync);
                change?.Invoke(services);
            })!;
        await program.app.StartAsync(cancel);
        return program;
    }

    public async Task<HttpResponseMessage> SendAsync(Attempt attempt, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Base + attempt.Path) { Content = Activities.Body(attempt.Activity) };
        if (attempt.Authorization.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", attempt.Authorization);
        foreach (var (name, value) in attempt.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, cancel);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? token, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Base + path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await http.SendAsync(request, cancel);
    }

    /// <summary>How many rows each table has; the program's own keys do not count.</summary>
    public async Task<string> CountsAsync()
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "auth.db")};Pooling=False");
        var tables = await file.QueryAsync<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'secret' order by name");
        var counts = new List<string>();
        foreach (var table in tables)
            counts.Add($"{table}:{await file.ExecuteScalarAsync<long>($"select count(*) from {table}")}");
        return string.Join(' ', counts);
    }

    /// <summary>Waits until the bot has tried to send all it wanted to say.</summary>
    /// <returns>What came of each.</returns>
    public async Task<string[]> TriedAsync(CancellationToken cancel)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "auth.db")};Pooling=False");
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var problems = (await file.QueryAsync<string?>("select problem from outbox")).ToArray();
            if (problems.All(p => p is { Length: > 0 }))
                return problems!;
            await ticks.WaitForNextTickAsync(cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Provider.DisposeAsync();
        Trap.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancel)
    {
        LookedUp.Enqueue(host);
        return Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback]);
    }
}

/// <summary>Listens on this machine under both kinds of address, and wants to hear nothing.</summary>
internal sealed class Trap : IDisposable
{
    private readonly TcpListener four = new(IPAddress.Any, 0);
    private readonly TcpListener six;

    public Trap()
    {
        four.Start();
        six = new TcpListener(IPAddress.IPv6Any, Port) { Server = { DualMode = false } };
        six.Start();
    }

    public int Port => ((IPEndPoint)four.LocalEndpoint).Port;

    public bool WasTouched => four.Pending() || six.Pending();

    public void Dispose()
    {
        four.Dispose();
        six.Dispose();
    }
}

/// <summary>Gives the bot its own token, and remembers that it was asked.</summary>
internal sealed class AskedTokens : IAppTokens
{
    public ConcurrentQueue<(string Scope, bool Fresh)> Asked { get; } = [];

    public ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel)
    {
        Asked.Enqueue((scope, fresh));
        return new(RegisteredProgram.AppToken);
    }
}

/// <summary>Keeps every line of the log, with its kind.</summary>
internal sealed class LogPages : ILoggerProvider
{
    public ConcurrentQueue<(string Category, string Line)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Page(categoryName, this);

    public void Dispose()
    {
    }

    private sealed class Page(string category, LogPages pages) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            pages.Lines.Enqueue((category, $"{formatter(state, exception)} {exception}"));
    }
}
