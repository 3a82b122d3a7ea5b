using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Web.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>What is as it should be comes in; the same program that turns forgeries away.</summary>
public sealed class LettingIn : IAsyncLifetime
{
    private readonly Mint mint = new(TimeProvider.System);
    private RegisteredProgram program = null!;
    private int sent;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => program = await RegisteredProgram.StartAsync(Cancel);

    [Fact]
    public async Task A_channel_with_its_own_token()
    {
        await IsTakenAsync(mint.Channel());
        await IsTakenAsync(mint.Channel(c => c["exp"] = mint.Now - 240));
        await IsTakenAsync(mint.Channel(c => c["nbf"] = mint.Now + 240));
        await IsTakenAsync(mint.Channel(c => c["serviceurl"] = "https://SMBA.trafficmanager.net/emea"));
        await IsTakenAsync(mint.Channel(c => c.Remove("nbf"), h => h.Remove("typ")));
        await IsTakenAsync(mint.Channel(header: h => h["alg"] = "RS384", hash: HashAlgorithmName.SHA384));
        await IsTakenAsync(mint.Channel(header: h => h["alg"] = "RS512", hash: HashAlgorithmName.SHA512));
    }

    [Fact]
    public async Task A_tenant_that_is_named_once_in_whatever_case()
    {
        var once = Mint.Activity(a => ((System.Text.Json.Nodes.JsonObject)a["conversation"]!).Remove("tenantId"));
        using var first = await program.SendAsync(new Attempt(once, $"Bearer {mint.Channel()}"), Cancel);
        var capitals = Mint.Activity(a => a["conversation"]!["tenantId"] = Mint.Tenant.ToUpperInvariant());
        using var second = await program.SendAsync(new Attempt(capitals, $"bearer {mint.Channel()}"), Cancel);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task A_new_key_at_once_and_the_old_one_no_more()
    {
        await IsTakenAsync(mint.Channel());
        program.Provider.ChannelKeys = [IdentityProvider.NextChannel];

        await IsTakenAsync(mint.Channel(key: IdentityProvider.NextChannel));
        using var retired = await program.SendAsync(Forger.With(mint.Channel()), Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, retired.StatusCode);
        Assert.Equal(2, program.Provider.ChannelFetches);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_asks_for_the_keys_once()
    {
        await IsTakenAsync(mint.Channel());
        await Parallel.ForAsync(0, 200, Cancel, async (n, cancel) =>
        {
            using var answer = await program.SendAsync(Forger.With(mint.Channel(key: IdentityProvider.Stranger with { Id = $"flood-{n}" })), cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        });

        Assert.InRange(program.Provider.ChannelFetches, 1, 2);
        await IsTakenAsync(mint.Channel());
    }

    [Fact]
    public async Task As_long_as_no_keys_can_be_had_it_says_to_come_again()
    {
        program.Provider.IsDown = true;
        using var answer = await program.SendAsync(Forger.With(mint.Channel()), Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task An_answer_leaves_with_the_bots_own_token_and_not_for_this_machine()
    {
        using var taken = await program.SendAsync(Forger.With(mint.Channel()), Cancel);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (program.LookedUp.IsEmpty && await ticks.WaitForNextTickAsync(Cancel))
        {
            // The outbox is on its way.
        }

        Assert.Contains(("https://api.botframework.com/.default", false), program.Tokens.Asked);
        Assert.All(program.LookedUp, host => Assert.Equal("smba.trafficmanager.net", host));
        Assert.False(program.Trap.WasTouched);
        Assert.DoesNotContain(program.Logged.Lines, l => l.Line.Contains(RegisteredProgram.AppToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_web_room_in_production_both_ways()
    {
        var room = program.Services.GetRequiredService<Rooms>().Open("default")!;
        var person = new RoomPerson("29:anna", "Anna", new RoomProfile("Gemeente", "municipality", "nl", "nl", "participant"), RoomAddresses.Private("default", "29:anna"));
        room.Enter(person);
        using var anna = new HttpClient { BaseAddress = new Uri(program.Base) };
        anna.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await program.Services.GetRequiredService<RoomDoor>().TokenAsync(room, person, Cancel));

        using var written = await anna.PostAsJsonAsync(new Uri("/room/api/default/messages", UriKind.Relative), new { lane = "private", text = "hulp" }, Cancel);
        Assert.False((await written.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("undelivered").GetBoolean());

        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
        {
            var news = await anna.GetFromJsonAsync<JsonElement>(new Uri("/room/api/default/messages", UriKind.Relative), Cancel);
            if (news.GetProperty("messages").EnumerateArray().Any(m => m.GetProperty("from").GetProperty("bot").GetBoolean()))
                break;
        }
        while (await ticks.WaitForNextTickAsync(Cancel));

        Assert.Empty(program.Tokens.Asked);
    }

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    private async Task IsTakenAsync(string token)
    {
        var before = await program.CountsAsync();
        using var answer = await program.SendAsync(new Attempt(Mint.Activity("hulp", $"170000000{++sent:0000}"), $"Bearer {token}"), Cancel);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.NotEqual(before, await program.CountsAsync());
    }
}
