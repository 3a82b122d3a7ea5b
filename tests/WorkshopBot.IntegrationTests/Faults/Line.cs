using System.Net.Sockets;
using System.Text;

namespace WorkshopBot.IntegrationTests.Faults;

/// <summary>One connection, read and written by hand.</summary>
internal sealed class Line(Socket socket) : IDisposable
{
    private readonly NetworkStream stream = new(socket, ownsSocket: true);
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start, end;

    /// <summary>Up to the empty line; null when the other side is done.</summary>
    public async Task<string?> ReadHeadAsync(CancellationToken cancel)
    {
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8);
            if (found >= 0)
            {
                var head = Encoding.ASCII.GetString(buffer, start, found);
                start += found + 4;
                return head;
            }

            if (!await FillAsync(cancel))
                return null;
        }
    }

    public async Task<string> ReadBodyAsync(int length, CancellationToken cancel)
    {
        var body = new MemoryStream();
        while (true)
        {
            var take = Math.Min(length - (int)body.Length, end - start);
            body.Write(buffer, start, take);
            start += take;
            if (body.Length == length)
                return Encoding.UTF8.GetString(body.ToArray());
            if (!await FillAsync(cancel))
                throw new IOException("The body was cut off.");
        }
    }

    public async Task WriteAsync(string text, CancellationToken cancel) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);

    /// <summary>Breaks the connection without a word.</summary>
    public bool Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return false;
    }

    public void Dispose() => stream.Dispose();

    private async Task<bool> FillAsync(CancellationToken cancel)
    {
        if (start == end)
            start = end = 0;
        if (end == buffer.Length)
            throw new IOException("A head longer than any of ours.");
        var read = await stream.ReadAsync(buffer.AsMemory(end), cancel);
        end += read;
        return read > 0;
    }
}
