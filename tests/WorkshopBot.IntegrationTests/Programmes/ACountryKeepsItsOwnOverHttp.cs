using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Publications;
using WorkshopBot.Web.Programmes;
using Xunit;

namespace WorkshopBot.IntegrationTests.Programmes;

/// <summary>A national coordinator, and somebody from elsewhere, try every page, export and count for what a Country does not show.</summary>
public sealed class ACountryKeepsItsOwnOverHttp(Office office) : IClassFixture<Office>
{
    private const string Title = "Kanarie-titel Willemstad", Text = "Kanarie-inbreng over de waterfabriek", Second = "Kanarie-inbreng over de haven";

    [Fact]
    public async Task Nothing_of_a_session_that_is_not_shown_can_be_got_and_what_is_shown_can_be_taken_back()
    {
        var (national, curacao) = (await office.EnterAsync("national"), await office.EnterAsync("curacao"));
        var id = await Office.PlanAsync(national);
        var ours = await office.HoldAsync(SessionType.EuropeanNetherlands, "european-netherlands", "Sessie een", "Er is geen noodplan.", "De meldkamer heeft geen uitwijk.");
        await DoAsync(national, id, "add-session", new { session = ours.ToString() });
        await DoAsync(national, id, "name-coordinator", new { person = curacao.Person.Value, country = "curacao" });
        var before = await AllAsync(national, id);
        var hidden = await office.HoldAsync(curacao, SessionType.CaribbeanCountry, "curacao", Title, Text, Second);

        // Before and after the Country's coordinator adds its session, the national one gets the same bytes everywhere.
        Assert.Equal("NoSuchSession", (await national.PostAsync($"/api/programmes/{id}/add-session", new { session = hidden.ToString() })).Problem);
        var number = (await DoAsync(curacao, id, "add-session", new { session = hidden.ToString() })).Number;
        await NothingIsThereAsync(national, id, hidden, number, before);

        // What it shows, and that it takes it back, moves the date and the hash of a draft: for those who see it.
        await DoAsync(curacao, id, "release", new { number, @as = "Whole" });
        Assert.Contains(Text, (await national.GetAsync($"/api/programmes/{id}/course.csv")).Text, StringComparison.Ordinal);
        var shown = await StandsAsync(national, id);
        Assert.NotEqual(Stands(before[$"/api/programmes/{id}/course.json?language=nl"]), shown);
        await DoAsync(curacao, id, "release", new { number, @as = "Nothing" });
        Assert.NotEqual(shown, await StandsAsync(national, id));
        await NothingIsThereAsync(national, id, hidden, number, null);

        // What it does after that it keeps to itself again, and not a byte tells of it.
        var since = await AllAsync(national, id);
        await DoAsync(curacao, id, "open-item", new { decision = (int?)null, charge = Charge("Kanarie-punt") });
        await DoAsync(curacao, id, "note-signal", new { item = (int?)null, theme = "cyber-threats", scope = "curacao", text = "Kanarie-signaal" });
        await NothingIsThereAsync(national, id, hidden, number, since);

        // Its own coordinator sees it, and nothing of the others.
        var own = await AllAsync(curacao, id);
        Assert.Contains(own.Values, b => Holds(b, Text));
        Assert.DoesNotContain(own.Values, b => Holds(b, "De meldkamer heeft geen uitwijk."));
    }

    [Fact]
    public async Task Course_input_that_rests_on_it_keeps_what_was_shown_and_no_other_may_be_hidden_again()
    {
        var (national, curacao) = (await office.EnterAsync("national-2"), await office.EnterAsync("curacao-2"));
        var id = await Office.PlanAsync(national);
        var theirs = await office.HoldAsync(curacao, SessionType.CaribbeanCountry, "curacao", Title, Text, Second);
        await DoAsync(national, id, "name-coordinator", new { person = curacao.Person.Value, country = "curacao" });
        var number = (await DoAsync(curacao, id, "add-session", new { session = theirs.ToString() })).Number;
        await DoAsync(curacao, id, "release", new { number, @as = "Whole" });
        await DoAsync(national, id, "approve", new { name = "C. Oördinator" });

        Assert.Equal("CourseIsFixed", (await curacao.PostAsync($"/api/programmes/{id}/release", new { number, @as = "Nothing" })).Problem);
        Assert.Contains(Text, (await national.GetAsync($"/api/programmes/{id}/course.csv?version=1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Naming_a_friend_coordinator_of_the_Country_in_a_programme_of_ones_own_opens_nothing()
    {
        var (national, curacao, friend) = (await office.EnterAsync("national-4"), await office.EnterAsync("curacao-4"), await office.EnterAsync("friend-4"));
        var theirs = await office.HoldAsync(curacao, SessionType.CaribbeanCountry, "curacao", Title, Text, Second);
        var id = await Office.PlanAsync(national);
        await DoAsync(national, id, "name-coordinator", new { person = friend.Person.Value, country = "curacao" });

        Assert.Equal("NoSuchSession", (await friend.PostAsync($"/api/programmes/{id}/add-session", new { session = theirs.ToString() })).Problem);
    }

    [Fact]
    public async Task Whoever_is_nothing_in_a_programme_gets_nothing_of_it()
    {
        var (national, stranger) = (await office.EnterAsync("national-3"), await office.EnterAsync("stranger"));
        var id = await Office.PlanAsync(national);

        foreach (var path in Paths(id))
            Assert.Equal((path, 404), (path, (await stranger.GetAsync(path)).Status));
        foreach (var action in ProgrammeActions.All.Keys.Where(a => a is not "plan"))
        {
            var answer = await stranger.PostAsync($"/api/programmes/{id}/{action}", JsonNode.Parse(ProgrammeActions.Example(action))!);
            Assert.Equal((action, 404, "NoSuchProgramme"), (action, answer.Status, answer.Problem));
        }

        Assert.Equal(0, (await stranger.GetAsync("/api/programmes")).Json.GetArrayLength());
    }

    [Theory]
    [InlineData("answer-round", """{"round":1,"recognises":[1],"chooses":[]}""")]
    [InlineData("report-progress", """{"item":1,"progress":"Built","note":"x"}""")]
    [InlineData("note-dilemma", """{"item":1,"helps":"cyber-threats","harms":"infectious-diseases","text":"x"}""")]
    [InlineData("note-signal", """{"item":1,"theme":"cyber-threats","scope":"kingdom","text":"x"}""")]
    [InlineData("note-signal", """{"item":null,"theme":"cyber-threats","scope":"kingdom","text":"x"}""")]
    [InlineData("approve", """{"name":"V. Reemd"}""")]
    [InlineData("open-item", """{"decision":1,"charge":{"text":"x","function":"x","organisation":"x","landsIn":"x","scope":"kingdom","nextDate":"2028-01-01"}}""")]
    public async Task A_stranger_gets_of_a_programme_just_what_they_get_of_one_that_is_not_there(string action, string body)
    {
        var (national, stranger) = (await office.EnterAsync("national-5"), await office.EnterAsync("stranger-5"));
        var id = await Office.PlanAsync(national);
        await DoAsync(national, id, "add-session", new { session = (await office.HoldAsync(SessionType.EuropeanNetherlands, "european-netherlands", "Sessie", "Er is geen noodplan.")).ToString() });
        await DoAsync(national, id, "open-round", new { });
        var fields = System.Text.Json.Nodes.JsonNode.Parse(body)!;

        var there = await stranger.PostAsync($"/api/programmes/{id}/{action}", fields, key: "there");
        var not = await stranger.PostAsync($"/api/programmes/{Guid.CreateVersion7()}/{action}", fields, key: "not");
        var never = await office.Store.Programmes.FindTurnAsync($"portal:{stranger.Person}:{id}:{action}:there", TestContext.Current.CancellationToken);

        Assert.Equal((404, "NoSuchProgramme"), (there.Status, there.Problem));
        Assert.Equal((there.Status, WithoutTrace(there)), (not.Status, WithoutTrace(not)));
        Assert.Null(never);
    }

    [Fact]
    public async Task A_programme_is_shown_without_pseudonyms_and_without_numbers_of_its_log()
    {
        var (national, curacao) = (await office.EnterAsync("national-6"), await office.EnterAsync("curacao-6"));
        var id = await Office.PlanAsync(national);
        var ours = await office.HoldAsync(SessionType.EuropeanNetherlands, "european-netherlands", "Sessie", "Er is geen noodplan.");
        var theirs = await office.HoldAsync(curacao, SessionType.CaribbeanCountry, "curacao", Title, Text, Second);
        await DoAsync(national, id, "add-session", new { session = ours.ToString() });
        await DoAsync(national, id, "name-coordinator", new { person = curacao.Person.Value, country = "curacao" });
        var number = (await DoAsync(curacao, id, "add-session", new { session = theirs.ToString() })).Number;
        await DoAsync(curacao, id, "release", new { number, @as = "Whole" });
        await DoAsync(national, id, "open-round", new { lines = new[] { $"{number}/1.1", "1/1.1" } });
        await DoAsync(curacao, id, "release", new { number, @as = "Nothing" });
        await DoAsync(national, id, "approve", new { name = "C. Oördinator" });
        await DoAsync(national, id, "decide", new { course = 1, line = "1/1.1", verdict = "TakenOver", body = "CDINEV", on = Domain.Course.FollowUpSource.DayOf(TimeProvider.System.GetUtcNow()), document = "Besluitenlijst" });
        await DoAsync(national, id, "open-item", new { decision = 1, charge = Charge("Noodplan maken", "european-netherlands", national.Person.Value) });
        await DoAsync(national, id, "report-progress", new { item = 1, progress = "Built", note = "Begonnen" });
        await DoAsync(national, id, "note-signal", new { item = 1, theme = "cyber-threats", scope = "kingdom", text = "Meer storingen" });

        var shown = await national.GetAsync($"/api/programmes/{id}");

        Assert.DoesNotContain(national.Person.Value, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(curacao.Person.Value, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("record", shown.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("J0", shown.Text, StringComparison.Ordinal);
        var item = shown.Json.GetProperty("items")[0];
        var name = shown.Json.GetProperty("coordinators")[0].GetProperty("name").GetString();
        Assert.False(string.IsNullOrEmpty(name));
        Assert.Equal((name, name), (item.GetProperty("asked").GetString(), item.GetProperty("progress")[0].GetProperty("by").GetString()));
        Assert.Equal([System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.String], shown.Json.GetProperty("round").GetProperty("lines").EnumerateArray().Select(l => l.ValueKind));
    }

    [Fact]
    public async Task Somebody_whom_nobody_met_becomes_neither_coordinator_nor_owner_and_it_is_said_in_words()
    {
        var national = await office.EnterAsync("national-7");
        var id = await Office.PlanAsync(national);
        var named = await national.PostAsync($"/api/programmes/{id}/name-coordinator", new { person = "verzonnen", country = "aruba" });

        Assert.Equal((422, "NoSuchPerson"), (named.Status, named.Problem));
        Assert.Contains("Laat die eerst meedoen", named.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static object Charge(string text, string scope = "curacao", string? asked = null) =>
        new { text, function = "Directeur", organisation = "Ministerie", landsIn = "Agenda", scope, nextDate = TimeProvider.System.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), asked };

    private static string WithoutTrace(Answer problem)
    {
        var body = System.Text.Json.Nodes.JsonNode.Parse(problem.Text)!.AsObject();
        body.Remove("traceId");
        return body.ToJsonString();
    }

    /// <summary>The date of a draft, and the hash of the programme's log.</summary>
    private static async Task<string> StandsAsync(Worker who, string id) => Stands((await who.GetAsync($"/api/programmes/{id}/course.json?language=nl")).Body);

    private static string Stands(byte[] json)
    {
        var root = System.Text.Json.JsonDocument.Parse(json).RootElement;
        var programme = root.GetProperty("logs").EnumerateArray().Single(l => !l.TryGetProperty("session", out _));
        return $"{root.GetProperty("lastChange").GetString()} {programme.GetProperty("hash").GetString()}";
    }

    /// <param name="before">When nothing was there yet; null where the date may be another.</param>
    private static async Task NothingIsThereAsync(Worker national, string id, SessionId hidden, int number, Dictionary<string, byte[]>? before)
    {
        var now = await AllAsync(national, id);
        Assert.All(now, page =>
        {
            foreach (var canary in new[] { Title, Text, Second, "Kanarie-punt", "Kanarie-signaal", hidden.ToString(), $"S{number}" })
                Assert.False(Holds(page.Value, canary), $"{page.Key} holds {canary}");
        });

        if (before is not null)
            Assert.Equal("", string.Join(" ", now.Where(p => !p.Value.AsSpan().SequenceEqual(before[p.Key])).Select(p => p.Key[(p.Key.LastIndexOf('/') + 1)..])));
    }

    /// <summary>Every page and every export, as this person gets them; zip files unpacked by whoever reads them.</summary>
    private static async Task<Dictionary<string, byte[]>> AllAsync(Worker who, string id)
    {
        var all = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Paths(id))
        {
            var answer = await who.GetAsync(path);
            Assert.True(answer.Status is 200 or 404, $"{path}: {answer.Status}");
            all[path] = answer.Body;
        }

        return all;
    }

    private static IEnumerable<string> Paths(string id) =>
    [
        $"/api/programmes/{id}", $"/api/programmes/{id}/records", $"/api/programmes/{id}/suggestions", $"/api/programmes/{id}/suggestions?theme=cyber-threats", $"/api/programmes/{id}/suggestions?line=1/1.1",
        .. from file in ProgrammeFiles.All
           where !file.EndsWith(PublicationFormat.Pdf.Ending, StringComparison.Ordinal)
           from language in new[] { "nl", "en" }
           select $"/api/programmes/{id}/{file}?language={language}",
    ];

    private static bool Holds(byte[] body, string text)
    {
        if (body is not [(byte)'P', (byte)'K', ..])
            return Encoding.UTF8.GetString(body).Contains(text, StringComparison.Ordinal);

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(body));
        return zip.Entries.Any(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
        });
    }

    private static async Task<Answer> DoAsync(Worker who, string id, string action, object fields)
    {
        var answer = await who.PostAsync($"/api/programmes/{id}/{action}", fields);
        Assert.True(answer.Status == 200, $"{action}: {answer.Status} {answer.Text}");
        return answer;
    }
}
