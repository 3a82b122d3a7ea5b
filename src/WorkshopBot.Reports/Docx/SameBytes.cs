using System.IO.Compression;

namespace WorkshopBot.Reports.Docx;

/// <summary>Packs a package anew: entries in one order, all dated 1980, so that a file depends on its content only.</summary>
internal static class SameBytes
{
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rezip(Stream package)
    {
        using var packed = new MemoryStream();

        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Fixed;
                copy.ExternalAttributes = 0;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }
}
