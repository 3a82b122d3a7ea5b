using System.IO.Compression;
using System.Text;

namespace WorkshopBot.Reports.Packages;

/// <summary>A zip of parts in the order in which they are added, all dated 1980, so that a file depends on its content only.</summary>
internal sealed class Parts : IDisposable
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream packed = new();
    private readonly ZipArchive zip;

    public Parts() => zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part that readers look for at a fixed place, so it is not compressed.</summary>
    public void Store(string name, string text)
    {
        using var target = Begin(name, CompressionLevel.NoCompression);
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    public void Add(string name, string text)
    {
        using var target = Begin(name, CompressionLevel.Optimal);
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a part that is compressed while it is written, so that a long one never stands in memory whole.</summary>
    public void Add(string name, Action<Xml> write)
    {
        using var target = Begin(name, CompressionLevel.Optimal);
        using var text = new StreamWriter(target, new UTF8Encoding(false), 1 << 16);
        text.Write(Declaration);
        write(new Xml(text));
    }

    public void Add(string name, Action<Stream> write)
    {
        using var target = Begin(name, CompressionLevel.Optimal);
        write(target);
    }

    /// <summary>The finished zip; nothing can be added after it.</summary>
    public byte[] ToArray()
    {
        zip.Dispose();
        return packed.ToArray();
    }

    public void Dispose()
    {
        zip.Dispose();
        packed.Dispose();
    }

    private Stream Begin(string name, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Fixed;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }
}
