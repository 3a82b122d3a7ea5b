using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;

namespace WorkshopBot.Web.Reports.Pdf;

/// <summary>
/// Chromium's DevTools protocol over two pipes: messages in json, each ended by a zero. Unlike a port, nobody else on the
/// machine can reach it, and the browser goes when this end does.
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly Stream output;
    private readonly Task reading;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> listeners = new(StringComparer.Ordinal);
    private int last;

    public DevTools(Stream toBrowser, Stream fromBrowser)
    {
        output = toBrowser;
        reading = ReadAsync(PipeReader.Create(fromBrowser, new StreamPipeReaderOptions(bufferSize: 1 << 16)));
    }

    /// <summary>Ended: the browser is gone, and every question is answered with <see cref="BrowserGoneException"/>.</summary>
    public Task Ended => reading;

    /// <summary>Calls <paramref name="hear"/> for what happens in a session. It must not wait.</summary>
    public void Listen(string session, Action<string, JsonElement> hear) => listeners[session] = hear;

    public void Forget(string session) => listeners.TryRemove(session, out _);

    /// <exception cref="BrowserGoneException">The browser went, or does not know what is asked.</exception>
    public async Task<JsonElement> AskAsync(string method, object parameters, string? session, CancellationToken cancel)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await SendAsync(JsonSerializer.SerializeToUtf8Bytes(session is null
                ? new { id, method, @params = parameters }
                : (object)new { id, method, @params = parameters, sessionId = session })).WaitAsync(cancel);
            return reading.IsCompleted ? throw new BrowserGoneException(method) : await answer.Task.WaitAsync(cancel);
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            throw new BrowserGoneException(method, gone);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <summary>Says that the browser may go.</summary>
    public Task CloseAsync(CancellationToken cancel) => SendAsync("""{"id":0,"method":"Browser.close"}"""u8.ToArray()).WaitAsync(cancel);

    /// <summary>Once the browser is gone.</summary>
    public async ValueTask DisposeAsync() => await reading;

    /// <summary>Whole, also when its asker does not wait any more: half a message would spoil all that follow.</summary>
    private async Task SendAsync(byte[] message)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            await output.WriteAsync(message, CancellationToken.None);
            await output.WriteAsync(new byte[1], CancellationToken.None);
            await output.FlushAsync(CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ReadAsync(PipeReader input)
    {
        try
        {
            while (await input.ReadAsync() is { Buffer: var buffer, IsCompleted: var end })
            {
                while (System.Buffers.BuffersExtensions.PositionOf(buffer, (byte)0) is { } zero)
                {
                    using (var message = JsonDocument.Parse(buffer.Slice(0, zero)))
                        Hear(message.RootElement);
                    buffer = buffer.Slice(buffer.GetPosition(1, zero));
                }

                input.AdvanceTo(buffer.Start, buffer.End);
                if (end)
                    break;
            }
        }
        catch (Exception gone) when (gone is IOException or JsonException or ObjectDisposedException)
        {
            // Cut off in the middle of a message: as gone as with an orderly end.
        }

        await input.CompleteAsync();
        foreach (var answer in waiting.Values)
            answer.TrySetException(new BrowserGoneException("waiting"));
    }

    private void Hear(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (!waiting.TryGetValue(id.GetInt32(), out var answer))
                return;
            if (message.TryGetProperty("result", out var result))
                answer.TrySetResult(result.Clone());
            else
                answer.TrySetException(new BrowserGoneException(message.GetProperty("error").GetProperty("message").GetString() ?? ""));
        }
        else if (message.TryGetProperty("sessionId", out var session) && listeners.TryGetValue(session.GetString()!, out var hear))
        {
            hear(message.GetProperty("method").GetString()!, message.GetProperty("params").Clone());
        }
    }
}

/// <summary>The browser went away, or refused: another one is started for the next print.</summary>
internal sealed class BrowserGoneException(string doing, Exception? because = null) : Exception($"The browser is gone: {doing}", because);
