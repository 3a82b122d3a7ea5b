using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>
/// Addresses that somebody would like the bot to send to. None is connected to and none sees a token, neither when an
/// activity brings one nor when one stands in the database already. Traps listen; every name leads to them.
/// </summary>
public sealed class HostileServiceUrls
{
    /// <summary>{0} is where a trap listens.</summary>
    private static readonly ImmutableArray<string> Forms =
    [
        // This machine, in all its spellings.
        "http://127.0.0.1:{0}/", "https://127.0.0.1:{0}/", "HTTPS://127.0.0.1:{0}/", "http://localhost:{0}/", "https://localhost:{0}/", "http://[::1]:{0}/",
        "https://[::1]:{0}/", "http://[::ffff:127.0.0.1]:{0}/", "http://[::ffff:7f00:1]:{0}/", "http://2130706433:{0}/", "http://0x7f000001:{0}/",
        "http://0177.0.0.1:{0}/", "http://127.1:{0}/", "http://0:{0}/", "http://0.0.0.0:{0}/", "http://[::]:{0}/", "https://127.0.0.1/", "https://[::1]/",
        "http://127.0.0.1:{0}/room/connector", "http://localhost:{0}/room/connector",

        // The cloud's own services, and inner networks.
        "http://169.254.169.254/", "http://169.254.169.254/metadata/identity/oauth2/token", "https://169.254.169.254/", "http://[fd00:ec2::254]/",
        "http://2852039166/", "http://168.63.129.16/", "http://metadata.google.internal/", "https://10.0.0.1/", "https://[fe80::1]/",

        // A good name, almost.
        "https://smba.trafficmanager.net@127.0.0.1:{0}/", "https://127.0.0.1:{0}@smba.trafficmanager.net/", "https://x:y@smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net:{0}/emea/", "https://smba.trafficmanager.net./emea/", "https://smba.trafficmanager.net.evil.example/",
        "https://evil.trafficmanager.net/", "https://smba.trafficmanager.net.trafficmanager.net/", "https://evil-smba.trafficmanager.net/",
        "https://xteams.microsoft.com/", "https://teams.microsoft.com.evil.example/", "https://botframework.com.evil.example/", "https://evilbotframework.com/",
        "https://smba.trafficmanager.net\\@127.0.0.1:{0}/", "https:\\\\127.0.0.1:{0}\\", "https://smba.trafficmanager.net%40127.0.0.1:{0}/",
        "https://smba%2etrafficmanager.net/emea/", "https://127.0.0.1%2f.teams.microsoft.com/", "https://\u0455mba.trafficmanager.net/",
        "https://smba\u3002trafficmanager.net/emea/", "https://\u24e2mba.trafficmanager.net/", "https://xn--mba-yta.trafficmanager.net/",
        "https://smba.traffic\tmanager.net/emea/", " https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/\r\nX: y",
        "https://smba.trafficmanager.net/emea/?to=", "https://smba.trafficmanager.net/emea/#x", "https://127.0.0.1.nip.example:{0}/",

        // Another way to speak.
        "http://smba.trafficmanager.net/emea/", "ftp://127.0.0.1:{0}/", "ws://127.0.0.1:{0}/", "wss://smba.trafficmanager.net/", "gopher://127.0.0.1:{0}/",
        "file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x", "http://unix:/var/run/docker.sock", "//127.0.0.1:{0}/", "/emea/", "https://", "https:///emea/",
        "https:127.0.0.1:{0}", "", " ", "\0",
    ];

    private static readonly Account Bot = new("28:bot", "WorkshopBot");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brought_by_an_activity_with_a_token_that_says_the_same()
    {
        await using var program = await RegisteredProgram.StartAsync(Cancel);
        var mint = new Mint(TimeProvider.System);
        var empty = await program.CountsAsync();
        var wrong = new List<string>();
        foreach (var form in Forms)
        {
            var url = At(form, program.Trap);
            using var answer = await program.SendAsync(
                new Attempt(Mint.Activity(a => a["serviceUrl"] = url), $"Bearer {mint.Channel(c => c["serviceurl"] = url)}"), Cancel);
            if (answer.StatusCode is not HttpStatusCode.Forbidden || await program.CountsAsync() != empty)
                wrong.Add($"{url}: {(int)answer.StatusCode}");
        }

        Offenders.None(wrong, $"{Forms.Length} addresses; not turned away:");
        Assert.False(program.Trap.WasTouched);
        Assert.Empty(program.LookedUp);
        Assert.Empty(program.Tokens.Asked);
        Assert.InRange(Forms.Length, 30, int.MaxValue);
    }

    [Fact]
    public async Task Kept_from_before()
    {
        using var trap = new Trap();
        var tokens = new AskedTokens();
        var lookedUp = new List<string>();
        using var http = new HttpClient(Connections.NewHandler((host, _) =>
        {
            lookedUp.Add(host);
            return Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback]);
        }));
        var client = new ConnectorClient(http, Guard(), TimeProvider.System, new ConnectorTokens(tokens, "scope", _ => new("room")));

        var wrong = new List<string>();
        foreach (var url in Forms.Select(f => At(f, trap)))
        {
            Delivery[] tried =
            [
                await client.SendAsync(url, Text(), Cancel), await client.UpdateAsync(url, "1", Text(), Cancel),
                await client.DeleteAsync(url, "c", "1", Cancel), await client.CreatePrivateAsync(url, Bot, "29:x", null, Cancel),
            ];
            if (tried.Any(d => d is not Delivery.Failed { Kind: FailureKind.Refused, Code: "ServiceUrlNotAllowed" }))
                wrong.Add(url);
        }

        Offenders.None(wrong, $"{Forms.Length} addresses; sent to:");
        Assert.False(trap.WasTouched);
        Assert.Empty(lookedUp);
        Assert.Empty(tokens.Asked);
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("::1"), InlineData("::ffff:127.0.0.1"), InlineData("0.0.0.0"), InlineData("::")]
    public async Task A_good_name_that_leads_inside(string address)
    {
        using var trap = new Trap();
        using var http = new HttpClient(Connections.NewHandler((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)])));

        var failed = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"https://smba.trafficmanager.net:{trap.Port}/"), Cancel));

        Assert.Equal(HttpRequestError.ConnectionError, failed.HttpRequestError);
        Assert.False(trap.WasTouched);
    }

    [Fact]
    public async Task The_trap_would_notice_if_the_allow_list_and_the_look_at_addresses_were_off()
    {
        using var trap = new Trap();
        using var http = new HttpClient(ConnectorClient.NewHandler()) { Timeout = TimeSpan.FromSeconds(1) };
        var open = new ServiceUrlGuard(new ServiceUrlSettings(["127.0.0.1"], AllowLoopback: true));
        var client = new ConnectorClient(http, open, TimeProvider.System);

        await client.SendAsync($"http://127.0.0.1:{trap.Port}/", Text(), Cancel);

        Assert.True(trap.WasTouched);
    }

    [Fact]
    public async Task With_the_allow_list_off_at_the_door_some_come_in_and_still_nothing_goes_out()
    {
        await using var program = await RegisteredProgram.StartAsync(Cancel, change: services => services.AddSingleton(at => new ChannelAdmission(
            at.GetRequiredService<ServiceUrlGuard>(), at.GetRequiredService<AllowedTenants>()) { Unasked = Objection.ServiceUrl }));
        var mint = new Mint(TimeProvider.System);
        var letIn = new List<string>();
        foreach (var url in Forms.Select(f => At(f, program.Trap)))
        {
            using var answer = await program.SendAsync(
                new Attempt(Mint.Activity(a => a["serviceUrl"] = url), $"Bearer {mint.Channel(c => c["serviceurl"] = url)}"), Cancel);
            if (answer.IsSuccessStatusCode)
                letIn.Add(url);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"allow-list off: {letIn.Count} of {Forms.Length} let in");
        Assert.InRange(letIn.Count, 30, Forms.Length);
        Assert.All(await program.TriedAsync(Cancel), problem => Assert.Contains("ServiceUrlNotAllowed", problem, StringComparison.Ordinal));
        Assert.False(program.Trap.WasTouched);
        Assert.Empty(program.Tokens.Asked);
    }

    [Theory, InlineData(301), InlineData(302), InlineData(307), InlineData(308)]
    public async Task A_connector_that_sends_us_elsewhere(int status)
    {
        using var trap = new Trap();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var elsewhere = builder.Build();
        elsewhere.MapFallback((HttpContext http) =>
        {
            http.Response.Headers.Location = $"http://127.0.0.1:{trap.Port}/";
            return Results.StatusCode(status);
        });
        await elsewhere.StartAsync(Cancel);
        using var http = new HttpClient(Connections.NewHandler(Connections.Dns));
        var client = new ConnectorClient(http, new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly), TimeProvider.System);

        var delivery = await client.SendAsync(elsewhere.Urls.Single(), Text(), Cancel);

        Assert.Equal(FailureKind.Refused, Assert.IsType<Delivery.Failed>(delivery).Kind);
        Assert.False(trap.WasTouched);
    }

    private static ServiceUrlGuard Guard() => new(new ServiceUrlSettings(Cloud.Public.ServiceHosts, AllowLoopback: false), () => "http://127.0.0.1:1/room/connector");

    private static string At(string form, Trap trap) => form.Replace("{0}", trap.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static OutgoingActivity Text() => new(new OutgoingContent.PlainText("x"), Bot, "19:a/b", new Account("29:anna"), null, "nl");
}
