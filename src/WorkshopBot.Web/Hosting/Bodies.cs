namespace WorkshopBot.Web.Hosting;

/// <summary>Reads the body of a request, and no more of it than it may have.</summary>
internal static class Bodies
{
    private const int Part = 1 << 16;

    /// <summary>Null when it is longer, whatever it says of itself.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (request.ContentLength > most)
            return null;

        using var body = new MemoryStream();
        var part = new byte[Part];
        while (await request.Body.ReadAsync(part, cancel) is > 0 and var read)
        {
            if (body.Length + read > most)
                return null;
            body.Write(part, 0, read);
        }

        return body.ToArray();
    }
}
