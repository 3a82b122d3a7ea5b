using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal.Programmes;

/// <summary>The pages of programmes. Their forms run the same commands as the requests of a program do, and are refused by the same rules.</summary>
internal static class ProgrammePages
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;

    public static void MapProgrammePages(this RouteGroupBuilder portal)
    {
        portal.MapGet("/programmes/new", New).WithName("PortalNewProgramme");
        portal.MapPost("/programmes/new", BeginAsync).WithName("PortalBeginProgramme");
        var one = portal.MapGroup("/programmes/{id}");
        foreach (var part in new[] { "", "/script", "/course", "/course/joining", "/course/themes", "/course/links", "/course/cover", "/course/lines/{line}", "/follow-up" })
            one.MapGet(part, ShowAsync);
        one.MapPost("/course", FindAsync).WithName("PortalFindLines");
        one.MapPost("/do/{action}", DoAsync).WithName("PortalDoInProgramme");
    }

    internal static IResult New(HttpContext http, PortalCaller caller, Edition edition, ProgrammesAtHand hand) => caller.MayBegin
        ? PortalPages.Page<NewProgrammePage>(http, Usual(edition, hand, null))
        : PortalPages.Trouble(http, StatusCodes.Status403Forbidden, "NotAllowed");

    internal static async Task<IResult> BeginAsync(
        HttpContext http, PortalCaller caller, ProgrammeRunner runner, Edition edition, ProgrammesAtHand hand, TimeProvider clock, CancellationToken cancel)
    {
        if (!caller.MayBegin)
            return PortalPages.Trouble(http, StatusCodes.Status403Forbidden, "NotAllowed");

        var form = await http.Request.ReadFormAsync(cancel);
        var (command, why) = Read("plan", form, http, hand, edition);
        if (command is not null)
        {
            var now = clock.GetUtcNow();
            var cause = Cause(caller, "plan", form);
            var id = (await runner.RecallAsync(cause, cancel))?.Id ?? new ProgrammeId(Guid.CreateVersion7(now));
            var ran = await runner.RunAsync(id, command, new Asked(caller.Person, now, cause), cancel);
            if (ran.Ruling.Why is null)
                return PortalPages.Done(http, $"/portal/programmes/{ran.Id}", new PortalNotice(Words(http)["Done/plan"], Wrong: false));
            why = Said(http, ran.Ruling.Why);
        }

        return PortalPages.Page<NewProgrammePage>(http, Usual(edition, hand, Kept.Of(NewProgrammePage.Form, why!, form)), Unprocessable, new PortalNotice(why!, Wrong: true));
    }

    internal static async Task<IResult> ShowAsync(
        ProgrammeId id, HttpContext http, PortalCaller caller, ProgrammesAtHand hand, ProgrammeScreens screens, CancellationToken cancel) =>
        await hand.FindAsync(id, caller.Person, http.Request.Path + http.Request.QueryString, null, cancel) is { } at
            ? await screens.ShowAsync(http, caller.Person, at, Part(at, http.Request.Path), Asked(http.Request.QueryString.Value), null, StatusCodes.Status200OK, cancel)
            : NotThere(http);

    /// <summary>What is searched for may be people's words, and is not in an address.</summary>
    internal static async Task<IResult> FindAsync(
        ProgrammeId id, HttpContext http, PortalCaller caller, ProgrammesAtHand hand, ProgrammeScreens screens, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var asked = form.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        return await hand.FindAsync(id, caller.Person, http.Request.Path + CourseFilter.Of(n => form[n].ToString()).Query(1), null, cancel) is { } at
            ? await screens.ShowAsync(http, caller.Person, at, "course", asked, null, StatusCodes.Status200OK, cancel)
            : NotThere(http);
    }

    internal static async Task<IResult> DoAsync(
        ProgrammeId id, string action, HttpContext http, PortalCaller caller, ProgrammeRunner runner, Edition edition, ProgrammesAtHand hand, ProgrammeScreens screens,
        TimeProvider clock, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var back = form["back"].ToString();
        if (await hand.FindAsync(id, caller.Person, back, null, cancel) is not { } at)
            return NotThere(http);
        if (!IsOf(at, back))
            back = at.Base;

        var (command, why) = Read(action, form, http, hand, edition);
        if (command is ProgrammeCommand.Plan)
            return NotThere(http);
        if (command is not null)
        {
            var ran = await runner.RunAsync(id, command, new Asked(caller.Person, clock.GetUtcNow(), Cause(caller, $"{id}:{action}", form)), cancel);
            if (ran.Ruling.Why is null)
                return PortalPages.Done(http, After(at, back, command), new PortalNotice(Words(http)[$"Done/{action}"], Wrong: false));
            why = Said(http, ran.Ruling.Why);
        }

        var again = await hand.FindAsync(id, caller.Person, back, Kept.Of(form["form"].ToString(), why!, form), cancel);
        var (path, query) = back.Split('?', 2) is [var p, var q] ? (p, q) : (back, "");
        return again is null ? NotThere(http) : await screens.ShowAsync(http, caller.Person, again, Part(again, path), Asked(query), new PortalNotice(why!, Wrong: true), Unprocessable, cancel);
    }

    /// <summary>The same page; but the page of a line that is no more leads to where its gaps are now.</summary>
    private static string After(ProgrammeFrame at, string back, ProgrammeCommand command) => command switch
    {
        ProgrammeCommand.JoinGaps or ProgrammeCommand.UndoJoining or ProgrammeCommand.SplitOff when back.Contains("/course/lines/", StringComparison.Ordinal) => $"{at.Base}/course/joining",
        ProgrammeCommand.Decide or ProgrammeCommand.OpenItem => $"{at.Base}/follow-up",
        _ => back,
    };

    private static (ProgrammeCommand? Command, string? Why) Read(string action, IFormCollection form, HttpContext http, ProgrammesAtHand hand, Edition edition)
    {
        var sheet = new Sheet(form, hand.Open);
        var command = ProgrammeForms.Read(action, sheet, PortalReader.Of(http).Name, edition);
        return command is null ? (null, Words(http)["NoSuchForm"])
            : sheet.Wrong is not null ? (null, Words(http)["FieldWrong"])
            : (command, null);
    }

    /// <summary>The same form sent twice is one thing done; with other words in it, it is another.</summary>
    private static string Cause(PortalCaller caller, string what, IFormCollection form)
    {
        var typed = string.Join('\n', form.Where(f => f.Key is not "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
        return $"portal:{caller.Person}:{what}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(typed)))[..32]}";
    }

    private static string Said(HttpContext http, Refusal why) => new BotWords(PortalReader.LanguageOf(http.Request).TwoLetterISOLanguageName).Refused(why);

    private static PageWords Words(HttpContext http) => new(typeof(ProgrammeWords), PortalReader.LanguageOf(http.Request));

    private static ScriptModel Usual(Edition edition, ProgrammesAtHand hand, Kept? kept) => new(null, edition, new Script([]), hand.Once(), kept);

    private static IResult NotThere(HttpContext http) => PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");

    private static bool IsOf(ProgrammeFrame at, string path) =>
        path.StartsWith(at.Base, StringComparison.Ordinal) && (path.Length == at.Base.Length || path[at.Base.Length] is '/' or '?');

    private static string Part(ProgrammeFrame at, string path) => path.Length <= at.Base.Length ? "" : path[at.Base.Length..].Trim('/');

    private static Dictionary<string, StringValues> Asked(string? query) => QueryHelpers.ParseQuery(query);
}
