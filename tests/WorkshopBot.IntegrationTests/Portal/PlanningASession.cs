using System.Globalization;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Portal;

/// <summary>A plan is made with the portal's form, without a line of script.</summary>
public sealed class PlanningASession(PortalHouse house) : IClassFixture<PortalHouse>
{
    private const string New = "/portal/sessions/new";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_may_plan_gets_a_session_with_all_that_they_filled_in()
    {
        var fay = await house.EntersAsync("facilitator");
        await house.EntersAsync("coordinator");
        var coordinator = await house.PersonAsync("coordinator");
        var form = await fay.FormAsync(New);
        var id = SessionId.Parse(form["plan"][0], CultureInfo.InvariantCulture);
        var done = await fay.SendAsync(New, form,
            ("title", "Weerbaarheid van de delta"), ("date", "2030-06-03"), ("time", "09:30"), ("order-cyber-threats", "1"), ("order-infectious-diseases", ""),
            ("question-cyber-threats-1", "Wie belt er als alles uitvalt?"), ("question-variant-cyber-threats-1", "Escalation"), ("scenarios-cyber-threats", "cloud-provider-attack"),
            ("quorum", "4"), ($"role-{coordinator}", "Coordinator"), ("invited", "Anna Proef; TNO; knowledge-institute; Saba; anna@voorbeeld.nl\nBram Test"));

        Assert.Equal((302, $"/portal/sessions/{id}"), (done.Status, done.Location));
        var plan = (await house.Runner.ReadAsync(id, Cancel))!.Plan;
        Assert.Equal(("Weerbaarheid van de delta", 4, new DateTimeOffset(2030, 6, 3, 7, 30, 0, TimeSpan.Zero)), (plan.Title.Body, plan.Quorum, plan.StartsAt));
        Assert.Equal(["climate-natural-disasters", "cyber-threats", "major-accidents"], plan.Themes.Select(t => t.Theme.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["Wie belt er als alles uitvalt?"], plan.Themes.Single(t => t.Theme.Value == "cyber-threats").Questions.Select(q => q.Body));
        Assert.Equal([coordinator], plan.Coordinators);
        Assert.Equal([await house.PersonAsync("facilitator")], plan.Facilitators);

        // Joining is one press for whoever was pasted: what was pasted is known of them, and they have an address.
        var anna = await house.Store.People.FindAsync("invited", "anna@voorbeeld.nl", Cancel);
        Assert.Equal("TNO", anna!.Profile!.Organisation);
        var page = await fay.SeeAsync($"/portal/sessions/{id}");
        Assert.Contains("De sessie is gepland.", page.Read, StringComparison.Ordinal);
        Assert.Equal(3, page.Text.Split("/room?room=s-").Length - 1);
        var invitation = await fay.SeeAsync($"/portal/sessions/{id}/invitation.ics?person={anna.Id}");
        Assert.Equal("text/calendar", invitation.Type);
        Assert.Contains("DTSTART;TZID=Europe/Amsterdam:20300603T093000", invitation.Text, StringComparison.Ordinal);
        Assert.Contains("/room?room=s-", invitation.Text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // Sent twice, it is planned once; and another like it begins with the same.
        Assert.Equal((302, $"/portal/sessions/{id}"), await fay.SendAsync(New, form) is var again ? (again.Status, again.Location) : default);
        var like = await fay.FormAsync($"{New}?like={id}");
        Assert.Equal(["Weerbaarheid van de delta"], like["title"]);
        Assert.Equal([""], like["date"]);
        Assert.Equal(["Coordinator"], like[$"role-{coordinator}"]);
        Assert.Contains("anna@voorbeeld.nl", like["invited"][0], StringComparison.Ordinal);
        Assert.NotEqual(form["plan"], like["plan"]);
    }

    [Fact]
    public async Task Every_mistake_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var fay = await house.EntersAsync("facilitator");
        var form = await fay.FormAsync(New);
        var id = SessionId.Parse(form["plan"][0], CultureInfo.InvariantCulture);
        var wrong = await fay.SendAsync(New, form,
            ("title", ""), ("date", "2030-06-03"), ("time", "09:30"), ("quorum", "heel veel"), ("minutes-Rate", "<b>2"), ("invited", "Anna\n; zonder naam\nBram; X; circus"));

        Assert.Equal(422, wrong.Status);
        foreach (var field in new[] { "title", "quorum", "minutes-Rate", "invited" })
        {
            Assert.Contains($"id=\"{field}-wrong\"", wrong.Text, StringComparison.Ordinal);
            Assert.Contains($"href=\"#{field}\"", wrong.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Regel 2: ", wrong.Read, StringComparison.Ordinal);
        Assert.Contains("Regel 3: er is geen soort organisatie “circus”.", wrong.Read, StringComparison.Ordinal);
        Assert.Equal(5, wrong.Text.Split("<li class=\"utrecht-unordered-list__item\">").Length - 1);
        var still = Visitor.Fields(wrong.Text);
        foreach (var (name, values) in form.Where(f => f.Key != "__RequestVerificationToken"))
            Assert.Equal(values, still[name]);
        Assert.Null(await house.Runner.ReadAsync(id, Cancel));
    }

    [Fact]
    public async Task What_the_rules_refuse_is_said_and_leaves_no_trace()
    {
        var fay = await house.EntersAsync("facilitator");
        var form = await fay.FormAsync(New);
        var refused = await fay.SendAsync(New, form,
            ("title", "STG. GEHEIM"), ("date", "2030-06-03"), ("time", "09:30"), ("invited", "Geheim Persoon;;;;geheim@voorbeeld.nl"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"notice\"", refused.Text, StringComparison.Ordinal);
        Assert.Null(await house.Store.People.FindAsync("invited", "geheim@voorbeeld.nl", Cancel));
    }
}
