using WorkshopBot.Reports.Csv;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Reports.Html;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Teams.Files;
using WorkshopBot.Web.Reports.Pdf;

namespace WorkshopBot.Web.Reports;

/// <summary>Makes the file of a publication in any format, for whoever was found to have a right to it.</summary>
internal sealed class PublicationFiles(SigningKey key, IPdfPrinter printer)
{
    /// <param name="sheet">For csv, which holds one: its number, from 1, or what stands on its tab. Otherwise the first.</param>
    public async Task<PublicationReading> WriteAsync(Publication publication, PublicationFormat format, string? sheet, CancellationToken cancel)
    {
        if (format == PublicationFormat.Pdf)
            return await PrintAsync(publication, cancel);
        if (format != PublicationFormat.Csv || sheet is null or "")
            return Given(publication.Name, format, PublicationWriter.Write(publication, format, await key.SignerAsync(cancel)));

        return PublicationWriter.FindSheet(publication.Workbook(), sheet) is { } one
            ? Given($"{publication.Name}-{FileName.Plain(one.Name)}", format, CsvWriter.Write(one))
            : new PublicationReading.NoSuchSheet();
    }

    private async Task<PublicationReading> PrintAsync(Publication publication, CancellationToken cancel)
    {
        if (!printer.IsThere)
            return new PublicationReading.NoPdfHere();

        Document document = publication.Document();
        return await printer.PrintAsync(HtmlWriter.Write(document), document.Date, cancel) switch
        {
            Printing.Done done => Given(publication.Name, PublicationFormat.Pdf, done.Pdf),
            Printing.NotHere => new PublicationReading.NoPdfHere(),
            _ => new PublicationReading.PdfFailed(),
        };
    }

    private static PublicationReading.Given Given(string name, PublicationFormat format, ReadOnlyMemory<byte> bytes) =>
        new(new ReportFile($"{name}.{format.Ending}", format.ContentType, bytes));
}

/// <summary>What came of making a file.</summary>
internal abstract record PublicationReading
{
    private PublicationReading() { }

    public sealed record Given(ReportFile File) : PublicationReading;

    public sealed record NoSuchSheet : PublicationReading;

    /// <summary>There is no browser here that can print.</summary>
    public sealed record NoPdfHere : PublicationReading;

    /// <summary>There is one, and it failed; later it may not.</summary>
    public sealed record PdfFailed : PublicationReading;
}
