using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Portal.Home;

/// <summary>What runs now and what waits for whoever looks; and their lists.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this RouteGroupBuilder portal)
    {
        portal.MapGet("", ShowAsync).WithName("PortalHome");
        portal.MapGet("/sessions", ListAsync).WithName("PortalSessions");
        portal.MapGet("/programmes", ProgrammesAsync).WithName("PortalProgrammes");
    }

    internal static async Task<IResult> ShowAsync(HttpContext http, PortalCaller caller, SessionsAtHand sessions, IProgrammeLog log, ProgrammeRunner runner, TimeProvider clock, CancellationToken cancel) =>
        PortalPages.Page<HomePage>(http, HomeModel.Of(
            await sessions.OfAsync(caller.Person, cancel), await MineAsync(caller, log, runner, clock, cancel), caller.Person, clock.GetUtcNow()));

    internal static async Task<IResult> ListAsync(HttpContext http, PortalCaller caller, SessionsAtHand sessions, CancellationToken cancel) =>
        PortalPages.Page<SessionsPage>(http, await sessions.OfAsync(caller.Person, cancel));

    internal static async Task<IResult> ProgrammesAsync(HttpContext http, PortalCaller caller, IProgrammeLog log, ProgrammeRunner runner, TimeProvider clock, CancellationToken cancel) =>
        PortalPages.Page<ProgrammesPage>(http, await MineAsync(caller, log, runner, clock, cancel));

    private static async Task<IReadOnlyList<OwnProgramme>> MineAsync(PortalCaller caller, IProgrammeLog log, ProgrammeRunner runner, TimeProvider clock, CancellationToken cancel)
    {
        var today = NationalClock.DayOf(clock.GetUtcNow());
        var own = new List<OwnProgramme>();
        foreach (var id in await log.ProgrammesAsync(cancel))
        {
            if (await runner.ReadAsync(id, cancel) is { } programme && Reader.Of(programme, caller.Person) is { } reader)
                own.Add(OwnProgramme.Of(id, programme, reader, today));
        }

        return own;
    }
}
