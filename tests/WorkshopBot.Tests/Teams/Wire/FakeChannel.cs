using System.Net;
using System.Net.Http.Headers;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>A channel that always answers the same and remembers what it was last asked.</summary>
internal sealed class FakeChannel(HttpStatusCode status, string answer) : HttpMessageHandler
{
    private readonly Exception? fault;

    public FakeChannel(Exception fault) : this(default, "") => this.fault = fault;

    public RetryConditionHeaderValue? RetryAfter { get; init; }

    public DateTimeOffset Now { get; init; }

    public string? Asked { get; private set; }

    public string Body { get; private set; } = "";

    public ConnectorClient Client =>
        new(new HttpClient(this), new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly), new StandingClock(Now));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (fault is not null)
        {
            throw fault;
        }

        return new HttpResponseMessage(status) { Content = new StringContent(answer), Headers = { RetryAfter = RetryAfter } };
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
