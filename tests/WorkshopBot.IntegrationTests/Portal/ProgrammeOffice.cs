using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Storage;
using WorkshopBot.Testing.Programmes;
using WorkshopBot.Testing.Programs;
using WorkshopBot.Web.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Portal;

/// <summary>The real program with the demo programme in its log, and people who look at it in a browser.</summary>
public sealed class ProgrammeOffice : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("workshopbot-pages-").FullName;
    private readonly Dictionary<string, Looker> lookers = [];
    private RunningProgram? program;
    private Store? store;

    public StoredDemo Demo { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var database = Path.Combine(folder, "office.db");
        program = await RunningProgram.StartAsync(database, Cancel);
        store = await Store.OpenAsync(new StorageSettings(database, null), TimeProvider.System, Cancel);
        Demo = new StoredDemo(store);
        foreach (var demo in new[] { "coordinator", "curacao", "water", "facilitator" })
            lookers[demo] = await SignInAsync(demo);
        lookers[""] = new Looker(program.Address);
        await Demo.BeginAsync(await PersonAsync("coordinator"), await PersonAsync("curacao"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var looker in lookers.Values)
            looker.Dispose();
        if (store is not null)
            await store.DisposeAsync();
        if (program is not null)
            await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>"" is nobody who signed in.</summary>
    internal Looker Of(string demo) => lookers[demo];

    internal async Task<PersonId> PersonAsync(string demo) => (await store!.People.FindAsync(RoomAddresses.Channel, RoomAddresses.Demo("default", demo), Cancel))!.Id;

    private async Task<Looker> SignInAsync(string demo)
    {
        var looker = new Looker(program!.Address);
        var answer = await looker.SendAsync("/portal/sign-in", "/portal/sign-in", ("demo", demo));
        Assert.Equal(302, answer.Status);
        return looker;
    }
}

/// <summary>A browser without script: it keeps cookies, and sends the forms of pages that it read.</summary>
internal sealed partial class Looker : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient http;

    public Looker(Uri address)
    {
        http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nl");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<PageSeen> GetAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return await PageSeen.OfAsync(answer);
    }

    /// <summary>A form of a page, with what is typed in it.</summary>
    public async Task<PageSeen> SendAsync(string page, string to, params (string Name, string Value)[] typed)
    {
        var token = Token().Match((await GetAsync(page)).Text).Groups[1].Value;
        return await SendBareAsync(to, [.. typed, ("__RequestVerificationToken", token), ("back", page), ("once", string.Create(CultureInfo.InvariantCulture, $"{typed.Length}"))]);
    }

    /// <summary>Without the sign that the form is ours.</summary>
    public async Task<PageSeen> SendBareAsync(string to, params (string Name, string Value)[] typed)
    {
        using var body = new FormUrlEncodedContent(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        using var answer = await http.PostAsync(new Uri(to, UriKind.Relative), body, Cancel);
        return await PageSeen.OfAsync(answer);
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>What a browser got.</summary>
internal sealed record PageSeen(int Status, string Text, string Location)
{
    public static async Task<PageSeen> OfAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), answer.Headers.Location?.ToString() ?? "");
}
