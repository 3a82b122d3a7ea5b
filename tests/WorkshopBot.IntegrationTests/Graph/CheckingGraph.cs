using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Web.Hosting;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

/// <summary>What an administrator is told of Graph, and that what is off stays off.</summary>
public sealed class CheckingGraph
{
    private const string Person = "87d349ed-44d7-43e1-9a83-5f2406dee5bd";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_feature_is_told_apart()
    {
        await using var graph = await StartAsync();
        graph.On("GET", "/v1.0/users", Json(200, """{"value":[{"id":"x"}]}"""));
        graph.On("GET", "/v1.0/appCatalogs/teamsApps", Json(200, """{"value":[]}"""));
        graph.On("GET", "/v1.0/sites/contoso.sharepoint.com,1,2/drive", Error(403, "accessDenied"));

        Assert.Equal(
            [
                new Checked(GraphFeature.People, CheckedAs.Works, ""), new Checked(GraphFeature.Meetings, CheckedAs.NotThere, "app-1"),
                new Checked(GraphFeature.Files, CheckedAs.Missing, "Sites.Selected"), new Checked(GraphFeature.Transcripts, CheckedAs.EachMeeting, "OnlineMeetingTranscript.Read.Chat"),
            ],
            await new GraphCheck(graph.Calls, graph.Tokens).RunAsync(Cancel));
    }

    [Fact]
    public async Task What_the_token_does_not_name_is_missing_before_it_is_needed()
    {
        await using var graph = await StartAsync();
        graph.On("GET", "/v1.0/appCatalogs/teamsApps", Json(200, """{"value":[{"id":"x"}]}"""));
        var settings = graph.Settings with { People = false, Files = false };

        var without = await new GraphCheck(graph.CallsWith(settings), Granted("AppCatalog.Read.All", "OnlineMeetingTranscript.Read.All")).RunAsync(Cancel);
        var with = await new GraphCheck(graph.CallsWith(settings), Granted("AppCatalog.Read.All", "Calendars.ReadWrite", GraphPermission.Install)).RunAsync(Cancel);

        Assert.Equal(new Checked(GraphFeature.Meetings, CheckedAs.Missing, "Calendars.ReadWrite"), without[1]);
        Assert.Equal(CheckedAs.Works, without[3].As);
        Assert.Equal(CheckedAs.Works, with[1].As);
    }

    [Fact]
    public async Task A_Graph_that_is_not_to_be_reached_is_a_fault()
    {
        var settings = GraphSettings.Off with { People = true, Address = new Uri("http://127.0.0.1:1/v1.0"), Again = (0, TimeSpan.Zero) };
        var tokens = new Tokens();
        var found = await new GraphCheck(new GraphCalls(settings, tokens, new GraphHealth(TimeProvider.System, _ => { }), TimeProvider.System), tokens).RunAsync(Cancel);

        Assert.Equal(CheckedAs.NotReached, found[0].As);
        Assert.True(found[0].IsFault);
    }

    [Fact]
    public async Task The_prompt_names_the_missing_permission_and_ends_with_a_fault()
    {
        await using var graph = await StartAsync();
        graph.On("GET", "/v1.0/users", Error(403, "Authorization_RequestDenied"));

        var (code, said) = await PromptAsync(("WORKSHOPBOT_TEST_GRAPH", $"{graph.Settings.Address}"), ("Graph__People", "true"));
        Assert.Equal(1, code);
        Assert.Contains("People: the permission User.Read.All is missing.", said, StringComparison.Ordinal);
        Assert.Contains("Files: off", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_everything_off_the_prompt_asks_nobody_and_all_is_well()
    {
        using var trap = new Trap();

        var (code, said) = await PromptAsync(("WORKSHOPBOT_TEST_GRAPH", $"{trap.Address}"));
        Assert.Equal((0, 5), (code, said.Split('\n').Count(l => l.EndsWith(": off", StringComparison.Ordinal))));
        Assert.False(trap.SomebodyCame);
    }

    [Fact]
    public async Task What_is_switched_off_reaches_nobody()
    {
        using var trap = new Trap();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("WORKSHOPBOT_TEST_GRAPH", $"{trap.Address}")]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IAppTokens>(new Tokens()).AddGraph(settings, new Development()).BuildServiceProvider();

        Assert.Empty(await services.GetRequiredService<IDirectory>().FindAsync([Person], Cancel));
        Assert.IsType<GraphAnswer<Meeting>.NotThere>(await services.GetRequiredService<IMeetings>().CreateAsync(new MeetingWish("k", Person, "s", default, default, [], ""), Cancel));
        Assert.IsType<GraphAnswer<Uri>.NotThere>(await services.GetRequiredService<IFileShelf>().PutAsync("f", "n", new byte[1], Cancel));
        Assert.IsType<GraphAnswer<Transcript>.NotThere>(await services.GetRequiredService<ITranscripts>().ReadAsync(Person, "m", Cancel));
        Assert.False(trap.SomebodyCame);
    }

    [Fact]
    public async Task The_trap_notices_what_is_switched_on()
    {
        using var trap = new Trap();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("WORKSHOPBOT_TEST_GRAPH", $"{trap.Address}"), new("Graph:People", "true")]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IAppTokens>(new Tokens()).AddGraph(settings, new Development()).BuildServiceProvider();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<IDirectory>().FindAsync([Person], soon.Token));
        Assert.True(trap.SomebodyCame);
    }

    [Fact]
    public void Outside_Development_a_tests_Graph_does_not_count()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("WORKSHOPBOT_TEST_GRAPH", "http://127.0.0.1:9"), new("Teams:Cloud", "UsGovernment")]).Build();

        Assert.Equal("https://graph.microsoft.us/v1.0", GraphServices.SettingsOf(settings, new Development { EnvironmentName = "Production" }).Address.ToString());
    }

    private static Granting Granted(params string[] roles) => new(
        $"e30.{Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"roles":["{{string.Join("\",\"", roles)}}"]}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.sig");

    internal static async Task<(int Code, string Said)> PromptAsync(params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-check-").FullName;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "check"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["Storage__Sqlite"] = Path.Combine(folder, "check.db");
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, said);
    }

    private sealed class Granting(string token) : IAppTokens
    {
        public ValueTask<string?> TokenAsync(string scope, bool fresh, CancellationToken cancel) => new(token);
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
