using System.Net;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programs;
using Xunit;

namespace WorkshopBot.IntegrationTests.Portal;

/// <summary>The real program with its portal, and people who come in by its door.</summary>
public sealed class PortalHouse : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-portal-").FullName;
    private readonly List<HttpClient> clients = [];
    private RunningProgram? program;
    private Store? store;

    internal Store Store => store!;

    internal SessionRunner Runner { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = Path.Combine(folder, "portal.db");
        program = await RunningProgram.StartAsync(database, Cancel);
        store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, Cancel);
        Runner = new SessionRunner(store.Log, Edition.Of2023);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        if (store is not null)
            await store.DisposeAsync();
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Somebody with a browser of their own who has not signed in.</summary>
    internal Visitor Comes()
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = program!.Address };
        clients.Add(http);
        return new Visitor(http);
    }

    /// <summary>Signed in as a demo person.</summary>
    internal async Task<Visitor> EntersAsync(string demo)
    {
        var visitor = Comes();
        var entered = await visitor.SendAsync("/portal/sign-in", await visitor.FormAsync("/portal/sign-in"), ("demo", demo));
        Assert.Equal(302, entered.Status);
        return visitor;
    }

    /// <summary>The pseudonym of a demo person who signed in.</summary>
    internal async Task<PersonId> PersonAsync(string demo) => (await Store.People.FindAsync("webroom", $"29:default-{demo}", Cancel))!.Id;

    internal async Task DoAsync(SessionId session, PersonId by, SessionCommand command)
    {
        var ran = await Runner.RunAsync(session, command, new Asked(by, TimeProvider.System.GetUtcNow(), $"house-{Guid.CreateVersion7()}"), null, Cancel);
        Assert.True(ran.Decision is Decision.Accepted, $"{command}: {(ran.Decision as Decision.Refused)?.Why}");
    }
}

/// <summary>A browser as far as a form needs one: cookies, and the fields that a page came with.</summary>
internal sealed partial class Visitor(HttpClient http)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<Seen> SeeAsync(string path, string language = "nl")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptLanguage = { new(language) } } };
        return await AnswerAsync(request);
    }

    /// <summary>The fields of the page's last form, as a browser would send them.</summary>
    public async Task<Dictionary<string, List<string>>> FormAsync(string path) => Fields((await SeeAsync(path)).Text);

    public Task<Seen> SendAsync(string path, Dictionary<string, List<string>> form, params ReadOnlySpan<(string Name, string Value)> with)
    {
        foreach (var (name, value) in with)
            form[name] = [value];
        return AnswerAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v)))),
        });
    }

    public static Dictionary<string, List<string>> Fields(string page)
    {
        var forms = page.Split("<form ");
        var form = forms[^1].Split("</form>")[0];
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        void Add(string name, string value) => (fields.TryGetValue(name, out var had) ? had : fields[name] = []).Add(WebUtility.HtmlDecode(value));

        foreach (var input in Input().Matches(form).Select(m => m.Value))
        {
            if (Attribute(input, "type") is not ("checkbox" or "radio") || input.Contains(" checked", StringComparison.Ordinal))
                Add(Attribute(input, "name"), Attribute(input, "value"));
        }

        foreach (var select in Select().Matches(form).Cast<Match>())
            Add(Attribute(select.Groups[1].Value, "name"), Option().Matches(select.Groups[2].Value).Select(m => m.Value).Where(o => o.Contains(" selected", StringComparison.Ordinal)).Select(o => Attribute(o, "value")).FirstOrDefault(""));
        foreach (var area in Area().Matches(form).Cast<Match>())
            Add(Attribute(area.Groups[1].Value, "name"), area.Groups[2].Value);
        return fields;
    }

    private async Task<Seen> AnswerAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request, Cancel);
            return new Seen((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), answer.Content.Headers.ContentType?.MediaType ?? "", answer.Headers.Location?.ToString() ?? "");
        }
    }

    private static string Attribute(string tag, string name) => Regex.Match($" {tag}", $" {name}=\"([^\"]*)\"") is { Success: true } found ? found.Groups[1].Value : "";

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<select ([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option [^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex("<textarea ([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();
}

/// <summary>What came back.</summary>
/// <param name="Text">As it was sent.</param>
internal sealed record Seen(int Status, string Text, string Type, string Location)
{
    /// <summary>As a reader sees its letters.</summary>
    public string Read => WebUtility.HtmlDecode(Text);
}
