using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace WorkshopBot.Teams.Graph;

/// <summary>Reads the newest transcript of a meeting. Not for a meeting in a channel, nor for one that is in no calendar: Graph has none of those.</summary>
public sealed class GraphTranscripts(GraphCalls calls) : ITranscripts
{
    /// <summary>In bytes: a day of speaking is less than one MB.</summary>
    private const int Most = 8 * 1024 * 1024;

    public bool AreThere => true;

    public async Task<GraphAnswer<Transcript>> ReadAsync(string organizer, string meeting, CancellationToken cancel)
    {
        if (!Guid.TryParse(organizer, out _) || meeting is "")
            return new GraphAnswer<Transcript>.NotThere();

        var list = await calls.AskAsync(
            GraphFeature.Transcripts, GraphPermission.Transcript, (graph, c) => graph.Users[organizer].OnlineMeetings[meeting].Transcripts.GetAsync(null, c), cancel);
        if (list is not GraphAnswer<CallTranscriptCollectionResponse>.Got { Value.Value: { } all })
            return list.Then<Transcript>(_ => new GraphAnswer<Transcript>.NotThere());
        if (all.Where(t => !string.IsNullOrEmpty(t.Id)).MaxBy(t => t.CreatedDateTime) is not { Id: { } newest })
            return new GraphAnswer<Transcript>.NotThere();

        var text = await calls.AskAsync(
            GraphFeature.Transcripts, GraphPermission.Transcript, (graph, c) => TextAsync(graph, organizer, meeting, newest, c), cancel);
        return text.Then<Transcript>(t => new GraphAnswer<Transcript>.Got(new Transcript(WebVtt.Read(t.Text), t.IsCut)));
    }

    private static async Task<Content?> TextAsync(GraphServiceClient graph, string organizer, string meeting, string transcript, CancellationToken cancel)
    {
        await using var stream = await graph.Users[organizer].OnlineMeetings[meeting].Transcripts[transcript].Content
            .GetAsync(r => r.Headers.Add("Accept", "text/vtt"), cancel);
        if (stream is null)
            return null;

        var buffer = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (buffer.Length <= Most && await stream.ReadAsync(piece, cancel) is > 0 and var read)
            buffer.Write(piece, 0, read);
        return new Content(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)Math.Min(buffer.Length, Most)), buffer.Length > Most);
    }

    private sealed record Content(string Text, bool IsCut);
}
