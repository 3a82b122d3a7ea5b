using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.Hosting;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Records;
using WorkshopBot.Web.Reports;
using WorkshopBot.Web.Tokens;

namespace WorkshopBot.Web.Programmes;

/// <summary>Everything a coordinator does with a programme. Who is what in it is decided by its rules, for each request anew.</summary>
internal static class ProgrammeEndpoints
{
    private const int MostSuggestions = 50, LongestBody = 1024 * 1024, LongestKey = 100;

    public static RouteGroupBuilder MapProgrammes(this IEndpointRouteBuilder routes)
    {
        var programmes = routes.MapGroup("/api/programmes").WithTags("Programmes").RequireToken(Schemes.Portal).RequireLoopbackUntilRegistered();
        programmes.MapGet("/", ListAsync).WithName("Programmes");
        programmes.MapPost("/", PlanAsync).WithName("PlanProgramme");
        programmes.MapGet("/{id}", ShowAsync).WithName("Programme");
        programmes.MapGet("/{id}/records", ListRecordsAsync).WithName("ProgrammeRecords");
        programmes.MapGet("/{id}/suggestions", SuggestAsync).WithName("JoinSuggestions");
        programmes.MapGet("/{id}/archive.zip", ArchiveAsync).WithName("ProgrammeArchive");
        programmes.MapGet("/{id}/{document}.{format}", DownloadAsync).WithName("ProgrammeDocument");
        programmes.MapPost("/{id}/{action}", DoAsync).WithName("DoInProgramme");
        return programmes;
    }

    /// <summary>The programmes in which the caller is a coordinator.</summary>
    internal static async Task<Ok<ImmutableArray<ProgrammeLine>>> ListAsync(
        PortalCaller caller, IProgrammeLog log, ProgrammeRunner runner, CancellationToken cancel)
    {
        var own = ImmutableArray.CreateBuilder<ProgrammeLine>();
        foreach (var id in await log.ProgrammesAsync(cancel))
        {
            if (await runner.ReadAsync(id, cancel) is { } programme && Reader.Of(programme, caller.Person) is not null)
                own.Add(new ProgrammeLine(id, programme.Plan.Title.Body, programme.Plan.Edition, programme.PlannedAt, programme.Approvals.Length));
        }

        return TypedResults.Ok(own.DrainToImmutable());
    }

    internal static async Task<IResult> PlanAsync(PortalCaller caller, HttpContext http, ProgrammeRunner runner, TimeProvider clock, CancellationToken cancel)
    {
        if (!caller.MayBegin)
            return new Refusal.OnlyCoordinatorsMay().ToProblem(http);

        var now = clock.GetUtcNow();
        var cause = Cause(http, caller, "plan", now);
        var (command, unread) = await CommandAsync("plan", http, cancel);
        if (command is null)
            return unread!;

        // The same request again names the same programme.
        var id = (await runner.RecallAsync(cause, cancel))?.Id ?? new ProgrammeId(Guid.CreateVersion7(now));
        var ran = await runner.RunAsync(id, command, new Asked(caller.Person, now, cause), cancel);
        return ran.Ruling.Why is { } why ? why.ToProblem(http) : TypedResults.Created($"/api/programmes/{ran.Id}", new Begun(ran.Id));
    }

    internal static async Task<IResult> ShowAsync(
        ProgrammeId id, PortalCaller caller, HttpContext http, ProgrammeRunner runner, IPeople people, CancellationToken cancel) =>
        await SeenAsync(id, caller, runner, cancel) is { } sight
            ? TypedResults.Ok(await ProgrammeView.OfAsync(id, sight, people, cancel))
            : new Refusal.NoSuchProgramme().ToProblem(http);

    /// <summary>The records whose words the caller may remove, by the numbers that "remove-words" takes.</summary>
    internal static async Task<IResult> ListRecordsAsync(ProgrammeId id, PortalCaller caller, HttpContext http, ProgrammeRunner runner, CancellationToken cancel) =>
        await runner.ReadAsync(id, cancel) is { } programme && Reader.Of(programme, caller.Person) is { } reader
            ? TypedResults.Ok(programme.RecordsOf(reader))
            : new Refusal.NoSuchProgramme().ToProblem(http);

    /// <param name="line">What may be the same as this one line; left out, the likeliest pairs.</param>
    /// <param name="theme">Pairs of one theme only.</param>
    internal static async Task<IResult> SuggestAsync(
        ProgrammeId id, string? line, string? theme, PortalCaller caller, HttpContext http, ProgrammeRunner runner, ISuggestions suggestions, CancellationToken cancel)
    {
        if (await SeenAsync(id, caller, runner, cancel) is not { } sight)
            return new Refusal.NoSuchProgramme().ToProblem(http);

        if (line is null)
            return TypedResults.Ok(JoinSuggestions.Pairs(sight, suggestions, theme is null ? null : new ThemeId(theme), MostSuggestions, cancel));
        return LineKey.TryParse(line, null, out var key)
            ? TypedResults.Ok(JoinSuggestions.For(sight, suggestions, key, MostSuggestions))
            : ProgrammeProblems.NotReadable(nameof(line));
    }

    /// <param name="document">Such as "course"; see <see cref="ProgrammeFiles"/>.</param>
    /// <param name="version">Of the course input; left out, a draft of what is there now.</param>
    /// <param name="on">The day from which the follow-up is reckoned.</param>
    /// <param name="sheet">For csv, which holds one.</param>
    internal static async Task<IResult> DownloadAsync(
        ProgrammeId id, string document, string format, string? language, int? version, DateOnly? on, string? sheet,
        PortalCaller caller, HttpContext http, ProgrammeRunner runner, ProgrammeFiles files, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } programme || Reader.Of(programme, caller.Person) is not { } reader)
            return new Refusal.NoSuchProgramme().ToProblem(http);
        if (PublicationFormat.Find(format) is not { } found || !ProgrammeFiles.Documents.Contains(document))
            return PublicationAnswers.Problem(StatusCodes.Status404NotFound, "NoSuchFormat");
        if (on is { Year: < 2000 or > 9000 })
            return ProgrammeProblems.NotReadable(nameof(on));

        return await files.MakeAsync(id, reader, document, version, on, language is "en" ? "en" : "nl", cancel) is { } publication
            ? PublicationAnswers.Of(await files.WriteAsync(publication, found, sheet, cancel), http.Response)
            : new Refusal.NoSuchCourse(version ?? 0, programme.Approvals.Length).ToProblem(http);
    }

    /// <param name="version">Of the course input; left out, the last that was approved.</param>
    internal static async Task<IResult> ArchiveAsync(
        ProgrammeId id, string? language, int? version, PortalCaller caller, HttpContext http, ProgrammeRunner runner, CourseRecords records, CancellationToken cancel)
    {
        if (await runner.ReadAsync(id, cancel) is not { } programme || Reader.Of(programme, caller.Person) is null)
            return new Refusal.NoSuchProgramme().ToProblem(http);

        return await records.ArchiveAsync(id, version, language is "en" ? "en" : "nl", cancel) is { } package
            ? PublicationAnswers.Of(package, http.Response)
            : new Refusal.NoSuchCourse(version ?? 0, programme.Approvals.Length).ToProblem(http);
    }

    internal static async Task<IResult> DoAsync(
        ProgrammeId id, string action, PortalCaller caller, HttpContext http, ProgrammeRunner runner, TimeProvider clock, CancellationToken cancel)
    {
        if (!ProgrammeActions.All.ContainsKey(action) || action is "plan")
            return TypedResults.Problem(
                type: "urn:workshopbot:NoSuchAction", statusCode: StatusCodes.Status404NotFound,
                extensions: new Dictionary<string, object?> { ["actions"] = ProgrammeActions.All.Keys });

        var (command, unread) = await CommandAsync(action, http, cancel);
        if (command is null)
            return unread!;

        var now = clock.GetUtcNow();
        return await runner.RunAsync(id, command, new Asked(caller.Person, now, Cause(http, caller, $"{id}:{action}", now)), cancel) switch
        {
            { Ruling.Why: { } why } => why.ToProblem(http),
            var ran => TypedResults.Ok(new Did([.. ran.Ruling.Events.Select(Outcome)], ran.Repeated)),
        };
    }

    /// <summary>The programme as the caller may see it; null when there is none, or none for them.</summary>
    private static async Task<Sight?> SeenAsync(ProgrammeId id, PortalCaller caller, ProgrammeRunner runner, CancellationToken cancel) =>
        await runner.ReadAsync(id, cancel) is { } programme && Reader.Of(programme, caller.Person) is { } reader
            ? Sight.Of(programme, (await runner.MaterialAsync(programme, cancel)).Yields, reader)
            : null;

    /// <summary>What happened, with the number that was given out, so that the next request can name it.</summary>
    internal static DidEvent Outcome(ProgrammeEvent happened) => new(happened.GetType().Name, happened switch
    {
        ProgrammeEvent.SlotPlanned e => e.Slot,
        ProgrammeEvent.SessionAdded e => e.Number,
        ProgrammeEvent.GapsJoined e => e.Join,
        ProgrammeEvent.RoundOpened e => e.Round,
        ProgrammeEvent.CourseApproved e => e.Version,
        ProgrammeEvent.Decided e => e.Decision,
        ProgrammeEvent.ItemOpened e => e.Item,
        _ => null,
    });

    /// <summary>A client that sends the same request again says so by its key; without one each request is new.</summary>
    private static string Cause(HttpContext http, PortalCaller caller, string what, DateTimeOffset now) =>
        $"portal:{caller.Person}:{what}:{(Key(http) is { Length: > 0 } key ? key : Guid.CreateVersion7(now).ToString("N"))}";

    private static string? Key(HttpContext http) => http.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key]
        ? key.Length <= LongestKey ? key : throw new BadHttpRequestException("Idempotency-Key")
        : null;

    /// <summary>The command that a body holds, or what to say instead.</summary>
    private static async Task<(ProgrammeCommand? Command, ProblemHttpResult? Problem)> CommandAsync(string action, HttpContext http, CancellationToken cancel)
    {
        if (await Bodies.ReadAsync(http.Request, LongestBody, cancel) is not { } body)
            return (null, PublicationAnswers.Problem(StatusCodes.Status413PayloadTooLarge, "BodyTooLarge"));

        var (command, wrong) = ProgrammeActions.Read(action, Encoding.UTF8.GetString(body));
        return (command, wrong is null ? null : ProgrammeProblems.NotReadable(wrong, ProgrammeActions.All[action]));
    }
}

/// <summary>A programme in a list.</summary>
internal sealed record ProgrammeLine(ProgrammeId Id, string? Title, string Edition, DateTimeOffset PlannedAt, int Approved);

/// <summary>A programme was begun.</summary>
internal sealed record Begun(ProgrammeId Id);

/// <summary>What came of an action.</summary>
internal sealed record Did(ImmutableArray<DidEvent> Events, bool Repeated);

/// <summary>One thing that happened.</summary>
/// <param name="Number">That was given out by it.</param>
internal sealed record DidEvent(string What, int? Number);
