using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Testing;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>A connector on this machine that speaks HTTP by hand, so that it can break every rule, and writes down what it was sent.</summary>
internal sealed partial class FaultyConnector : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<Request> journal = [];
    private readonly ManualClock clock;
    private readonly Task serving;
    private int made;

    public FaultyConnector(ManualClock clock)
    {
        this.clock = clock;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What to do with this one; nothing special when it gives null.</summary>
    public Func<Request, Fault?> Misbehave { get; set; } = _ => null;

    /// <summary>Awaited before a fault lets time pass.</summary>
    public Func<Task> BeforeTimeGoesOn { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited before every ordinary answer.</summary>
    public Func<Task> BeforeAnswering { get; set; } = () => Task.CompletedTask;

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public ImmutableArray<Request> Journal
    {
        get
        {
            lock (gate)
                return [.. journal];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
            _ = ServeAsync(await listener.AcceptSocketAsync(stop.Token));
    }

    private async Task ServeAsync(Socket socket)
    {
        using var line = new Line(socket);
        try
        {
            while (await line.ReadHeadAsync(stop.Token) is { } head)
            {
                if (!await AnswerAsync(line, head))
                    return;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // whoever called went away
        }
    }

    private async Task<bool> AnswerAsync(Line line, string head)
    {
        var parts = FirstLine().Match(head);
        var length = int.TryParse(Length().Match(head).Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
        var request = Note(new Request(
            parts.Groups[1].Value, Uri.UnescapeDataString(parts.Groups[2].Value), Uri.UnescapeDataString(parts.Groups[3].Value), length, clock.GetUtcNow()));
        var fault = Misbehave(request);
        request.Fault = fault;
        if (fault is { Answer: Answer.ResetBeforeTheBody })
            return line.Reset();

        request.Body = await line.ReadBodyAsync(length, stop.Token);
        if (fault is null)
        {
            request.IsShown = true;
            await BeforeAnswering();
            await line.WriteAsync(Http(200, Id(request)), stop.Token);
            return true;
        }

        request.IsShown = fault.IsShown;
        return await MisbehaveAsync(line, request, fault);
    }

    private async Task<bool> MisbehaveAsync(Line line, Request request, Fault fault)
    {
        switch (fault.Answer)
        {
            case Answer.Status:
                await line.WriteAsync(Http(fault.Code, fault.Body ?? """{"error":{"code":"Planted","message":"…"}}""", fault.Header?.Invoke(clock.GetUtcNow())), stop.Token);
                return true;
            case Answer.ResetAfterTheBody:
                return line.Reset();
            case Answer.ResetInTheAnswer:
                await line.WriteAsync(Http(200, Id(request))[..^6], stop.Token);
                return line.Reset();
            case Answer.Hang:
                await BeforeTimeGoesOn();
                clock.Advance(TimeSpan.FromSeconds(30));
                return false;
            case Answer.Drip:
                await BeforeTimeGoesOn();
                foreach (var letter in Http(200, Id(request)))
                {
                    await line.WriteAsync(letter.ToString(), stop.Token);
                    clock.Advance(TimeSpan.FromSeconds(1));
                }

                return true;
            case Answer.TenMegabytes:
                await line.WriteAsync(Http(200, $$"""{"id":"{{new string('x', 10 * 1024 * 1024)}}"}"""), stop.Token);
                return true;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault));
        }
    }

    private Request Note(Request request)
    {
        lock (gate)
            journal.Add(request);
        return request;
    }

    private string Id(Request request) =>
        $$"""{"id":"{{(request.Method == "PUT" ? request.Activity : $"m{Interlocked.Increment(ref made)}")}}"}""";

    private static string Http(int status, string body, string? header = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} Planted\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{(header is null ? "" : header + "\r\n")}\r\n{body}");

    [GeneratedRegex(@"^(POST|PUT) /v3/conversations/([^/ ]+)/activities/?([^/ ]*) HTTP")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"Content-Length: (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    /// <summary>What came in.</summary>
    internal sealed record Request(string Method, string Conversation, string Activity, int Length, DateTimeOffset At)
    {
        public string Body { get; set; } = "";

        public Fault? Fault { get; set; }

        /// <summary>Whether people see it.</summary>
        public bool IsShown { get; set; }
    }
}
