using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Web;

/// <summary>Every route asks who is there, but for the few that are named here with a reason.</summary>
public sealed class Doors
{
    /// <summary>Open to everyone: route as it is mapped, reason. Files of wwwroot are open by nature.</summary>
    private static readonly SortedDictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["/health"] = "says ok or 503 to whoever runs the program, and nothing else",

        // The bot and the report: in Development and from this machine only (RequireLoopback).
        ["/"] = "leads to the room",
        ["/api/messages"] = "tokens of channels come with the Teams issue",
        ["/sessions/{id}/report.{format}"] = "a signed ticket that names session and reader; the role is checked at each download",

        // The room: in Development and from this machine only (RequireLoopback).
        ["/room/"] = "the door of the room",
        ["/room/words/{language}"] = "phrases of the page",
        ["/room/api/{room}/people"] = "the room's own token",
        ["/room/api/{room}/messages"] = "the room's own token",
        ["/room/api/{room}/actions"] = "the room's own token",
        ["/room/hub"] = "the room's own token",
        ["/room/hub/negotiate"] = "the room's own token",
        ["/room/connector/v3/conversations/"] = "the bot speaks here; no token yet",
        ["/room/connector/v3/conversations/{conversation}/activities"] = "the bot speaks here; no token yet",
        ["/room/connector/v3/conversations/{conversation}/activities/{activity}"] = "the bot speaks here; no token yet",
        ["/room/connector/v3/conversations/{conversation}/members"] = "the bot speaks here; no token yet",
        ["/room/connector/v3/conversations/{conversation}/members/{member}"] = "the bot speaks here; no token yet",
        ["/room/connector/v3/conversations/{conversation}/pagedmembers"] = "the bot speaks here; no token yet",
    };

    [Fact]
    public async Task Every_route_demands_sign_in_but_those_named()
    {
        await using var program = new WebApplicationFactory<Program>();
        var unguarded = Unguarded(program.Services.GetRequiredService<EndpointDataSource>()).ToArray();

        Offenders.None(
            unguarded.Except(Open.Keys).Concat(Open.Keys.Except(unguarded).Select(r => $"{r} (no longer open, or no longer there)")),
            "Require authorization on the group, or name the route in Doors.Open with the reason:");
    }

    [Fact]
    public async Task A_route_without_a_policy_and_one_that_lets_anyone_in_are_found()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/closed", () => "").RequireAuthorization();
        app.MapGet("/forgotten", () => "");
        app.MapGroup("/group").RequireAuthorization().MapGet("/left-open", () => "").AllowAnonymous();

        var routes = ((IEndpointRouteBuilder)app).DataSources;

        Assert.Equal(["/forgotten", "/group/left-open"], routes.SelectMany(Unguarded));
    }

    private static IEnumerable<string> Unguarded(EndpointDataSource routes) =>
        from route in routes.Endpoints.OfType<RouteEndpoint>()
        let metadata = route.Metadata
        where metadata.GetMetadata<StaticAssetDescriptor>() is null
        where metadata.GetMetadata<IAllowAnonymous>() is not null
            || (metadata.GetMetadata<IAuthorizeData>() is null && metadata.GetMetadata<AuthorizationPolicy>() is null)
        select route.RoutePattern.RawText;
}
