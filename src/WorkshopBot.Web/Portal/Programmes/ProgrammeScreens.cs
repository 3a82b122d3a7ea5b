using Microsoft.Extensions.Primitives;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>Lays each page of a programme out: also again, with what was typed, when a form on it was refused.</summary>
internal sealed class ProgrammeScreens(ProgrammesAtHand hand, ISuggestions suggestions)
{
    private const string Lines = "course/lines/";

    /// <param name="part">Of the address, after the programme; "" for its first page.</param>
    public async Task<IResult> ShowAsync(
        HttpContext http, PersonId me, ProgrammeFrame at, string part, IReadOnlyDictionary<string, StringValues> asked, PortalNotice? notice, int status, CancellationToken cancel)
    {
        var language = PortalReader.LanguageOf(http.Request).TwoLetterISOLanguageName;
        string Asked(string name) => asked.GetValueOrDefault(name).ToString();
        Task<CourseModel> CourseAsync() => CourseModel.OfAsync(at, CourseFilter.Of(Asked), language, hand, cancel);
        return part switch
        {
            "" => PortalPages.Page<OverviewPage>(http, await OverviewModel.OfAsync(at, me, Asked("month"), language, hand, cancel), status, notice),
            "script" when at.National => PortalPages.Page<ScriptPage>(http, new ScriptModel(at, at.Edition, at.Programme.Script, at.Once, at.Kept), status, notice),
            "course" => PortalPages.Page<CoursePage>(http, await CourseAsync(), status, notice),
            "course/joining" when at.National => PortalPages.Page<JoiningPage>(http, JoiningModel.Of(at, suggestions, cancel), status, notice),
            "course/themes" => PortalPages.Page<ThemePage>(http, await CourseAsync(), status, notice),
            "course/links" => PortalPages.Page<LinksPage>(http, await CourseAsync(), status, notice),
            "course/cover" => PortalPages.Page<CoverNotePage>(http, await CourseAsync(), status, notice),
            "follow-up" => PortalPages.Page<FollowUpPage>(http, await FollowUpModel.OfAsync(at, me, Asked, hand, cancel), status, notice),
            _ when part.StartsWith(Lines, StringComparison.Ordinal) && LineModel.Of(await CourseAsync(), part[Lines.Length..], suggestions) is { } line =>
                PortalPages.Page<LinePage>(http, line, status, notice),
            _ => PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound"),
        };
    }
}
