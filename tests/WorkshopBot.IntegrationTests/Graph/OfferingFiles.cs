using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Files;
using WorkshopBot.Teams.Graph;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Wire;
using WorkshopBot.Testing.Bots;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

/// <summary>A report among somebody's own files: asked for, agreed to, put there and shown; connector and OneDrive are played by one server.</summary>
public sealed class OfferingFiles
{
    private const string Conversation = "/v3/conversations/a:anna/activities";

    private static readonly SessionId Id = new(Guid.Parse("0195a1b2-0000-7000-8000-000000000001"));
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("a report");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_yes_the_bytes_go_up_without_a_token_the_file_is_shown_and_the_question_goes()
    {
        await using var server = await ReadyAsync();
        var (files, errands, _) = Made(server);

        Assert.IsType<InvokeAnswer.Nothing>(await files.TakeAsync(Answered(server, "accept"), Cancel));
        await DoneAsync(errands);

        Assert.Equal(
            ["PUT /upload", $"POST {Conversation}", $"DELETE {Conversation}/question"],
            server.Asked.Select(a => $"{a.Method} {a.Path}"));
        var put = server.Asked.First();
        Assert.Equal((Report.Length, "bytes 0-7/8", ""), (put.Body.Length, put.Headers["Content-Range"], put.Authorization));
        var shown = JsonNode.Parse(server.Asked.ElementAt(1).Body)!["attachments"]![0]!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.info", "https://c-my.sharepoint.com/r.docx"), ((string)shown["contentType"]!, (string)shown["contentUrl"]!));
    }

    [Fact]
    public async Task After_a_no_the_question_goes_and_the_other_ways_are_shown()
    {
        await using var server = await ReadyAsync();
        var (files, errands, outbox) = Made(server);

        Assert.IsType<InvokeAnswer.Nothing>(await files.TakeAsync(Answered(server, "decline"), Cancel));
        await DoneAsync(errands);

        Assert.Equal([$"DELETE {Conversation}/question"], server.Asked.Select(a => $"{a.Method} {a.Path}"));
        Assert.Contains("show:Report", Assert.Single(outbox.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_may_not_have_the_report_gets_no_bytes_whatever_the_answer_says()
    {
        await using var server = await ReadyAsync();
        var (files, errands, _) = Made(server, reports: new NoReport());

        await files.TakeAsync(Answered(server, "accept"), Cancel);
        await DoneAsync(errands);
        Assert.DoesNotContain(server.Asked, a => a.Method == "PUT");
    }

    [Fact]
    public async Task An_upload_address_elsewhere_gets_no_bytes_and_the_other_ways_are_shown()
    {
        using var trap = new Trap();
        await using var server = await ReadyAsync();
        var (files, errands, outbox) = Made(server, hosts: UploadHosts.SharePoint);

        await files.TakeAsync(Answered(server, "accept", upload: trap.Address.ToString()), Cancel);
        await DoneAsync(errands);
        Assert.False(trap.SomebodyCame);
        Assert.Contains("show:Report", Assert.Single(outbox.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_expired_shows_the_other_ways()
    {
        await using var server = await ReadyAsync();
        server.On("PUT", "/upload", Error(404, "itemNotFound"));
        var (files, errands, outbox) = Made(server);

        await files.TakeAsync(Answered(server, "accept"), Cancel);
        await DoneAsync(errands);
        Assert.Contains("show:Report", Assert.Single(outbox.All), StringComparison.Ordinal);
        Assert.Contains(server.Asked, a => a.Method == "DELETE");
    }

    [Fact]
    public async Task A_connector_that_is_busy_is_asked_again()
    {
        await using var server = await ReadyAsync();
        server.On("POST", Conversation, Error(429, "TooManyRequests", ("Retry-After", "1")), Json(201, """{"id":"2"}"""));
        var (files, errands, _) = Made(server);

        await files.TakeAsync(Answered(server, "accept"), Cancel);
        await DoneAsync(errands);
        Assert.Equal(2, server.Asked.Count(a => a.Method == "POST"));
    }

    [Theory]
    [InlineData("webroom", "personal")]
    [InlineData("msteams", "groupChat")]
    public async Task An_answer_from_elsewhere_than_a_private_chat_in_Teams_is_turned_away(string channel, string type)
    {
        await using var server = await ReadyAsync();
        var (files, _, _) = Made(server);

        Assert.IsType<InvokeAnswer.Problem>(await files.TakeAsync(Answered(server, "accept", channel, type), Cancel));
        Assert.Empty(server.Asked);
    }

    private static async Task<FakeGraph> ReadyAsync() => (await StartAsync())
        .On("PUT", "/upload", Json(201, """{"id":"01ABC","webUrl":"https://c-my.sharepoint.com/r.docx"}"""))
        .On("POST", Conversation, Json(201, """{"id":"2"}"""))
        .On("DELETE", $"{Conversation}/question", Json(200, ""));

    private static (FileOffers Files, Errands Errands, MemoryOutbox Outbox) Made(FakeGraph server, IReportFiles? reports = null, UploadHosts? hosts = null)
    {
        var clock = TimeProvider.System;
        var outbox = new MemoryOutbox();
        var errands = new Errands(fault => throw new InvalidOperationException("An errand failed.", fault));
        var connector = new ConnectorClient(new HttpClient(ConnectorClient.NewHandler()), new ServiceUrlGuard(ServiceUrlSettings.LoopbackOnly), clock);
        var uploads = new Uploads(new HttpClient(ConnectorClient.NewHandler()), hosts ?? server.Settings.UploadHosts, clock);
        return (new FileOffers(reports ?? new OneReport(), new MemoryPeople(), outbox, connector, new Pacer(clock), uploads, errands, clock), errands, outbox);
    }

    private static Activity Answered(FakeGraph server, string action, string channel = "msteams", string type = "personal", string? upload = null) =>
        ((ActivityReading.Read)ActivityReader.Read(Encoding.UTF8.GetBytes(
            $$"""
            {"type":"invoke","name":"fileConsent/invoke","id":"f:1","channelId":"{{channel}}","serviceUrl":"{{server.Address}}","from":{"id":"29:anna","name":"Anna"},
            "recipient":{"id":"28:bot"},"conversation":{"id":"a:anna","conversationType":"{{type}}"},"replyToId":"question","value":{"type":"fileUpload","action":"{{action}}",
            "context":{"session":"{{Id}}","format":"docx","language":"nl"},"uploadInfo":{"contentUrl":"https://c-my.sharepoint.com/r.docx","name":"r.docx",
            "uploadUrl":"{{upload ?? $"{server.Address}upload?tempauth=1"}}","uniqueId":"1150D938","fileType":"docx"} } }
            """))).Activity;

    /// <summary>Until what was asked so far is done.</summary>
    private static async Task DoneAsync(Errands errands)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var done = new TaskCompletionSource();
        var left = 4;
        for (var i = 0; i < 4; i++)
        {
            errands.TryAdd(async c =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                    done.SetResult();
                await done.Task.WaitAsync(c);
            });
        }

        var working = errands.RunAsync(stop.Token);
        await done.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await stop.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private sealed class OneReport : IReportFiles
    {
        public Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel) =>
            Task.FromResult<ReportFile?>(new ReportFile("r.docx", "application/octet-stream", Report));
    }

    private sealed class NoReport : IReportFiles
    {
        public Task<ReportFile?> ReadAsync(SessionId session, PersonId reader, string format, string language, CancellationToken cancel) =>
            Task.FromResult<ReportFile?>(null);
    }
}
