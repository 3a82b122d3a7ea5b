using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Testing.Course;
using WorkshopBot.Web.Portal.Programmes;
using Xunit;

namespace WorkshopBot.Tests.Portal;

/// <summary>Which lines of the course input a coordinator sees.</summary>
public sealed class FilteringLines
{
    private static readonly CourseInput Input = CourseInput.Of(DemoProgramme.Worked().National, Edition.Of2023);

    [Fact]
    public void With_nothing_chosen_every_line_is_there() => Assert.Equal(Input.Lines.Length, Found());

    [Fact]
    public void A_place_holds_the_places_within_it()
    {
        Assert.InRange(Found(("place", "vr-zeeland")), 1, Found(("place", "netherlands")));
        Assert.All(Lines(("place", "caribbean-part")), l => Assert.True(l.Scope.Caribbean));
    }

    [Fact]
    public void All_words_must_be_in_a_line_or_in_what_is_behind_it()
    {
        var typed = Input.Lines.SelectMany(l => l.Members).SelectMany(m => m.Contributions).Select(c => c.Text).OfType<string>().First();

        Assert.NotEmpty(Lines(("text", typed)));
        Assert.Empty(Lines(("text", $"{typed} zeppelinhaven")));
    }

    [Fact]
    public void Lines_without_a_line_of_action_and_without_a_decision_can_be_asked_for()
    {
        Assert.All(Lines(("action", CourseFilter.Without)), l => Assert.Null(l.Assigned.Line));
        Assert.Equal(Input.Lines.Count(l => l.Decision is null), Found(("state", CourseFilter.Undecided)));
    }

    [Fact]
    public void What_was_searched_for_is_in_no_address() =>
        Assert.DoesNotContain("noodstroom", CourseFilter.Of(name => name == "text" ? "noodstroom" : "").Query(2), StringComparison.Ordinal);

    private static int Found(params (string Name, string Value)[] asked) => Lines(asked).Count();

    private static IEnumerable<CourseLine> Lines(params (string Name, string Value)[] asked)
    {
        var filter = CourseFilter.Of(name => asked.FirstOrDefault(a => a.Name == name).Value ?? "");
        return Input.Lines.Where(l => filter.Lets(l, Edition.Of2023));
    }
}
