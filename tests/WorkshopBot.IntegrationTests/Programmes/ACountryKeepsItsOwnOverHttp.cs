using System.Text;
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

        await DoAsync(curacao, id, "release", new { number, @as = "Whole" });
        Assert.Contains(Text, (await national.GetAsync($"/api/programmes/{id}/course.csv")).Text, StringComparison.Ordinal);
        await DoAsync(curacao, id, "release", new { number, @as = "Nothing" });
        await NothingIsThereAsync(national, id, hidden, number, before);

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
        foreach (var action in ProgrammeActions.All.Keys.Where(a => a is not "plan" and not "answer-round"))
            Assert.NotEqual((action, 200), (action, (await stranger.PostAsync($"/api/programmes/{id}/{action}", new { })).Status));
        Assert.Equal(0, (await stranger.GetAsync("/api/programmes")).Json.GetArrayLength());
    }

    private static async Task NothingIsThereAsync(Worker national, string id, SessionId hidden, int number, Dictionary<string, byte[]> before)
    {
        var now = await AllAsync(national, id);
        Assert.All(now, page =>
        {
            foreach (var canary in new[] { Title, Text, Second, hidden.ToString(), $"S{number}" })
                Assert.False(Holds(page.Value, canary), $"{page.Key} holds {canary}");
        });

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
        $"/api/programmes/{id}", $"/api/programmes/{id}/suggestions", $"/api/programmes/{id}/suggestions?theme=cyber-threats", $"/api/programmes/{id}/suggestions?line=1/1.1",
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
