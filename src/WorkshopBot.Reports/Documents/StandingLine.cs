namespace WorkshopBot.Reports.Documents;

/// <summary>The line under a title: the status with the date, and the date alone left out where the status says it.</summary>
internal static class StandingLine
{
    public static string Of(Document document, DocumentWords words) =>
        SaysWhen(document, words) ? PlainText.Line(document.Status) : $"{PlainText.Line(document.Status)} · {words.Date(document.Date)}";

    public static bool SaysWhen(Document document, DocumentWords words) => document.Status.Contains(words.Date(document.Date), StringComparison.Ordinal);
}
