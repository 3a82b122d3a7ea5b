using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using WorkshopBot.Teams.Wire;

namespace WorkshopBot.Teams.Graph;

/// <summary>What came of putting a file into an upload session.</summary>
public abstract record UploadOutcome
{
    private UploadOutcome() { }

    /// <param name="WebUrl">Where people open it, if the service said so.</param>
    public sealed record Done(string? WebUrl) : UploadOutcome;

    /// <summary>The session has expired or was closed: begin a new one.</summary>
    public sealed record Expired : UploadOutcome;

    /// <param name="Status">Null when no answer came.</param>
    public sealed record Failed(HttpStatusCode? Status) : UploadOutcome;
}

/// <summary>
/// Puts a file where an upload session says, piece by piece, and after a broken piece goes on where the service says it is.
/// The address is itself the key to it, so no token goes along, and it is used for allowed hosts only.
/// </summary>
/// <param name="http">Made over <see cref="ConnectorClient.NewHandler"/>: it follows no redirect.</param>
public sealed class Uploads(HttpClient http, UploadHosts hosts, TimeProvider clock)
{
    /// <summary>In bytes; a piece must be a multiple of 320 KiB and less than 60 MiB.</summary>
    public const int Piece = 16 * 320 * 1024;

    private const int LongestAnswer = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), FirstWait = TimeSpan.FromSeconds(1), LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>How often one piece is tried.</summary>
    public int MostTries { get; init; } = 5;

    public async Task<UploadOutcome> PutAsync(string uploadUrl, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (hosts.Accepted(uploadUrl) is not { } url || file.IsEmpty)
            return new UploadOutcome.Failed(null);

        var (from, failed) = (0L, 0);
        while (true)
        {
            var (status, answer, after) = await SendPieceAsync(url, file, from, cancel);
            switch ((int?)status)
            {
                case 200 or 201:
                    return new UploadOutcome.Done(answer?.Text("webUrl"));
                case 202 when NextOf(answer, file.Length) is { } next && next > from:
                    (from, failed) = (next, 0);
                    continue;
                case 404 or 410:
                    return new UploadOutcome.Expired();
                case 202 or 408 or 416 or 423 or 429 or >= 500 or null when ++failed < MostTries:
                    break;
                default:
                    return new UploadOutcome.Failed(status);
            }

            await Task.Delay(Wait(after, failed), clock, cancel);
            switch (await WhereAsync(url, file.Length, cancel))
            {
                case (null, HttpStatusCode.NotFound or HttpStatusCode.Gone):
                    return new UploadOutcome.Expired();
                case ({ } next, _):
                    from = next;
                    break;
            }
        }
    }

    private Task<(HttpStatusCode? Status, JsonElement? Answer, TimeSpan? After)> SendPieceAsync(
        Uri url, ReadOnlyMemory<byte> file, long from, CancellationToken cancel)
    {
        var piece = file.Slice((int)from, (int)Math.Min(Piece, file.Length - from));
        var request = new HttpRequestMessage(HttpMethod.Put, url)
        {
            Content = new ReadOnlyMemoryContent(piece)
            {
                Headers = { ContentRange = new ContentRangeHeaderValue(from, from + piece.Length - 1, file.Length), ContentType = new MediaTypeHeaderValue("application/octet-stream") },
            },
        };
        return AskAsync(request, cancel);
    }

    /// <summary>From which byte the service wants to go on.</summary>
    private async Task<(long? Next, HttpStatusCode? Status)> WhereAsync(Uri url, long length, CancellationToken cancel)
    {
        var (status, answer, _) = await AskAsync(new HttpRequestMessage(HttpMethod.Get, url), cancel);
        return (status == HttpStatusCode.OK ? NextOf(answer, length) : null, status);
    }

    /// <summary>"26-" or "12345-55232": the beginning of the first missing range.</summary>
    private static long? NextOf(JsonElement? answer, long length) =>
        answer?.Items("nextExpectedRanges").FirstOrDefault() is { ValueKind: JsonValueKind.String } range
        && long.TryParse(range.GetString()!.Split('-')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var next)
        && next < length ? next : null;

    private async Task<(HttpStatusCode?, JsonElement?, TimeSpan?)> AskAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        using (request)
        {
            try
            {
                using var response = await http.SendAsync(request, either.Token);
                await response.Content.LoadIntoBufferAsync(LongestAnswer, either.Token);
                var bytes = await response.Content.ReadAsByteArrayAsync(either.Token);
                var answer = bytes is not [] && CheckedJson.FirstFault(bytes) is null ? JsonElement.Parse(bytes) : (JsonElement?)null;
                return (response.StatusCode, answer, response.Headers.RetryAfter?.Delta);
            }
            catch (HttpRequestException)
            {
                return (null, null, null);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return (null, null, null);
            }
        }
    }

    /// <summary>1, 2, 4 … seconds, or what the service asked for; never long.</summary>
    private static TimeSpan Wait(TimeSpan? asked, int failed)
    {
        var wait = asked ?? FirstWait * Math.Pow(2, failed - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
