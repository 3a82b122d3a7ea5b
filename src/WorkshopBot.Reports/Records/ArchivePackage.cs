using System.Collections.Immutable;
using System.Text;
using WorkshopBot.Reports.Packages;
using WorkshopBot.Reports.Publications;

namespace WorkshopBot.Reports.Records;

/// <summary>
/// One zip with which a finished matter leaves for an archive: its records, metadata of the whole and of each file, a
/// readme, and a list of checksums. The same parts give the same bytes.
/// </summary>
public static class ArchivePackage
{
    public const string ContentType = "application/zip", Manifest = "manifest-sha256.txt";

    public static byte[] Pack(ArchiveSubject subject, Retention retention, ImmutableArray<ArchivePart> parts)
    {
        var words = new RecordWords("nl");
        var mdto = new Mdto(subject, retention, words);
        var files = new List<(string Name, byte[] Bytes)>
        {
            (words.ReadmeName, Encoding.UTF8.GetBytes(string.Join('\n', Readme(subject, retention, parts, words)) + "\n")),
            ($"{subject.FileName}{Mdto.OfObject}", mdto.Whole(parts)),
        };
        foreach (var part in parts)
        {
            files.Add(($"{part.Folder}/{part.Folder}{Mdto.OfObject}", mdto.Part(part)));
            foreach (var file in part.Files)
            {
                files.Add(($"{part.Folder}/{file.Name}", file.Bytes.ToArray()));
                files.Add(($"{part.Folder}/{file.Name}{Mdto.OfFile}", mdto.File(part, file)));
            }
        }

        // As sha256sum reads it, so that anybody can check the package without us.
        var manifest = string.Concat(files.Select(f => $"{Mdto.Checksum(f.Bytes)}  {f.Name}\n"));
        using var zip = new Parts();
        foreach (var (name, bytes) in files.Append((Manifest, Encoding.UTF8.GetBytes(manifest))))
            zip.Add(name, to => to.Write(bytes));
        return zip.ToArray();
    }

    private static IEnumerable<string> Readme(ArchiveSubject subject, Retention retention, ImmutableArray<ArchivePart> parts, RecordWords words)
    {
        yield return subject.Title;
        yield return "";
        yield return subject.About;
        yield return words.ReadmeMarking(subject.Marking);
        yield return "";
        foreach (var line in Keeping(subject, retention, words))
            yield return line;
        yield return "";
        yield return words.ReadmeContents;
        foreach (var part in parts)
            yield return $"- {part.Folder}/: {part.Title}";
        yield return words.ReadmeManifest(Manifest);
        foreach (var note in subject.Notes)
            yield return note;
        yield return words.ReadmeMdto;
        yield return words.ReadmeMdtoUnchecked;
        if (!parts.Any(p => p.Files.Any(f => f.Format == PublicationFormat.Pdf)))
            yield return words.ReadmeNoPdf;
    }

    private static IEnumerable<string> Keeping(ArchiveSubject subject, Retention retention, RecordWords words)
    {
        yield return words.ReadmeCreator(retention.Creator is "" ? words.NotSet : retention.Creator);
        yield return words.ReadmeCategory(retention.Category is "" ? words.NotSet : retention.Category);
        yield return retention.ForEver ? words.ReadmeForEver
            : retention.EndsOn(DateOnly.FromDateTime(subject.FinalOn.DateTime)) is { } end ? words.ReadmeEnds(retention.Years, Mdto.Date(subject.FinalOn), end.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            : words.ReadmeNoTerm;
    }
}
