using Microsoft.IdentityModel.Protocols;

namespace WorkshopBot.Web.Tokens;

/// <summary>
/// Fetches the documents in which an issuer describes its keys: over https, or from this very machine; no redirects, nothing long.
/// </summary>
internal sealed class KeyDocuments : IDocumentRetriever, IDisposable
{
    /// <summary>In bytes.</summary>
    private const int Longest = 1024 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = Longest,
    };

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var url = new Uri(address);
        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            throw new InvalidOperationException($"Keys are fetched over https only, not from {url.GetLeftPart(UriPartial.Authority)}");

        try
        {
            using var answer = await http.GetAsync(url, cancel);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsStringAsync(cancel)
                : throw new IOException($"{url.GetLeftPart(UriPartial.Path)} answered {(int)answer.StatusCode}");
        }
        catch (HttpRequestException failed)
        {
            throw new IOException($"{url.GetLeftPart(UriPartial.Path)} did not answer", failed);
        }
    }

    public void Dispose() => http.Dispose();
}
