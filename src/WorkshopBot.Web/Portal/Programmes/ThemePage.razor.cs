using System.Globalization;
using WorkshopBot.Domain.Course;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>A theme of the course input: threat and resilience, and the order with its intervals and under other weights.</summary>
public sealed partial class ThemePage
{
    /// <summary>The one that was asked for by its number, else the first.</summary>
    private CourseTheme? Chosen => Model.Input.Themes.FirstOrDefault(t => Number(t) == Model.Filter.Theme) ?? Model.Input.Themes.FirstOrDefault();

    private string Number(CourseTheme theme) => Model.At.Edition[theme.Theme].Order.ToString(CultureInfo.InvariantCulture);
}
