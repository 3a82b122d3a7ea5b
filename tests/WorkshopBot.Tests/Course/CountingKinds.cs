using System.Globalization;
using System.Text.Json;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Reports.Course;
using WorkshopBot.Reports.Documents;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Course;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>Which kinds were taken together is said only where no small number follows from it.</summary>
public sealed class CountingKinds
{
    [Theory]
    [InlineData("ministry:5 security-region:4 municipality:4 | ministry:1 security-region:1 municipality:1", "ministry 5, security-region 4, municipality 4, other 3", "", true)] // one of each
    [InlineData("ministry:5 security-region:4 | ministry:2 security-region:2", "ministry 5, security-region 4, other 4", "", true)] // each is below three, so two of each
    [InlineData("ministry:5 security-region:4 | ministry:3 security-region:1", "ministry 5, security-region 4, other 4", "", true)] // three or more, and one
    [InlineData("security-region:2", "all 2", "", true)]
    [InlineData("security-region:1 vital-provider:1", "all 2", "", true)]
    [InlineData("ministry:5 security-region:4 municipality:4 | ministry:1 security-region:2 municipality:1", "ministry 5, security-region 4, municipality 4, other 4", "ministry security-region municipality", false)]
    [InlineData("ministry:3 security-region:2 municipality:2", "all 7", "ministry security-region municipality", false)]
    [InlineData("ministry:4 security-region:3", "ministry 4, security-region 3", "", false)] // none was taken together
    public void Kinds_are_named_while_their_cell_cannot_be_solved(string kinds, string there, string named, bool unnamed)
    {
        var attendance = CourseInput.Of(Story(kinds).National, Edition.Of2023).Attendance;

        Assert.Equal(there, string.Join(", ", attendance.There.Select(c => $"{(c.Group is Group.OfKind k ? k.Kind.Value : c.Group is Group.OtherKinds ? "other" : "all")} {c.People}")));
        Assert.Equal((named, unnamed), (string.Join(' ', attendance.Together.Select(k => k.Value)), attendance.KeepsKinds));
    }

    [Theory]
    [InlineData("ministry:5 security-region:4 | ministry:2 security-region:2", false)]
    [InlineData("ministry:5 security-region:4 municipality:4 | ministry:1 security-region:2 municipality:1", true)]
    public void Document_and_json_name_them_or_say_why_not(string kinds, bool named)
    {
        var content = CourseContents.Of(Story(kinds), "en");
        var words = new CourseMethodWords("en");
        var text = string.Join('\n', CourseDocument.Build(content, new CourseWords("en")).Blocks.OfType<Block.Paragraph>().Select(p => string.Concat(p.Runs.Select(r => r.Text))));
        using var json = JsonDocument.Parse(CourseReport.Of(content).Json());

        Assert.Equal(!named, text.Contains(words.PeopleTogetherKept, StringComparison.Ordinal));
        Assert.Equal(named, text.Contains("as far as counted apart", StringComparison.Ordinal));
        Assert.Equal(named, json.RootElement.GetProperty("participants").GetProperty("together").GetArrayLength() > 0);
    }

    private static ProgrammeStory Story(string kinds)
    {
        var story = GivenAProgramme();
        foreach (var (session, i) in kinds.Split(" | ").Select((s, i) => (s, i)))
            story = story.Added(With(i == 0 ? "one" : "two", [.. session.Split(' ').Select(k => k.Split(':')).SelectMany(k => Enumerable.Repeat(k[0], int.Parse(k[1], CultureInfo.InvariantCulture)))]));
        return story;
    }

    private static SessionYield With(string name, string[] kinds)
    {
        var yield = ClosedSessions.Of(name);
        return yield with { People = [.. kinds.Select((k, i) => yield.People[0] with { Person = new PersonId($"{name}-person-{i}"), Kind = OrganisationKind.Of(k) })] };
    }
}
