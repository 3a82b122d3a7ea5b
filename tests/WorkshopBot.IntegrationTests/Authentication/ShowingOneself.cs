using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>The tab's door: a person of an allowed tenant, through Teams; and nobody with a token that opens another.</summary>
public sealed class ShowingOneself : IAsyncLifetime
{
    private static readonly SortedDictionary<string, Func<Forger, string?>> Strangers = new(StringComparer.Ordinal)
    {
        ["no token"] = _ => null,
        ["a channel's token"] = f => f.Mint.Channel(),
        ["the room's token"] = f => f.RoomToken,
        ["the connector's token"] = f => f.ConnectorToken,
        ["another tenant"] = f => f.Mint.Tab(c => Tenant(c, Mint.OtherTenant)),
        ["a tenant that is not the issuer's"] = f => f.Mint.Tab(c => c["tid"] = Mint.OtherTenant),
        ["an issuer that is not the tenant's"] = f => f.Mint.Tab(c => c["iss"] = $"https://login.microsoftonline.com/{Mint.OtherTenant}/v2.0"),
        ["no tenant"] = f => f.Mint.Tab(c => c.Remove("tid")),
        ["a channel's key"] = f => f.Mint.Tab(key: IdentityProvider.Channel),
        ["a stranger's key"] = f => f.Mint.Tab(key: IdentityProvider.Stranger with { Id = IdentityProvider.Entra.Id }),
        ["another audience"] = f => f.Mint.Tab(c => c["aud"] = "api://other"),
        ["another host's audience"] = f => f.Mint.Tab(c => c["aud"] = $"api://evil.example/botid-{Mint.AppId}"),
        ["no permission"] = f => f.Mint.Tab(c => c.Remove("scp")),
        ["another permission"] = f => f.Mint.Tab(c => c["scp"] = "access_as_user_too User.Read"),
        ["another client"] = f => f.Mint.Tab(c => c["azp"] = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"),
        ["no client"] = f => f.Mint.Tab(c => c.Remove("azp")),
        ["an app"] = f => f.Mint.Tab(c => c["idtyp"] = "app"),
        ["nobody"] = f => f.Mint.Tab(c => c.Remove("oid")),
        ["two people"] = f => f.Mint.Tab(c => c["oid"] = new JsonArray(Mint.Person, Mint.Person)),
        ["over"] = f => f.Mint.Tab(c => c["exp"] = f.Mint.Now - 360),
        ["not signed"] = f => $"{Mint.Part(Mint.Header("entra-1", "none").ToJsonString())}.{Mint.Part(f.Mint.TabClaims().ToJsonString())}.",
    };

    private RegisteredProgram program = null!;
    private Forger forger = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        program = await RegisteredProgram.StartAsync(Cancel);
        forger = await Forger.AtAsync(program, Cancel);
    }

    [Fact]
    public async Task Is_for_a_person_in_our_tab()
    {
        using var answer = await program.GetAsync("/api/me", forger.Mint.Tab(), Cancel);
        var me = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal(
            (Mint.Person, Mint.Tenant, "Workshop.Coordinator"),
            (me.GetProperty("oid").GetString(), me.GetProperty("tid").GetString(), Assert.Single(me.GetProperty("roles").EnumerateArray()).GetString()));
    }

    [Theory]
    [InlineData($"api://{Mint.AppId}")]
    [InlineData($"api://botid-{Mint.AppId}")]
    [InlineData($"api://workshopbot.example.nl/botid-{Mint.AppId}")]
    public async Task Is_for_every_name_that_Entra_has_for_us(string audience)
    {
        using var second = await program.GetAsync("/api/me", forger.Mint.Tab(c => c["aud"] = audience), Cancel);
        using var first = await program.GetAsync(
            "/api/me",
            forger.Mint.Tab(c =>
            {
                c["aud"] = audience;
                c["iss"] = $"https://sts.windows.net/{Mint.Tenant}/";
                c["appid"] = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";
                c.Remove("azp");
            }),
            Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (second.StatusCode, first.StatusCode));
    }

    [Fact]
    public async Task Is_for_a_second_tenant_that_is_allowed()
    {
        await using var both = await RegisteredProgram.StartAsync(Cancel, settings: $"--Teams:AllowedTenants={Mint.Tenant}, {Mint.OtherTenant}");
        using var answer = await both.GetAsync("/api/me", forger.Mint.Tab(c => Tenant(c, Mint.OtherTenant)), Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Is_for_nobody_else()
    {
        var letIn = new List<string>();
        foreach (var (name, token) in Strangers)
        {
            using var answer = await program.GetAsync("/api/me", token(forger), Cancel);
            if (answer.StatusCode is not HttpStatusCode.Unauthorized)
                letIn.Add($"{name}: {(int)answer.StatusCode}");
        }

        Offenders.None(letIn, "Not turned away:");
    }

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    private static void Tenant(JsonObject claims, string tenant)
    {
        claims["tid"] = tenant;
        claims["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0";
    }
}
