using System.IO.Compression;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.IntegrationTests.Programmes;

/// <summary>A coordinator's work over HTTP, from the first session to what is followed.</summary>
public sealed class Coordinating(Office office) : IClassFixture<Office>
{
    private const string Missing = "Er ontbreekt een plan voor stroomuitval die langer dan een week duurt.";

    [Fact]
    public async Task From_two_sessions_to_a_decision_that_is_followed()
    {
        var cor = await office.EnterAsync("office-a");
        var id = await Office.PlanAsync(cor);
        var one = await office.HoldAsync(SessionType.EuropeanNetherlands, "european-netherlands", "Sessie een", Missing, "Noodstroom is er niet voor gemalen.");
        var two = await office.HoldAsync(SessionType.SecurityRegion, "vr-zeeland", "Sessie twee", Missing, "De meldkamer heeft geen uitwijk.");
        Assert.Equal(1, (await DoAsync(cor, id, "add-session", new { session = one.ToString() })).Number);
        Assert.Equal(2, (await DoAsync(cor, id, "add-session", new { session = two.ToString() })).Number);

        var suggested = (await cor.GetAsync($"/api/programmes/{id}/suggestions")).Json[0];
        Assert.Equal(Missing, suggested.GetProperty("oneText").GetString());
        Assert.NotEmpty(suggested.GetProperty("shared").EnumerateArray());
        var joined = await DoAsync(cor, id, "join-gaps", new { gaps = new[] { suggested.GetProperty("one").GetString(), suggested.GetProperty("other").GetString() }, why = "Hetzelfde tekort" });
        Assert.Equal(1, joined.Number);

        Assert.Equal(404, (await cor.GetAsync($"/api/programmes/{id}/archive.zip")).Status);
        Assert.Equal(1, (await DoAsync(cor, id, "approve", new { name = "C. Oördinator" })).Number);
        Assert.Equal(404, (await (await office.EnterAsync("office-z")).GetAsync($"/api/programmes/{id}/archive.zip")).Status);
        using (var package = new ZipArchive(new MemoryStream((await cor.GetAsync($"/api/programmes/{id}/archive.zip")).Body)))
            Assert.Contains(package.Entries, e => e.FullName.EndsWith(".pdf", StringComparison.Ordinal));
        var decision = (await DoAsync(cor, id, "decide", new { course = 1, line = "J1", verdict = "TakenOver", body = "CDINEV", on = Domain.Course.FollowUpSource.DayOf(TimeProvider.System.GetUtcNow()), document = "Besluitenlijst" })).Number;
        var charge = new { text = "", function = "Directeur", organisation = "Ministerie", landsIn = "Agenda", scope = "european-netherlands", nextDate = TimeProvider.System.GetUtcNow().AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(1, (await DoAsync(cor, id, "open-item", new { decision, charge })).Number);

        var shown = (await cor.GetAsync($"/api/programmes/{id}")).Json;
        Assert.Equal(Missing, shown.GetProperty("items")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_changes_nothing()
    {
        var cor = await office.EnterAsync("office-b");
        var id = await Office.PlanAsync(cor);
        var slot = new { type = "SecurityRegion", place = "vr-zeeland", themes = Array.Empty<string>() };

        var first = await cor.PostAsync($"/api/programmes/{id}/plan-slot", slot, key: "k1");
        var again = await cor.PostAsync($"/api/programmes/{id}/plan-slot", slot, key: "k1");

        Assert.Equal((1, 1), (first.Number, again.Number));
        Assert.True(again.Json.GetProperty("repeated").GetBoolean());
        Assert.Equal(1, (await cor.GetAsync($"/api/programmes/{id}")).Json.GetProperty("slots").GetArrayLength());
    }

    [Fact]
    public async Task The_words_of_a_record_are_removed_by_the_number_under_which_it_is_listed()
    {
        var cor = await office.EnterAsync("office-r");
        var id = await Office.PlanAsync(cor);
        await DoAsync(cor, id, "edit-cover", new { field = "Costs", text = "Jan Jansen weet wat het kost.", name = "C. Oördinator" });
        var listed = (await cor.GetAsync($"/api/programmes/{id}/records")).Json[1];
        Assert.Equal(("CoverEdited", false), (listed.GetProperty("what").GetString(), listed.GetProperty("removed").GetBoolean()));

        await DoAsync(cor, id, "remove-words", new { record = listed.GetProperty("number").GetInt32(), ground = "Privacy" });

        Assert.True((await cor.GetAsync($"/api/programmes/{id}/records")).Json[1].GetProperty("removed").GetBoolean());
        Assert.DoesNotContain("Jan Jansen", (await cor.GetAsync($"/api/programmes/{id}/course.html")).Text, StringComparison.Ordinal);
        Assert.Equal("NoSuchRecord", (await cor.PostAsync($"/api/programmes/{id}/remove-words", new { record = 9, ground = "Privacy" })).Problem);
    }

    [Theory]
    [InlineData("nl", "Dit programma")]
    [InlineData("en", "programme")]
    public async Task A_no_is_said_in_the_language_of_who_asks(string language, string said)
    {
        var cor = await office.EnterAsync($"office-{language}");
        var id = await Office.PlanAsync(cor);

        var empty = await cor.PostAsync($"/api/programmes/{id}/approve", new { name = "C" }, language: language);
        var stranger = await (await office.EnterAsync("elsewhere")).PostAsync($"/api/programmes/{id}/approve", new { name = "C" }, language: language);

        Assert.Equal((409, "NothingClosed"), (empty.Status, empty.Problem));
        Assert.Equal((404, "NoSuchProgramme"), (stranger.Status, stranger.Problem));
        Assert.Contains(said, stranger.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", "[]", 400)]
    [InlineData("approve", "{", 400)]
    [InlineData("approve", """{"name":null}""", 400)]
    [InlineData("approve", """{"nome":"C"}""", 400)]
    [InlineData("join-gaps", """{"gaps":["x"]}""", 400)]
    [InlineData("join-gaps", """{"gaps":["9/9.9","9/9.8"]}""", 404)]
    [InlineData("edit-line", """{"line":"J0","field":"Wording","text":"a","name":"b"}""", 400)]
    [InlineData("open-item", """{"decision":1,"charge":null}""", 400)]
    [InlineData("look-at-calendar", "{}", 404)]
    [InlineData("plan", "{}", 404)]
    [InlineData("nothing", "{}", 404)]
    public async Task What_cannot_be_read_or_is_not_there_is_a_problem_and_no_fault(string action, string body, int status)
    {
        var cor = await office.EnterAsync("office-c");
        var id = await Office.PlanAsync(cor);

        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await cor.Http.PostAsync(new Uri($"/api/programmes/{id}/{action}", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        var cor = await office.EnterAsync("office-d");
        var id = await Office.PlanAsync(cor);
        cor.Http.DefaultRequestHeaders.Authorization = null;

        Assert.All([await cor.GetAsync("/api/programmes"), await cor.GetAsync($"/api/programmes/{id}"), await cor.PostAsync($"/api/programmes/{id}/approve", new { name = "C" })], a => Assert.Equal(401, a.Status));
    }

    private static async Task<Answer> DoAsync(Worker who, string id, string action, object fields)
    {
        var answer = await who.PostAsync($"/api/programmes/{id}/{action}", fields);
        Assert.True(answer.Status == 200, $"{action}: {answer.Status} {answer.Text}");
        return answer;
    }
}
