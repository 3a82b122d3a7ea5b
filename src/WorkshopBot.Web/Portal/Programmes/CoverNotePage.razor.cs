using WorkshopBot.Domain.Course;
using WorkshopBot.Reports.Publications;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The cover note and its key points; approval by name, versions, and everything to download.</summary>
public sealed partial class CoverNotePage
{
    private string Link(string format, int? version) =>
        $"/api/programmes/{Model.At.Id}/course.{format}?language={View.Say.Language}{(version is { } v ? $"&version={v.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "")}";

    private static IEnumerable<string> Formats => PublicationFormat.All.Select(f => f.Ending);

    private IEnumerable<(int At, string Lines, string Text)> Points
    {
        get
        {
            var written = Model.At.Programme.KeyPoints?.Points ?? [];
            return Enumerable.Range(1, CourseCover.MostPoints).Select(i => i <= written.Length
                ? (i, string.Join(", ", written[i - 1].Lines.Select(Labels.Line)), written[i - 1].Text.Body ?? "") : (i, "", ""));
        }
    }
}
