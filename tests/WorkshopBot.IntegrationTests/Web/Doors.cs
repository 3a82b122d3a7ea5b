using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
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

        // What whoever got a file for machines needs to check it.
        ["/schemas/{name}"] = "what our files may hold, the same for everybody",
        ["/keys/report"] = "the public half of the key with which reports are signed, and its fingerprint",

        // In Development without a registration, and from this machine only.
        ["/"] = "leads to the room",
        ["/api/messages"] = "for a bot with a registration only with a token, see the second test",
        ["/sessions/{id}/report.{format}"] = "a signed ticket that names session and reader; the role is checked at each download",

        ["/sessions/{id}/archive.zip"] = "a signed ticket for the archive package, and the same check of the role",
        ["/sessions/{id}/woo.{format}"] = "a signed ticket for the Woo working copy, and the same check of the role",

        // The door of the portal.
        ["/portal/sign-in"] = "where one signs in",
        ["/portal/look"] = "language and display of one's own browser; the form must be ours",
        ["/portal/sign-out"] = "ends one's own session; the form must be ours",

        // The room.
        ["/room/"] = "the door of the room",
        ["/room/words/{language}"] = "phrases of the page",
        ["/room/api/{room}/people"] = "the room's own token",
        ["/room/api/{room}/messages"] = "the room's own token",
        ["/room/api/{room}/actions"] = "the room's own token",
        ["/room/hub"] = "the room's own token",
        ["/room/hub/negotiate"] = "the room's own token",
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
    public async Task With_a_registration_activities_come_with_a_token_only()
    {
        await using var program = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Teams:AppId", "5d3f9a20-7c1b-4e8d-9f60-aabbccddeeff").UseSetting("Teams:TenantId", "11111111-aaaa-4bbb-8ccc-222222222222")
            .UseSetting("Teams:Credential", "ManagedIdentity"));
        var unguarded = Unguarded(program.Services.GetRequiredService<EndpointDataSource>()).ToArray();

        // Entra leads back to the last: what it brings is checked against what this browser kept.
        Offenders.None(unguarded.Except(Open.Keys.Where(r => r is not "/api/messages")).Except(["/portal/signed-in"]), "A route that anybody may call:");
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
