using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Sessions;
using Xunit;
using static WorkshopBot.Domain.Course.ProgrammeCommand;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Testing.ProgrammeStory;

namespace WorkshopBot.Tests.Course;

/// <summary>What a Country shows is not taken out by others: it decides itself what it shows.</summary>
public sealed class SettingCountriesAside
{
    [Fact]
    public void A_line_of_a_Country_is_not_set_aside_by_a_national_coordinator()
    {
        var story = GivenAruba(ReleaseKind.Whole);
        story.Does(new SetLineAside(LineKey.Of(story.Theirs(1, 1)), "valt af", "N. Oord")).ThenRefused(new OnlyTheCountryMay(Aruba));
    }

    [Fact]
    public void Nor_with_gaps_of_others_that_can_be_split_off()
    {
        var story = GivenAruba(ReleaseKind.Summary);
        var joined = story.Did(new JoinGaps([Line("1/1.1"), LineKey.Of(story.Theirs(1, 1))]));

        joined.Does(new SetLineAside(Line("J1"), "valt af", "N. Oord")).ThenRefused(new OnlyTheCountryMay(Aruba))
            .Did(new SplitOff(1, Gap("1/1.1"))).Did(new SetLineAside(Line("1/1.1"), "valt af", "N. Oord"));
    }

    [Fact]
    public void Nor_while_its_gap_in_the_line_is_not_shown()
    {
        var story = GivenAruba(ReleaseKind.Whole);
        var aside = story.Joined("1/1.1", "2/1.1", $"{story.Theirs(1, 1)}").Released(ReleaseKind.Nothing).Did(new SetLineAside(Line("J1"), "valt af", "N. Oord"));
        Assert.Contains(Line("J1"), aside.National.Programme.SetAside.Keys);

        var shown = aside.Released(ReleaseKind.Whole);
        Assert.Empty(shown.National.Programme.SetAside);
        Assert.Contains(LineDigests.Of(shown.National), l => l.Line == Line("J1"));
        shown.Does(new SetLineAside(Line("J1"), "valt af", "N. Oord")).ThenRefused(new OnlyTheCountryMay(Aruba));
        Assert.Contains(Line("J1"), shown.Released(ReleaseKind.Nothing).National.Programme.SetAside.Keys);
    }

    [Fact]
    public void Nor_by_joining_it_to_what_was_set_aside()
    {
        var story = GivenAruba(ReleaseKind.Whole).Joined().Did(new SetLineAside(Line("J1"), "valt af", "N. Oord"));
        story.Does(new JoinGaps([Line("J1"), LineKey.Of(story.Theirs(1, 1))])).ThenRefused(new AlreadySetAside());
    }
}
