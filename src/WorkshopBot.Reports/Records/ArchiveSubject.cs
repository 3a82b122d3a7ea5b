using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Reports.Sessions;

namespace WorkshopBot.Reports.Records;

/// <summary>What a package is about, as its metadata say it.</summary>
/// <param name="Id">Under which the log keeps it.</param>
/// <param name="FileName">Of the package, without ending.</param>
/// <param name="Place">To which it belongs, in words.</param>
/// <param name="From">When it began, in its own offset.</param>
/// <param name="FinalOn">When it was made final: from there on the term runs.</param>
/// <param name="Version">Of the report.</param>
/// <param name="People">Who took part, by kind and in words; never by name.</param>
public sealed record ArchiveSubject(
    string Id, string FileName, string Title, string Language, string Place, DateTimeOffset From, DateTimeOffset FinalOn, DateTimeOffset LastChange,
    int Version, string Marking, ImmutableArray<string> People)
{
    /// <param name="session">It is final.</param>
    public static ArchiveSubject Of(ReportContent content, Session session, RecordWords words)
    {
        var report = new ReportWords(content.Language);
        var naming = new Naming(content, report);
        var from = naming.Local(content.StartedAt);
        return new ArchiveSubject(
            content.Id!.Value.ToString(),
            Publications.FileName.Of(words.FileKind, content.Title, from),
            content.Title is { } title ? PlainText.Line(title) : report.TitleWithoutName,
            content.Language, naming.In(content.Edition[content.Place].Name),
            from, naming.Local(session.FinalAt!.Value), naming.Local(content.LastChange), content.FinalVersion, report.Name(content.Marking),
            [.. content.Attendance.There.Select(c => string.Create(CultureInfo.InvariantCulture, $"{naming.Of(c.Group)}: {c.People}"))]);
    }
}

/// <summary>A record in a package: the same content in one or more files.</summary>
/// <param name="Folder">Where its files stand.</param>
public sealed record ArchivePart(string Folder, string Title, ImmutableArray<ArchivedFile> Files);

/// <summary>A file of a record.</summary>
public sealed record ArchivedFile(string Name, PublicationFormat Format, ReadOnlyMemory<byte> Bytes);
