using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.Identity.Client;

namespace WorkshopBot.Tests.Teams.Tokens;

/// <summary>Plays Entra's token endpoint and the machine's identity service for MSAL, and remembers what was asked.</summary>
internal sealed class PlayedTenant : HttpMessageHandler, IMsalHttpClientFactory
{
    private readonly TimeProvider clock;
    private readonly HttpClient http;

    public PlayedTenant(TimeProvider clock)
    {
        this.clock = clock;
        http = new HttpClient(this, disposeHandler: false);
    }

    public List<(string Url, Dictionary<string, string> Form)> Asked { get; } = [];

    public List<Dictionary<string, string>> AskedOfIdentity { get; } = [];

    /// <summary>In seconds.</summary>
    public int Lasts { get; set; } = 3600;

    /// <summary>The error to answer with.</summary>
    public string? Refuses { get; set; }

    public HttpClient GetHttpClient() => http;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Host is "169.254.169.254")
        {
            var query = Read(request.RequestUri.Query);
            if (!request.RequestUri.AbsolutePath.EndsWith("/oauth2/token", StringComparison.Ordinal))
                return new HttpResponseMessage(HttpStatusCode.NotFound);

            AskedOfIdentity.Add(query);
            return Json(HttpStatusCode.OK, new
            {
                access_token = $"identity-{AskedOfIdentity.Count}", token_type = "Bearer", resource = query["resource"],
                expires_on = clock.GetUtcNow().AddSeconds(Lasts).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
        }

        Asked.Add((request.RequestUri.GetLeftPart(UriPartial.Path), Read(await request.Content!.ReadAsStringAsync(cancellationToken))));
        return Refuses is { } error
            ? Json(HttpStatusCode.BadRequest, new { error, error_description = "AADSTS0: no" })
            : Json(HttpStatusCode.OK, new { access_token = $"token-{Asked.Count}", token_type = "Bearer", expires_in = Lasts });
    }

    private static HttpResponseMessage Json(HttpStatusCode status, object body) =>
        new(status) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };

    private static Dictionary<string, string> Read(string form)
    {
        var read = HttpUtility.ParseQueryString(form);
        return read.AllKeys.ToDictionary(k => k!, k => read[k]!);
    }
}
