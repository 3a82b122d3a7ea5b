using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Docx;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Ods;
using WorkshopBot.Reports.Odt;
using WorkshopBot.Reports.Sealing;
using WorkshopBot.Reports.Xlsx;

namespace WorkshopBot.Reports.Publications;

/// <summary>Writes a publication in a format, without help from another program; pdf is printed from its html.</summary>
public static class PublicationWriter
{
    public static byte[] Write(Publication publication, PublicationFormat format, ISigner signer) => format.Ending switch
    {
        "docx" => DocxWriter.Write(publication.Document()),
        "odt" => OdtWriter.Write(publication.Document()),
        "xlsx" => XlsxWriter.Write(publication.Workbook()),
        "ods" => OdsWriter.Write(publication.Workbook()),
        "csv" => CsvWriter.Write(publication.Workbook().Sheets[0]),
        "json" => SignedJson.Seal(publication.Json(), signer),
        "html" => HtmlWriter.Write(publication.Document()),
        _ => throw new UnreachableException(format.Ending),
    };

    /// <param name="sheet">Its number, from 1, or what stands on its tab.</param>
    public static Sheet? FindSheet(Workbook workbook, string sheet) =>
        int.TryParse(sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? workbook.Sheets.ElementAtOrDefault(number - 1)
            : workbook.Sheets.FirstOrDefault(s => string.Equals(s.Name, sheet, StringComparison.OrdinalIgnoreCase));
}
