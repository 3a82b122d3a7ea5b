using System.Globalization;
using System.Text;
using WorkshopBot.Reports.Documents;

namespace WorkshopBot.Reports.Html;

/// <summary>The style of a report: report.css, and what stands in the margins of this document's printed pages.</summary>
internal static class ReportStyle
{
    private static readonly Lazy<string> Sheet = new(() => Resource.Text("Html.report.css"));

    public static string For(Document document, DocumentWords words) => new StringBuilder(Sheet.Value)
        .Append("@page {\n")
        .Append(Box("top-left", Quoted(document.Marking), bold: true))
        .Append(Box("top-right", Quoted(document.Status)))
        .Append(Box("bottom-left", Quoted(document.Marking), bold: true))
        .Append(Box("bottom-right", $"{Quoted($"{words.Page} ")} counter(page) {Quoted($" {words.OfPages} ")} counter(pages)"))
        .Append("}\n")
        .ToString();

    private static string Box(string place, string content, bool bold = false) => string.Create(
        CultureInfo.InvariantCulture,
        $"  @{place} {{ content: {content}; font: {(bold ? "bold" : "normal")} 7.5pt Verdana, 'DejaVu Sans', 'Liberation Sans', sans-serif; color: #1a1a1a; }}\n");

    /// <summary>A css string in which only letters, digits and spaces stand as themselves.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");

        foreach (var rune in PlainText.Clean(text).Replace('\n', ' ').EnumerateRunes())
        {
            if (rune.Value == ' ' || (rune.IsAscii && Rune.IsLetterOrDigit(rune)))
                quoted.Append((char)rune.Value);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X6} ");
        }

        return quoted.Append('"').ToString();
    }
}
