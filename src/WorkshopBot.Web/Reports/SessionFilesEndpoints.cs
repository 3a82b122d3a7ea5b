using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Sessions;
using WorkshopBot.Teams.Cards;
using WorkshopBot.Teams.Sending;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Reports;

/// <summary>The addresses of a session's files, for the portal's page of that session: what its report card in the chat has, and every format.</summary>
internal static class SessionFilesEndpoints
{
    public static RouteGroupBuilder MapSessionFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/api/sessions/{id}").WithTags("Reports").RequireToken(Schemes.Portal).RequireLoopbackUntilRegistered();
        files.MapGet("/files", ListAsync).WithName("SessionFiles");
        return files;
    }

    /// <summary>Whoever neither leads nor coordinates the session hears the same as of one that is not there.</summary>
    internal static async Task<IResult> ListAsync(SessionId id, PortalCaller caller, SessionRunner sessions, IDownloads downloads, CancellationToken cancel)
    {
        if (await sessions.ReadAsync(id, cancel) is not { } session || (!session.MayLead(caller.Person) && session.RoleOf(caller.Person) != Role.Coordinator))
            return ReportEndpoints.NoReport(new ReportReading.NoSuchSession());
        if (ReportGate.MayLeave(session) != ReportLeave.Allowed)
            return ReportEndpoints.NoReport(new ReportReading.MarkingNotAnswered());

        var all = await downloads.ForAsync(id, caller.Person, cancel);
        return TypedResults.Ok(all.Where(f => f.Format != Download.Archive || session.Stage == Stage.Final).ToImmutableArray());
    }
}
