using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Analysis.OpenAI;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Drafting;

/// <summary>How the program shows the service who asks.</summary>
public sealed class SigningIn
{
    private readonly List<string> scopes = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_for_the_scope_of_the_settings_goes_over_https()
    {
        using var certificate = Certificate();
        await using var model = await ScriptedModel.StartAsync(certificate);
        model.Answer = ScriptedModel.Says("""{"ready":true}""");
        using var http = Trusting(certificate);

        var reply = await Model(model.Endpoint, http, "token-1").AskAsync(ModelTask.Check, Cancel);

        Assert.Equal((null, """{"ready":true}"""), (reply.Fault, reply.Text));
        Assert.Equal("Bearer token-1", Assert.Single(model.Asked).Authorization);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], scopes);
    }

    [Fact]
    public async Task A_token_never_goes_over_plain_http()
    {
        await using var model = await ScriptedModel.StartAsync();
        using var http = AzureModel.NewHttp();

        Assert.NotNull((await Model(model.Endpoint, http, "token-1").AskAsync(ModelTask.Check, Cancel)).Fault);
        Assert.Empty(model.Asked);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked()
    {
        using var certificate = Certificate();
        await using var model = await ScriptedModel.StartAsync(certificate);
        using var http = Trusting(certificate);

        Assert.Equal(ModelFault.Unreachable, (await Model(model.Endpoint, http, null).AskAsync(ModelTask.Check, Cancel)).Fault);
        Assert.Empty(model.Asked);
    }

    [Fact]
    public async Task A_token_that_does_not_come_is_too_late_at_the_deadline()
    {
        using var certificate = Certificate();
        await using var model = await ScriptedModel.StartAsync(certificate);
        using var http = Trusting(certificate);
        var never = new TaskCompletionSource<string?>();
        var asked = new AzureModel(Settings(model.Endpoint, TimeSpan.FromMilliseconds(200)), new ModelTokens((_, _) => new(never.Task), TimeProvider.System), http, TimeProvider.System);

        Assert.Equal(ModelFault.TooLate, (await asked.AskAsync(ModelTask.Check, Cancel)).Fault);
    }

    [Fact]
    public async Task A_redirect_takes_nothing_elsewhere()
    {
        await using var elsewhere = await ScriptedModel.StartAsync();
        await using var model = await ScriptedModel.StartAsync();
        model.Answer = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            http.Response.Headers.Location = new Uri(elsewhere.Endpoint, "chat/completions").ToString();
            return Task.CompletedTask;
        };
        using var desk = new Desk(model.Endpoint);

        Assert.Equal(ModelFault.Broken, (await desk.DraftAsync(Desk.Asked, Cancel)).InsteadOf);
        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData("https://example.openai.azure.com", "https://example.openai.azure.com/openai/v1/")]
    [InlineData("https://example.openai.azure.com/openai/v1", "https://example.openai.azure.com/openai/v1/")]
    [InlineData("https://example.openai.azure.com/openai/v1/", "https://example.openai.azure.com/openai/v1/")]
    public void An_endpoint_is_understood_as_administrators_write_it(string written, string meant) => Assert.Equal(meant, ModelSettings.V1(new Uri(written)).AbsoluteUri);

    private static ModelSettings Settings(Uri endpoint, TimeSpan deadline) => new(endpoint, "drafts", "https://cognitiveservices.azure.com/.default", deadline);

    private AzureModel Model(Uri endpoint, HttpClient http, string? token) => new(
        Settings(endpoint, TimeSpan.FromSeconds(20)),
        new ModelTokens(
            (scope, _) =>
            {
                scopes.Add(scope);
                return new(token);
            },
            TimeProvider.System),
        http, TimeProvider.System);

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=model", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private static HttpClient Trusting(X509Certificate2 certificate) => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
    });
}
