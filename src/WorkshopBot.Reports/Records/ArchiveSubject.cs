using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;
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
/// <param name="Version">Of the document.</param>
/// <param name="People">Who took part, by kind and in words; never by name.</param>
/// <param name="Description">In a line, for the metadata.</param>
/// <param name="Final">What is said of being made final.</param>
/// <param name="About">The first sentence of the readme.</param>
/// <param name="Notes">What the readme says of what is in it, and what is not.</param>
public sealed record ArchiveSubject(
    string Id, string FileName, string Title, string Language, string Place, DateTimeOffset From, DateTimeOffset FinalOn, DateTimeOffset LastChange,
    int Version, string Marking, ImmutableArray<string> People, string Description, string Final, string About, ImmutableArray<string> Notes)
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
            [.. content.Attendance.There.Select(c => string.Create(CultureInfo.InvariantCulture, $"{naming.Of(c.Group)}: {c.People}"))],
            words.Description(naming.In(content.Edition[content.Place].Name), Mdto.Date(from)), words.MadeFinal,
            words.ReadmeAbout(naming.In(content.Edition[content.Place].Name), Mdto.Date(from), content.FinalVersion),
            [words.ReadmeLog, words.ReadmePeople, words.ReadmeRemoved]);
    }

    /// <param name="version">It is approved.</param>
    public static ArchiveSubject Of(CourseContent content, CourseVersion.Approved version, RecordWords words)
    {
        var (course, shared, input) = (new CourseWords(content.Language), new ReportWords(content.Language), content.Input);
        var naming = new CourseNaming(content, course, shared);
        var approved = CourseContent.Local(version.At);
        var from = input.Sessions.Select(s => s.HeldAt).OfType<DateTimeOffset>().Select(CourseContent.Local).Append(approved).Min();
        return new ArchiveSubject(
            string.Create(CultureInfo.InvariantCulture, $"{content.File.Programme.Id}/{version.Number}"),
            Publications.FileName.Of($"{words.FileKind}-{course.FileKind}", input.Title, approved),
            CourseDocument.Title(content, course), content.Language, naming.Of(new PlaceId("kingdom")),
            from, approved, approved, version.Number, shared.Name(input.Marking),
            [.. input.Attendance.There.Select(c => string.Create(CultureInfo.InvariantCulture, $"{naming.Of(c.Group)}: {c.People}"))],
            words.CourseDescription(input.Sessions.Count(s => s.Source is not null), Mdto.Date(from)), words.Approved,
            words.CourseAbout(version.Number, version.Name ?? shared.NameUnknown, Mdto.Date(approved)),
            [words.CourseLogs, words.CourseCountries, words.CourseSessions, words.ReadmePeople]);
    }
}

/// <summary>A record in a package: the same content in one or more files.</summary>
/// <param name="Folder">Where its files stand.</param>
public sealed record ArchivePart(string Folder, string Title, ImmutableArray<ArchivedFile> Files);

/// <summary>A file of a record.</summary>
public sealed record ArchivedFile(string Name, PublicationFormat Format, ReadOnlyMemory<byte> Bytes);
