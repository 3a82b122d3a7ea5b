using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.Hosting;
using Xunit;

namespace WorkshopBot.IntegrationTests.Authentication;

/// <summary>With which settings the program starts, and which it names when it does not.</summary>
public sealed class Starting
{
    private const string Nothing = "";

    private static readonly Dictionary<string, string?> Complete = new(StringComparer.Ordinal)
    {
        ["Teams:AppId"] = Mint.AppId, ["Teams:TenantId"] = Mint.Tenant, ["Teams:Credential"] = "Secret", ["Teams:Secret"] = "s",
        ["Public:Address"] = "https://workshopbot.example.nl",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Teams:Credential=ManagedIdentity Teams:Secret=")]
    [InlineData("Teams:Credential=Federated Teams:FederatedIdentity=33333333-aaaa-4bbb-8ccc-444444444444")]
    [InlineData("Teams:Cloud=UsGovernment")]
    [InlineData("Teams:Cloud=China Teams:ServiceHosts=.teams.example.cn,a.b")]
    [InlineData("Public:Address=https://workshopbot.example.nl:8443")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/openai/v1/ Model:Deployment=drafts")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com Model:Deployment=drafts Model:Identity=33333333-aaaa-4bbb-8ccc-444444444444 Model:MostCost=0.75 Model:PriceIn=0.5")]
    [InlineData(Nothing)]
    public void What_is_complete_and_safe_starts(string changes) => Assert.Empty(Problems("Production", changes));

    [Theory]
    [InlineData("Teams:AppId=", "StartAppId")]
    [InlineData("Teams:AppId=workshopbot", "StartAppId")]
    [InlineData("Teams:TenantId=", "StartTenant")]
    [InlineData("Teams:TenantId=common", "StartTenant")]
    [InlineData("Teams:TenantId=organizations", "StartTenant")]
    [InlineData("Teams:AllowedTenants=*", "StartAllowedTenants")]
    [InlineData("Teams:AllowedTenants=11111111-aaaa-4bbb-8ccc-222222222222,example.nl", "StartAllowedTenants")]
    [InlineData("Teams:Cloud=Moon", "StartCloud")]
    [InlineData("Teams:Cloud=public", "StartCloud")]
    [InlineData("Teams:ServiceHosts=*", "StartServiceHosts")]
    [InlineData("Teams:ServiceHosts=.", "StartServiceHosts")]
    [InlineData("Teams:ServiceHosts=.com", "StartServiceHosts")]
    [InlineData("Teams:ServiceHosts=https://a.b", "StartServiceHosts")]
    [InlineData("Teams:ServiceHosts=10.0.0.1", "StartServiceHosts")]
    [InlineData("Teams:ServiceHosts=localhost", "StartServiceHosts")]
    [InlineData("Teams:Credential=", "StartCredential")]
    [InlineData("Teams:Credential=Password", "StartCredential")]
    [InlineData("Teams:Secret=", "StartSecret")]
    [InlineData("Teams:Credential=Certificate", "StartCertificateFile")]
    [InlineData("Teams:Credential=Certificate Teams:CertificateFile=/nowhere/bot.pfx", "StartCertificateFile")]
    [InlineData("Teams:Credential=Federated", "StartFederatedIdentity")]
    [InlineData("Public:Address=", "StartAddress")]
    [InlineData("Public:Address=http://workshopbot.example.nl", "StartAddress")]
    [InlineData("Public:Address=https://workshopbot.example.nl/", "StartAddress")]
    [InlineData("Public:Address=https://workshopbot.example.nl/bot", "StartAddress")]
    [InlineData("Public:Address=https://me@workshopbot.example.nl", "StartAddress")]
    [InlineData("Public:Address=workshopbot.example.nl", "StartAddress")]
    [InlineData("Model:Endpoint=http://example.openai.azure.com/openai/v1/ Model:Deployment=drafts", "StartModelEndpoint")]
    [InlineData("Model:Endpoint=http://127.0.0.1:5000/openai/v1/ Model:Deployment=drafts", "StartModelEndpoint")]
    [InlineData("Model:Endpoint=https://me@example.openai.azure.com/ Model:Deployment=drafts", "StartModelEndpoint")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/?key=x Model:Deployment=drafts", "StartModelEndpoint")]
    [InlineData("Model:Endpoint=example.openai.azure.com Model:Deployment=drafts", "StartModelEndpoint")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/openai/v1/", "StartModelDeployment")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/ Model:Deployment=drafts Model:Key=k", "StartModelKey")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/ Model:Deployment=drafts Model:Identity=workshopbot", "StartModelIdentity")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/ Model:Deployment=drafts Model:DeadlineSeconds=0", "StartModelNumbers")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/ Model:Deployment=drafts Model:MostTokens=-1", "StartModelNumbers")]
    [InlineData("Model:Endpoint=https://example.openai.azure.com/ Model:Deployment=drafts Model:RestSeconds=0", "StartModelNumbers")]
    public void What_is_missing_or_not_safe_is_named(string changes, string problem) => Assert.Equal([problem], Problems("Production", changes));

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once() => Assert.Equal(
        ["StartAppId", "StartTenant", "StartSecret", "StartAddress"], Problems("Staging", "Teams:AppId= Teams:TenantId= Teams:Secret= Public:Address="));

    [Theory]
    [InlineData("Teams:AppId= Teams:TenantId= Teams:Credential= Public:Address=")]
    [InlineData("Public:Address=")]
    [InlineData("Teams:AppId= Model:Endpoint=http://127.0.0.1:5000/openai/v1/ Model:Deployment=drafts Model:Key=k")]
    public void Development_needs_no_registration_and_no_address(string changes) => Assert.Empty(Problems("Development", changes));

    [Theory]
    [InlineData("Teams:AppId= Model:Endpoint=http://127.0.0.1:5000/openai/v1/ Model:Deployment=drafts")]
    [InlineData("Teams:AppId= Model:Endpoint=http://example.openai.azure.com/openai/v1/ Model:Deployment=drafts Model:Key=k")]
    public void Development_shows_neither_token_nor_texts_to_who_listens_on_the_way(string changes) =>
        Assert.Equal(["StartModelEndpoint"], Problems("Development", changes));

    [Fact]
    public void Development_with_a_registration_needs_all_of_it() => Assert.Equal(["StartTenant", "StartCredential"], Problems("Development", "Teams:TenantId= Teams:Credential="));

    [Fact]
    public void A_certificate_must_have_its_key()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-certificate-").FullName;
        try
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=workshopbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
            string At(string name) => Path.Combine(folder, name);
            File.WriteAllBytes(At("with.pfx"), certificate.Export(X509ContentType.Pfx, "pw"));
            File.WriteAllText(At("with.pem"), certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(At("without.pem"), certificate.ExportCertificatePem());
            File.WriteAllText(At("nonsense.pfx"), "nonsense");

            Assert.Empty(Problems("Production", $"Teams:Credential=Certificate Teams:CertificatePassword=pw Teams:CertificateFile={At("with.pfx")}"));
            Assert.Empty(Problems("Production", $"Teams:Credential=Certificate Teams:CertificateFile={At("with.pem")}"));
            foreach (var (file, password) in ((string, string)[])[("with.pfx", "other"), ("without.pem", ""), ("nonsense.pfx", "")])
                Assert.Equal(["StartCertificate"], Problems("Production", $"Teams:Credential=Certificate Teams:CertificatePassword={password} Teams:CertificateFile={At(file)}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_problem_has_its_words_in_both_languages()
    {
        foreach (var problem in (string[])["StartRefused", "StartAppId", "StartTenant", "StartAllowedTenants", "StartCloud", "StartServiceHosts", "StartCredential",
            "StartSecret", "StartCertificateFile", "StartCertificate", "StartFederatedIdentity", "StartAddress",
            "StartModelEndpoint", "StartModelDeployment", "StartModelKey", "StartModelIdentity", "StartModelNumbers"])
            Assert.NotEqual(CommandWords.In("nl", problem), CommandWords.In("en", problem));
    }

    [Fact]
    public async Task The_real_program_starts_in_production_and_asks_everybody_who_they_are()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-production-").FullName;
        try
        {
            await using var program = RunningProgram.Begin(
                Path.Combine(folder, "production.db"),
                Complete.Select(s => KeyValuePair.Create(s.Key.Replace(":", "__", StringComparison.Ordinal), s.Value!)).Append(new("DOTNET_ENVIRONMENT", "Production")));
            using var http = new HttpClient { BaseAddress = await Task.Run(() => program.Address, Cancel) };

            async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string? header = null)
            {
                using var request = new HttpRequestMessage(method, path) { Content = method != HttpMethod.Post ? null : Activities.Body(path.EndsWith("/people", StringComparison.Ordinal) ? """{"demo":"water"}""" : Mint.Activity().ToJsonString()) };
                if (header is not null)
                    request.Headers.Add(header, "127.0.0.1");
                using var answer = await http.SendAsync(request, Cancel);
                return answer.StatusCode;
            }

            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/api/messages"));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/api/messages", "X-Forwarded-For"));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "/api/me"));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/room/connector/v3/conversations"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "/room/api/default/people"));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "/room/api/default/messages"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, "/"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, "/", "X-Forwarded-For"));
            using var secure = new HttpRequestMessage(HttpMethod.Get, "/portal/sign-in") { Headers = { { "X-Forwarded-Proto", "https" } } };
            using var door = await http.SendAsync(secure, Cancel);
            Assert.Equal(HttpStatusCode.OK, door.StatusCode);
            Assert.DoesNotContain("Havenmodel", await door.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.DoesNotContain("Havenmodel", await http.GetStringAsync(new Uri("/room", UriKind.Relative), Cancel), StringComparison.Ordinal); // a demo person
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "/room/words/nl"));
            Assert.DoesNotContain("\"s\"", program.Said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Problems(string environment, string changes)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Complete)
            .AddInMemoryCollection(changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).Select(c => KeyValuePair.Create(c[0], (string?)c[1])))
            .Build();
        return [.. SafeStart.Problems(settings, new Named(environment))];
    }

    private sealed class Named(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "WorkshopBot";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
