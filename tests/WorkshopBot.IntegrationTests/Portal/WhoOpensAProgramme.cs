using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Testing;
using Xunit;

namespace WorkshopBot.IntegrationTests.Portal;

/// <summary>Who may open and send what of a programme's pages; whoever has nothing to do with it hears what they would hear of one that is not there.</summary>
public sealed class WhoOpensAProgramme(ProgrammeOffice office) : IClassFixture<ProgrammeOffice>
{
    private const string Root = "/portal/programmes";

    /// <summary>Signed out, a GET leads to the door (302).</summary>
    private static readonly (string Route, string Path, int National, int Country, int Participant, int Stranger)[] Pages =
    [
        ($"{Root}/new", $"{Root}/new", 200, 403, 403, 403),
        ($"{Root}/{{id}}/", "", 200, 200, 404, 404),
        ($"{Root}/{{id}}/script", "/script", 200, 404, 404, 404),
        ($"{Root}/{{id}}/course", "/course", 200, 200, 404, 404),
        ($"{Root}/{{id}}/course/joining", "/course/joining", 200, 404, 404, 404),
        ($"{Root}/{{id}}/course/themes", "/course/themes", 200, 200, 404, 404),
        ($"{Root}/{{id}}/course/links", "/course/links", 200, 200, 404, 404),
        ($"{Root}/{{id}}/course/cover", "/course/cover", 200, 200, 404, 404),
        ($"{Root}/{{id}}/course/lines/{{line}}", "/course/lines/1-1-1", 200, 404, 404, 404),
        ($"{Root}/{{id}}/follow-up", "/follow-up", 200, 200, 404, 404),
    ];

    /// <summary>Routes that only take a form, with the test below that sends them.</summary>
    private static readonly string[] Forms = [$"{Root}/{{id}}/do/{{action}}"];

    [Fact]
    public async Task Every_page_opens_for_those_who_may_and_for_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var (_, path, national, country, participant, stranger) in Pages)
        {
            var full = path.StartsWith(Root, StringComparison.Ordinal) ? path : $"{Root}/{office.Demo.Id}{path}";
            foreach (var (demo, wanted) in new[] { ("coordinator", national), ("curacao", country), ("water", participant), ("facilitator", stranger), ("", 302) })
            {
                var seen = await office.Of(demo).GetAsync(full);
                if (seen.Status != wanted || (wanted == 302 && !seen.Location.Contains("/portal/sign-in", StringComparison.Ordinal)))
                    wrong.Add($"{full} for '{demo}': {seen.Status}, not {wanted}");
            }
        }

        Offenders.None(wrong, "These pages open for others than who may:");
    }

    [Fact]
    public async Task A_form_is_taken_from_those_who_may_send_it_only()
    {
        var page = $"{Root}/{office.Demo.Id}";
        var to = $"{page}/do/plan-slot";
        (string, string)[] slot = [("place", "vr-utrecht"), ("day", "2026-12-18")];

        Assert.Equal(400, (await office.Of("coordinator").SendBareAsync(to, slot)).Status);
        Assert.Equal(401, (await office.Of("").SendBareAsync(to, slot)).Status);
        Assert.Equal(404, (await office.Of("water").SendAsync("/portal", to, slot)).Status);
        Assert.Equal(404, (await office.Of("facilitator").SendAsync("/portal", to, slot)).Status);
        Assert.Equal(422, (await office.Of("curacao").SendAsync(page, to, slot)).Status);
        Assert.DoesNotContain((await office.Demo.ReadAsync()).Slots.Values, s => s.Place.Value == "vr-utrecht");

        // A form that a browser sends twice is one thing done.
        Assert.Equal(302, (await office.Of("coordinator").SendAsync(page, to, slot)).Status);
        Assert.Equal(302, (await office.Of("coordinator").SendAsync(page, to, slot)).Status);
        Assert.Single((await office.Demo.ReadAsync()).Slots.Values, s => s.Place.Value == "vr-utrecht");
    }

    [Fact]
    public async Task Only_a_coordinator_by_role_begins_a_programme()
    {
        Assert.Equal(403, (await office.Of("water").SendAsync("/portal", $"{Root}/new", ("title", "Mijn programma"))).Status);
        Assert.Equal(422, (await office.Of("coordinator").SendAsync($"{Root}/new", $"{Root}/new", ("title", "Mijn programma"))).Status);
    }

    [Fact]
    public async Task What_was_refused_stands_in_the_form_as_it_was_typed_with_why()
    {
        var page = $"{Root}/{office.Demo.Id}/course/lines/1-1-2";
        var seen = await office.Of("coordinator").SendAsync(
            page, $"{Root}/{office.Demo.Id}/do/set-line-aside", ("form", "set-aside"), ("line", "1/1.2"), ("reason", "STG. GEHEIM dit hoort hier niet"));

        Assert.Equal(422, seen.Status);
        Assert.Contains("dit hoort hier niet</textarea>", seen.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"set-aside-wrong\"", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countrys_own_session_is_on_none_of_a_national_coordinators_pages()
    {
        var id = office.Demo.Id;
        var own = (await office.Demo.ReadAsync()).Sessions.Values.Single(s => s.Country is not null);
        var theirs = await office.Of("curacao").GetAsync($"{Root}/{id}");
        Assert.Contains("Sessie curacao", theirs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sessie kern", theirs.Text, StringComparison.Ordinal);

        foreach (var (_, path, _, _, _, _) in Pages.Where(p => !p.Path.StartsWith(Root, StringComparison.Ordinal)))
        {
            var seen = await office.Of("coordinator").GetAsync($"{Root}/{id}{path}");
            Assert.DoesNotContain("Sessie curacao", seen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(own.Id.ToString(), seen.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_route_of_a_programme_has_a_row_here()
    {
        await using var factory = new WebApplicationFactory<Program>();
        var mapped = factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!).Where(r => r.StartsWith($"{Root}/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        Offenders.None(mapped.Except(Pages.Select(p => p.Route)).Except(Forms), "A route of a programme without a row in this test:");
    }
}
