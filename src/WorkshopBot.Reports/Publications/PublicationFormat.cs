using System.Collections.Immutable;

namespace WorkshopBot.Reports.Publications;

/// <summary>A format in which everything can be had.</summary>
/// <param name="Ending">Of the file's name, and how people ask for it.</param>
public sealed record PublicationFormat(string Ending, string ContentType)
{
    public static readonly PublicationFormat
        Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Odt = new("odt", "application/vnd.oasis.opendocument.text"),
        Pdf = new("pdf", "application/pdf"),
        Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Ods = new("ods", "application/vnd.oasis.opendocument.spreadsheet"),
        Csv = new("csv", "text/csv; charset=utf-8; header=present"),
        Json = new("json", "application/json"),
        Html = new("html", "text/html; charset=utf-8");

    public static ImmutableArray<PublicationFormat> All { get; } = [Docx, Odt, Pdf, Xlsx, Ods, Csv, Json, Html];

    public static PublicationFormat? Find(string ending) => All.FirstOrDefault(f => f.Ending == ending);
}
