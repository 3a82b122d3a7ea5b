using System.Globalization;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Portal;

/// <summary>Roles × pages of a session; whoever has nothing to do with it hears what they hear of one that is not there.</summary>
public sealed class WhoOpensASession(PortalHouse house) : IClassFixture<PortalHouse>
{
    private const string Words = "Er is geen noodplan voor de haven.";

    /// <summary>Who leads, coordinates, takes part, is a stranger who may plan, a stranger who may not, and who is signed out.</summary>
    private static readonly string[] Who = ["facilitator", "coordinator", "water", "co-facilitator", "health", ""];

    private static readonly (string Route, int[] Status)[] Doors =
    [
        ("/portal/sessions/{id}", [200, 200, 200, 404, 404, 302]),
        ("/portal/sessions/{id}/live", [200, 200, 200, 404, 404, 302]),
        ("/portal/sessions/{id}/invitation.ics", [200, 200, 200, 404, 404, 302]),
        ("/portal/sessions/{id}/invitation.ics?person={invited}", [200, 404, 404, 404, 404, 302]),
        ("/portal/sessions/new", [200, 200, 403, 200, 403, 302]),
        ("/portal/sessions/new?like={id}", [200, 200, 403, 404, 403, 302]),
        ("POST /portal/sessions/{id}/marking", [422, 422, 403, 404, 404, 401]),
    ];

    [Fact]
    public async Task Each_sees_what_is_theirs_and_no_more()
    {
        var (id, invited) = await HeldAsync();
        var visitors = await Task.WhenAll(Who.Select(async w => w is "" ? house.Comes() : await house.EntersAsync(w)));
        foreach (var (route, statuses) in Doors)
        {
            var path = route.Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{invited}", invited.Value, StringComparison.Ordinal);
            for (var i = 0; i < visitors.Length; i++)
            {
                var seen = path.StartsWith("POST ", StringComparison.Ordinal)
                    ? await visitors[i].SendAsync(path[5..], await visitors[i].FormAsync(Who[i] is "" ? "/portal/sign-in" : "/portal"), ("sensitive", ""))
                    : await visitors[i].SeeAsync(path);
                Assert.True(statuses[i] == seen.Status, string.Create(CultureInfo.InvariantCulture, $"{route} by {Who[i]}: {seen.Status}"));
                if (seen.Status is 302)
                    Assert.StartsWith("/portal/sign-in", seen.Location, StringComparison.Ordinal);
            }
        }

        // The same answer as for one that never was.
        var (hidden, missing) = (await visitors[4].SeeAsync($"/portal/sessions/{id}"), await visitors[4].SeeAsync($"/portal/sessions/{Guid.CreateVersion7()}"));
        Assert.Equal((missing.Status, Bare(missing.Text)), (hidden.Status, Bare(hidden.Text)));

        // What Femke typed is hers until it is revealed; who is who is for those who lead or coordinate.
        var pages = await Task.WhenAll(visitors[..3].Select(v => v.SeeAsync($"/portal/sessions/{id}")));
        Assert.Equal([false, false, true], pages.Select(p => p.Read.Contains(Words, StringComparison.Ordinal)));
        Assert.Equal([true, true, false], pages.Select(p => Inside(p.Read).Contains("Femke Dijkstra-Oefening", StringComparison.Ordinal)));
        Assert.Equal([true, false, false], pages.Select(p => p.Read.Contains("Genodigde Een", StringComparison.Ordinal)));
        Assert.DoesNotContain(Words, (await visitors[0].SeeAsync($"/portal/sessions/{id}/live")).Read, StringComparison.Ordinal);

        await ClosedAsync(id);
        pages = await Task.WhenAll(visitors[..3].Select(v => v.SeeAsync($"/portal/sessions/{id}")));
        Assert.All(pages, p => Assert.Contains(Words, p.Read, StringComparison.Ordinal));
        Assert.Equal([true, true, false], pages.Select(p => p.Text.Contains("name=\"sensitive\"", StringComparison.Ordinal)));
        Assert.All(pages, p => Assert.DoesNotContain("report.docx", p.Text, StringComparison.Ordinal));

        var marked = await visitors[0].SendAsync($"/portal/sessions/{id}/marking", await visitors[0].FormAsync($"/portal/sessions/{id}"), ("sensitive", "no"));
        Assert.Equal(302, marked.Status);
        pages = await Task.WhenAll(visitors[..3].Select(v => v.SeeAsync($"/portal/sessions/{id}")));
        Assert.Equal([true, true, false], pages.Select(p => p.Text.Contains("report.docx", StringComparison.Ordinal)));
        Assert.Equal([true, true, false], pages.Select(p => p.Text.Contains("woo.xlsx", StringComparison.Ordinal)));
        Assert.All(pages, p => Assert.DoesNotContain("archive.zip", p.Text, StringComparison.Ordinal));
        Assert.Equal(MarkingOf(await house.Runner.ReadAsync(id, TestContext.Current.CancellationToken)), (await house.PersonAsync("facilitator"), false));
    }

    private static (PersonId, bool) MarkingOf(Session? session) => (session!.MarkingAnswer!.By, session.MarkingAnswer.MoreSensitive);

    private static string Inside(string page) => page.Split("<main")[1];

    /// <summary>Without what differs from one answer to the next.</summary>
    private static string Bare(string page) => System.Text.RegularExpressions.Regex.Replace(Inside(page), "value=\"[^\"]*\"", "");

    /// <summary>Femke of the ministry contributed in silence; Ingrid coordinates.</summary>
    private async Task<(SessionId Id, PersonId Invited)> HeldAsync()
    {
        var fay = await house.EntersAsync("facilitator");
        await house.EntersAsync("coordinator");
        await house.EntersAsync("water");
        var (lead, coordinator, femke) = (await house.PersonAsync("facilitator"), await house.PersonAsync("coordinator"), await house.PersonAsync("water"));
        var form = await fay.FormAsync("/portal/sessions/new");
        await fay.SendAsync("/portal/sessions/new", form, ("title", "Wie ziet wat"), ("date", "2030-06-03"), ("time", "09:30"), ($"role-{coordinator}", "Coordinator"), ("invited", "Genodigde Een"));
        var id = SessionId.Parse(form["plan"][0], CultureInfo.InvariantCulture);
        await house.DoAsync(id, femke, new SessionCommand.Join(Role.Participant, OrganisationKind.Ministry, "IenW", new PlaceId("european-netherlands"), "nl"));
        await ToAsync(id, lead, PhaseKind.Collect);
        await house.DoAsync(id, femke, new SessionCommand.Contribute(null, Words, InGroup: false, OnlyNamesMarking: false));
        return (id, (await house.Runner.ReadAsync(id, TestContext.Current.CancellationToken))!.Plan.Invited[0].Person!.Value);
    }

    private async Task ClosedAsync(SessionId id)
    {
        var lead = await house.PersonAsync("facilitator");
        await ToAsync(id, lead, PhaseKind.Closing);
        await house.DoAsync(id, lead, new SessionCommand.Close());
    }

    private async Task ToAsync(SessionId id, PersonId lead, PhaseKind kind)
    {
        while ((await house.Runner.ReadAsync(id, TestContext.Current.CancellationToken))!.Open?.Stop.Kind != kind)
            await house.DoAsync(id, lead, new SessionCommand.Next(null));
    }
}
