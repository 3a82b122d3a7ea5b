using System.Text.RegularExpressions;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Web.Room;
using Xunit;

namespace WorkshopBot.IntegrationTests.Room;

public sealed partial class ServingThePage : ARoom
{
    [Theory]
    [InlineData("nl", "Wie bent u?")]
    [InlineData("en", "Who are you?")]
    public async Task It_speaks_the_language_asked_for(string language, string question)
    {
        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri($"{Server.Base}/room?lang={language}"), Cancel);

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains(question, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_it_needs_more_than_its_content_policy_allows()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{Server.Base}/room"), Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", page);
    }

    [Fact]
    public void Every_problem_and_role_has_its_phrase() => Assert.Equal(
        [], Enum.GetNames<RoomProblem>().Select(p => $"Problem{p}").Concat(DemoPeople.Roles.Select(r => $"role/{r}")).Except(RoomWords.In("en").All().Keys));

    /// <summary>A phrase that a script says and the server does not have would show as its name.</summary>
    [Fact]
    public async Task Every_phrase_that_a_script_says_exists()
    {
        var known = RoomWords.In("nl").All().Keys;
        var said = new List<string>();
        using var http = new HttpClient();
        foreach (var script in (string[])["room", "lane", "message", "cards", "tabs", "entrance", "live"])
        {
            var text = await http.GetStringAsync(new Uri($"{Server.Base}/room/{script}.js"), Cancel);
            said.AddRange(SaidByScript().Matches(text).Select(m => m.Groups[1].Value));
        }

        Assert.True(said.Count > 10);
        Assert.Empty(said.Except(known));
    }

    [Fact]
    public void Every_demo_person_speaks_for_a_place_that_can_be_chosen()
    {
        Assert.Equal([], DemoPeople.All.Select(d => d.Place).Except(DemoPeople.Places.Select(p => p.Id.Value)));
        Assert.Equal([], DemoPeople.All.Select(d => d.Kind).Except(OrganisationKind.All.Select(k => k.Value)));
        Assert.Equal(DemoPeople.Roles.Order(StringComparer.Ordinal), DemoPeople.All.Select(d => d.Role).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("(?:say|onState)\\(\"(\\w+)\"")]
    private static partial Regex SaidByScript();
}
