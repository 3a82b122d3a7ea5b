using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Words;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>A session: its page, the screen in the room, its entry for a calendar, and the marking question. Whoever has nothing to do with it hears what they hear of one that is not there.</summary>
internal static class SessionPages
{
    public static void MapSession(this RouteGroupBuilder portal)
    {
        portal.MapGet("/sessions/{id}", ShowAsync).WithName("PortalSession");
        portal.MapGet("/sessions/{id}/live", StageAsync).WithName("PortalSessionLive");
        portal.MapGet("/sessions/{id}/invitation.ics", InviteAsync).WithName("PortalSessionInvitation");
        portal.MapPost("/sessions/{id}/marking", MarkAsync).WithName("PortalSessionMarking");
    }

    internal static async Task<IResult> ShowAsync(HttpContext http, string id, PortalCaller caller, SessionReading reading, CancellationToken cancel) =>
        Id(id) is { } session && await reading.OfAsync(session, caller.Person, null, cancel) is { } model
            ? PortalPages.Page<SessionPage>(http, model)
            : PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");

    internal static async Task<IResult> StageAsync(
        HttpContext http, string id, PortalCaller caller, SessionsAtHand sessions, SessionRunner runner, Edition edition, ISuggestions suggestions, TimeProvider clock, CancellationToken cancel) =>
        Id(id) is { } known && await sessions.FindAsync(known, caller.Person, cancel) is not null && await runner.ReadAsync(known, cancel) is { } session
            ? PortalPages.Page<StagePage>(http, StageModel.Of(known, session, edition, suggestions, PortalReader.Of(http).Culture.TwoLetterISOLanguageName, clock.GetUtcNow()))
            : PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");

    /// <param name="person">Whom it is for: one of the invited, asked by who leads. Without it, for whoever asks.</param>
    internal static async Task<IResult> InviteAsync(
        HttpContext http, string id, string? person, PortalCaller caller, SessionReading reading, InvitedDoors doors, CancellationToken cancel)
    {
        if (Id(id) is not { } known || await reading.OfAsync(known, caller.Person, null, cancel) is not { } model)
            return PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");

        var invited = person is null ? null : model.Invited.FirstOrDefault(i => i.Room is not null && i.Person?.Value == person);
        if (person is not null && invited is null)
            return PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");

        var reader = PortalReader.Of(http);
        var say = new PageWords(typeof(SessionWords), reader.Culture);
        var themes = string.Join("\n", model.Session.Themes.Select(t => $"{t.Number}. {model.Edition[t.Planned.Theme].Name.In(say.Language)}"));
        var file = InvitationFile.Write(known, model.Session, invited?.Room ?? doors.ToPage(known), model.Plan.Title.Body ?? say["NoTitle"], $"{say["InvitationAbout"]}\n{themes}\n{say[invited is null ? "InvitationPortal" : "InvitationRoom"]}");
        return TypedResults.File(Encoding.UTF8.GetBytes(file), InvitationFile.ContentType, $"{known}.ics");
    }

    internal static async Task<IResult> MarkAsync(HttpContext http, string id, PortalCaller caller, SessionReading reading, SessionRunner runner, TimeProvider clock, CancellationToken cancel)
    {
        if (Id(id) is not { } known || await reading.OfAsync(known, caller.Person, null, cancel) is not { } model)
            return PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");
        if (!model.Oversees)
            return PortalPages.Trouble(http, StatusCodes.Status403Forbidden, "NotAllowed");

        var form = await http.Request.ReadFormAsync(cancel);
        var typed = new MarkingEntry(form["sensitive"].ToString(), form["marking"].ToString());
        var culture = PortalReader.Of(http).Culture;
        var say = new PageWords(typeof(SessionWords), culture);
        if (typed.MoreSensitive is not ("yes" or "no") || !Enum.TryParse<Marking>(typed.Marking, out var marking))
            return await AgainAsync(new PortalNotice(say["MarkingChoose"], Wrong: true));

        var now = clock.GetUtcNow();
        var asked = new Asked(caller.Person, now, string.Create(CultureInfo.InvariantCulture, $"portal:{caller.Person}:{known}:marking:{Guid.CreateVersion7(now):N}"));
        return (await runner.RunAsync(known, new SessionCommand.SetMarking(typed.MoreSensitive is "yes", marking), asked, answerTo: null, cancel)).Decision is Decision.Refused { Why: var why }
            ? await AgainAsync(new PortalNotice(new BotWords(culture.TwoLetterISOLanguageName).Refused(why), Wrong: true))
            : PortalPages.Done(http, $"/portal/sessions/{known}", new PortalNotice(say["MarkingKept"], Wrong: false));

        async Task<IResult> AgainAsync(PortalNotice notice) => PortalPages.Page<SessionPage>(
            http, (await reading.OfAsync(known, caller.Person, typed, cancel))!, StatusCodes.Status422UnprocessableEntity, notice);
    }

    private static SessionId? Id(string id) => SessionId.TryParse(id, CultureInfo.InvariantCulture, out var session) ? session : null;
}

/// <summary>Marks the resource with the words of a session's pages.</summary>
public sealed class SessionWords;
