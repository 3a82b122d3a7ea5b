using WorkshopBot.Teams.Graph;
using Xunit;
using static WorkshopBot.IntegrationTests.Graph.FakeGraph;

namespace WorkshopBot.IntegrationTests.Graph;

public sealed class FetchingTranscripts
{
    private const string Anna = "ba321e0d-79ee-478d-8e28-85a19507f456";
    private const string List = $"/v1.0/users/{Anna}/onlineMeetings/MSo1N2Y/transcripts";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_transcript_of_a_meeting_is_read_as_text()
    {
        await using var graph = await StartAsync();
        graph.On("GET", List, Json(200, """
            {"@odata.count":3,"value":[{"id":"oldest","createdDateTime":"2026-09-16T18:56:00.9038309Z"},
            {"id":"newest","createdDateTime":"2026-09-17T06:09:24.8968037Z"},{"id":"middle","createdDateTime":"2026-09-16T18:58:58.6760692Z"}]}
            """));
        graph.On("GET", $"{List}/newest/content", Text("text/vtt", "WEBVTT\r\n\r\n0:0:0.0 --> 0:0:5.320\r\n<v Anna de Vries>Er is één lijst.</v>\r\n"));

        var read = Assert.IsType<GraphAnswer<Transcript>.Got>(await ReadAsync(graph)).Value;
        Assert.Equal([new Utterance("Anna de Vries", "Er is één lijst.", TimeSpan.Zero)], read.Utterances);
        Assert.False(read.IsCut);
        Assert.Equal("text/vtt", graph.Asked.Last().Headers["Accept"]);
    }

    [Fact]
    public async Task A_meeting_without_a_transcript_has_none()
    {
        await using var graph = await StartAsync();
        graph.On("GET", List, Json(200, """{"value":[]}"""));

        Assert.Equal(new GraphAnswer<Transcript>.NotThere(), await ReadAsync(graph));
    }

    [Fact]
    public async Task A_meeting_where_nobody_consented_names_what_is_missing()
    {
        await using var graph = await StartAsync();
        graph.On("GET", List, Error(403, "Forbidden"));

        Assert.Equal(new GraphAnswer<Transcript>.NotAllowed("OnlineMeetingTranscript.Read.Chat"), await ReadAsync(graph));
        Assert.Equal(GraphFeature.Transcripts, Assert.Single(graph.Health.Missing).Feature);
    }

    [Fact]
    public async Task A_transcript_without_end_is_cut()
    {
        await using var graph = await StartAsync();
        graph.On("GET", List, Json(200, """{"value":[{"id":"one","createdDateTime":"2026-09-17T06:09:24Z"}]}"""));
        graph.On("GET", $"{List}/one/content", Text("text/vtt", "WEBVTT\n\n" + string.Concat(Enumerable.Repeat("0:0:0.0 --> 0:0:5.0\n<v Anna>Nog een regel die lang genoeg is.</v>\n\n", 150_000))));

        Assert.True(Assert.IsType<GraphAnswer<Transcript>.Got>(await ReadAsync(graph)).Value.IsCut);
    }

    [Theory]
    [InlineData("../../me", "MSo1N2Y")]
    [InlineData(Anna, "")]
    public async Task What_names_no_meeting_is_not_asked_for(string organizer, string meeting)
    {
        await using var graph = await StartAsync();

        Assert.Equal(new GraphAnswer<Transcript>.NotThere(), await new GraphTranscripts(graph.Calls).ReadAsync(organizer, meeting, Cancel));
        Assert.Empty(graph.Asked);
    }

    private static Task<GraphAnswer<Transcript>> ReadAsync(FakeGraph graph) => new GraphTranscripts(graph.Calls).ReadAsync(Anna, "MSo1N2Y", Cancel);
}
