using System.Globalization;
using System.Security;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Packages;

/// <summary>What a file says about itself, and the parts of a package into which that is filled.</summary>
internal sealed record About(
    string Title, string Subject, string Language, string Marking, string Status, DateTimeOffset Date, string Description = "")
{
    public static About Of(Document document) =>
        new(document.Title, document.Subject, document.Language, document.Marking, document.Status, document.Date);

    public static About Of(Workbook workbook) => new(
        workbook.Title, workbook.Subject, workbook.Language, workbook.Marking, workbook.Status, workbook.Date,
        string.Join('\n', workbook.Sheets.Select(s => $"{PlainText.Line(s.Name)}: {PlainText.Line(s.Description)}")));

    public DocumentWords Words => new(Tongue.Culture(Language));

    /// <summary>An embedded part with the values for which it asks between at signs.</summary>
    public string Fill(string part) => string.Concat(Resource.Text(part).Split('@')
        .Select((text, i) => i % 2 == 0 ? text : SecurityElement.Escape(Value(text))));

    private string Value(string name) => name switch
    {
        "title" => PlainText.Line(Title),
        "subject" => PlainText.Line(Subject),
        "marking" => PlainText.Line(Marking),
        "status" => PlainText.Line(Status),
        "description" => PlainText.Clean(Description),
        "language" => Tongue.Tag(Language),
        "speech" => Tongue.Parts(Language).Language,
        "country" => Tongue.Parts(Language).Country,
        "page" => Words.Page,
        "of-pages" => Words.OfPages,
        "date" => Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A part asks for {name}."),
    };
}
