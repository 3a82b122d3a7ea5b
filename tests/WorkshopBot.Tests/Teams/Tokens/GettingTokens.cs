using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using WorkshopBot.Teams.Tokens;
using WorkshopBot.Teams.Wire;
using Xunit;

namespace WorkshopBot.Tests.Teams.Tokens;

/// <summary>The bot's own tokens, from its own tenant, through the real MSAL; the tenant and the identity service are played.</summary>
public sealed class GettingTokens : IDisposable
{
    private const string Tenant = "11111111-aaaa-4bbb-8ccc-222222222222";
    private const string Scope = "https://api.botframework.com/.default";

    private readonly SteppingClock clock = new();
    private readonly PlayedTenant tenant;
    private readonly string appId;
    private AppTokens? tokens;

    public GettingTokens()
    {
        tenant = new PlayedTenant(clock);
        appId = Guid.CreateVersion7().ToString(); // MSAL keeps tokens of identities for the whole process
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Public", "https://login.microsoftonline.com")]
    [InlineData("UsGovernment", "https://login.microsoftonline.us")]
    [InlineData("China", "https://login.partner.microsoftonline.cn")]
    public async Task With_a_secret_in_each_cloud(string cloud, string login)
    {
        tokens = With(new AppCredential.Secret("s3cret"), Cloud.Named(cloud)!);

        Assert.Equal("token-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));

        var (url, form) = Assert.Single(tenant.Asked);
        Assert.Equal($"{login}/{Tenant}/oauth2/v2.0/token", url);
        Assert.Equal(("client_credentials", appId, "s3cret"), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Contains(Scope, form["scope"].Split(' '));
    }

    [Fact]
    public async Task One_is_kept_until_it_is_turned_away_or_nearly_over()
    {
        tokens = With(new AppCredential.Secret("s3cret"));

        Assert.Equal("token-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        Assert.Equal("token-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("token-2", await tokens.TokenAsync(Scope, fresh: true, Cancel));
        Assert.Equal("token-2", await tokens.TokenAsync(Scope, fresh: false, Cancel));

        // Others that were turned away in the same moment need no third.
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await tokens.TokenAsync(Scope, fresh: true, Cancel))),
            token => Assert.Equal("token-2", token));
        Assert.Equal("token-3", await tokens.TokenAsync("https://graph.microsoft.com/.default", fresh: false, Cancel));
    }

    [Fact]
    public async Task The_next_is_asked_for_before_one_ends_and_if_there_is_none_the_last_still_serves()
    {
        tenant.Lasts = 240;
        tokens = With(new AppCredential.Secret("s3cret"));

        Assert.Equal("token-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        Assert.Equal("token-2", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        tenant.Refuses = "temporarily_unavailable";
        Assert.Equal("token-2", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        clock.Now += TimeSpan.FromMinutes(4);
        Assert.Equal("temporarily_unavailable", (await Assert.ThrowsAsync<NoTokenException>(async () => await tokens.TokenAsync(Scope, fresh: false, Cancel))).Code);
    }

    [Fact]
    public async Task With_a_certificate_that_signs_for_it()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=workshopbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        tokens = With(new AppCredential.Certificate(certificate));

        Assert.Equal("token-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));

        var form = Assert.Single(tenant.Asked).Form;
        var assertion = form["client_assertion"].Split('.');
        var input = Encoding.ASCII.GetBytes($"{assertion[0]}.{assertion[1]}");
        var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(assertion[1])).RootElement;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.True(key.VerifyData(input, System.Buffers.Text.Base64Url.DecodeFromChars(assertion[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss)
            || key.VerifyData(input, System.Buffers.Text.Base64Url.DecodeFromChars(assertion[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Equal(
            (appId, $"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token"),
            (claims.GetProperty("iss").GetString(), claims.GetProperty("aud").GetString()));
        Assert.DoesNotContain("client_secret", form.Keys);
    }

    [Fact]
    public async Task As_a_managed_identity_that_is_asked_for_a_resource()
    {
        tokens = With(new AppCredential.ManagedIdentity());

        Assert.Equal("identity-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        Assert.Equal("identity-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("identity-2", await tokens.TokenAsync(Scope, fresh: true, Cancel));

        Assert.All(tenant.AskedOfIdentity, q => Assert.Equal(("https://api.botframework.com", appId), (q["resource"], q["client_id"])));
        Assert.Empty(tenant.Asked);
    }

    [Fact]
    public async Task Through_an_identity_that_the_registration_trusts()
    {
        var identity = Guid.CreateVersion7().ToString();
        tokens = With(new AppCredential.Federated(identity));

        Assert.Equal("token-1", await tokens.TokenAsync(Scope, fresh: false, Cancel));

        var exchanged = Assert.Single(tenant.AskedOfIdentity);
        Assert.Equal(("api://AzureADTokenExchange", identity), (exchanged["resource"], exchanged["client_id"]));
        var form = Assert.Single(tenant.Asked).Form;
        Assert.Equal((appId, "identity-1"), (form["client_id"], form["client_assertion"]));
    }

    [Fact]
    public async Task A_tenant_that_refuses_is_named_by_its_own_word_and_no_secret_is_told()
    {
        tenant.Refuses = "invalid_client";
        tokens = With(new AppCredential.Secret("s3cret"));

        var no = await Assert.ThrowsAsync<NoTokenException>(async () => await tokens.TokenAsync(Scope, fresh: false, Cancel));

        Assert.Equal("invalid_client", no.Code);
        Assert.DoesNotContain("s3cret", no.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", new AppRegistration(appId, Tenant, new AppCredential.Secret("s3cret")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_registration_there_is_none() => Assert.Null(await new NoTokens().TokenAsync(Scope, fresh: true, Cancel));

    public void Dispose()
    {
        tokens?.Dispose();
        tenant.Dispose();
    }

    private AppTokens With(AppCredential credential, Cloud? cloud = null) => new(new AppRegistration(appId, Tenant, credential), cloud ?? Cloud.Public, clock, tenant);

    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
