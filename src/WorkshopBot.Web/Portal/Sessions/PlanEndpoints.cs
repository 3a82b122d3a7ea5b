using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Teams.Turns;
using WorkshopBot.Teams.Words;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal.Sessions;

/// <summary>Planning a session: the form, and what comes of it.</summary>
internal static class PlanEndpoints
{
    private const string Page = "/portal/sessions/new";

    public static void MapPlanning(this RouteGroupBuilder portal)
    {
        portal.MapGet("/sessions/new", ShowAsync).WithName("PortalPlanSession");
        portal.MapPost("/sessions/new", PlanAsync).WithName("PortalPlanSessionDone");
    }

    /// <param name="like">An earlier session to take the plan over from.</param>
    /// <param name="theme">Themes to begin with, such as those that a programme still lacks.</param>
    internal static async Task<IResult> ShowAsync(
        HttpContext http, PortalCaller caller, string? like, string[]? theme, string? place, string? type,
        SessionsAtHand sessions, SessionRunner runner, KnownPeople known, BotOptions options, Edition edition, TimeProvider clock, CancellationToken cancel)
    {
        var reader = PortalReader.Of(http);
        if (!reader.MayPlan)
            return PortalPages.Trouble(http, StatusCodes.Status403Forbidden, "NotAllowed");

        var id = new SessionId(Guid.CreateVersion7(clock.GetUtcNow()));
        if (like is null)
        {
            ImmutableArray<ThemeId> wanted = [.. (theme ?? []).Select(t => new ThemeId(t)).Where(t => edition.FindTheme(t) is not null).Distinct()];
            var entry = PlanFilling.Default(
                edition, reader.Culture, id, wanted, edition.FindPlace(place ?? "")?.Id, Enum.TryParse<SessionType>(type, out var t) && Enum.IsDefined(t) ? t : null);
            return await PageAsync(http, caller, entry, [], known, options, edition, null, cancel);
        }

        // A plan names who was invited: it is for whoever leads or coordinates.
        if (!SessionId.TryParse(like, CultureInfo.InvariantCulture, out var earlier)
            || await sessions.FindAsync(earlier, caller.Person, cancel) is not { As: Involvement.Leads or Involvement.Coordinates }
            || await runner.ReadAsync(earlier, cancel) is not { } session)
            return PortalPages.Trouble(http, StatusCodes.Status404NotFound, "NotFound");

        var copy = PlanFilling.Like(session.Plan, edition, reader.Culture, id, await known.PastedAsync(session.Plan, cancel));
        return await PageAsync(http, caller, copy, [], known, options, edition, null, cancel);
    }

    internal static async Task<IResult> PlanAsync(
        HttpContext http, PortalCaller caller, SessionRunner runner, KnownPeople known, BotOptions options, Edition edition, TimeProvider clock, CancellationToken cancel)
    {
        var reader = PortalReader.Of(http);
        if (!reader.MayPlan)
            return PortalPages.Trouble(http, StatusCodes.Status403Forbidden, "NotAllowed");

        var now = clock.GetUtcNow();
        var entry = PlanEntry.Of(await http.Request.ReadFormAsync(cancel));
        if (!SessionId.TryParse(entry[PlanField.Id], CultureInfo.InvariantCulture, out var id))
            entry = entry.With(PlanField.Id, (id = new SessionId(Guid.CreateVersion7(now))).ToString());

        // The form names its session: sent twice, it plans one.
        var asked = new Asked(caller.Person, now, $"portal:{caller.Person}:{id}:plan");
        if (await runner.RecallAsync(asked.Cause, cancel) is { Decision: Decision.Accepted })
            return PortalPages.Done(http, $"/portal/sessions/{id}");

        var read = new PlanReading(entry, edition, options, await known.OfAsync(caller.Person, cancel), now).Read(id, caller.Person);
        if (!read.Mistakes.IsEmpty)
            return await PageAsync(http, caller, entry, read.Mistakes, known, options, edition, null, cancel);

        // Nobody gets a pseudonym for a plan that is not to be.
        var decision = SessionRules.Decide(null, new SessionCommand.Plan(read.Plan), asked, edition);
        if (decision is Decision.Accepted)
        {
            var plan = read.Plan with { Invited = await known.MeetAsync(id, read.Invited, read.Plan.Languages[0], cancel) };
            decision = (await runner.RunAsync(id, new SessionCommand.Plan(plan), asked, answerTo: null, cancel)).Decision;
        }

        return decision is Decision.Refused { Why: var why }
            ? await PageAsync(http, caller, entry, [], known, options, edition, new PortalNotice(new BotWords(reader.Culture.TwoLetterISOLanguageName).Refused(why), Wrong: true), cancel)
            : PortalPages.Done(http, $"/portal/sessions/{id}", new PortalNotice(new PageWords(typeof(PlanWords), reader.Culture)["Planned"], Wrong: false));
    }

    private static async Task<IResult> PageAsync(
        HttpContext http, PortalCaller caller, PlanEntry entry, ImmutableArray<Mistake> mistakes, KnownPeople known, BotOptions options, Edition edition,
        PortalNotice? notice, CancellationToken cancel) => PortalPages.Page<PlanPage>(
        http, new PlanModel(entry, mistakes, await known.OfAsync(caller.Person, cancel), edition, options.AllowsDepartmentalConfidential, Page),
        mistakes.IsEmpty && notice is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, notice);
}
