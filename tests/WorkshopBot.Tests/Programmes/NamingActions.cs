using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Web.Commands;
using WorkshopBot.Web.Programmes;
using Xunit;

namespace WorkshopBot.Tests.Programmes;

/// <summary>What a coordinator can do, by name, at a prompt and over HTTP.</summary>
public sealed class NamingActions
{
    private static readonly ResourceManager Words = new(typeof(CommandWords));

    public static TheoryData<string> Names => [.. ProgrammeActions.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_words_in_both_languages_and_an_example_that_can_be_read(string action)
    {
        Assert.NotNull(Words.GetString($"Action/{action}", CultureInfo.InvariantCulture));
        Assert.NotEqual(Words.GetString($"Action/{action}", CultureInfo.InvariantCulture), Words.GetString($"Action/{action}", CultureInfo.GetCultureInfo("nl")));

        var (command, wrong) = ProgrammeActions.Read(action, ProgrammeActions.Example(action));
        Assert.True(command is not null, wrong);
    }

    [Fact]
    public void The_example_of_a_programme_can_be_planned_as_it_stands()
    {
        var plan = ProgrammeActions.Read("plan", ProgrammeActions.Example("plan")).Command!;
        var ruling = ProgrammeRules.Decide(null, plan, new Asked(PersonId.Program, DateTimeOffset.UnixEpoch, "a"), new Material(Edition.Of2023, ImmutableDictionary<int, SessionYield>.Empty));
        Assert.Null(ruling.Why);
    }

    [Theory]
    [InlineData("plan", "{}", "$.title")]
    [InlineData("plan", """{"title":"x","edition":"2023"}""", "$.script")]
    [InlineData("decide", """{"course":"one","line":"J1","verdict":"Held","body":"x","on":"2026-12-01","document":"x"}""", "$.course")]
    [InlineData("join-gaps", """{"gaps":["nonsense"]}""", "$.gaps[0]")]
    [InlineData("close-round", """{"round":1,"why":"x"}""", "$.why")]
    [InlineData("close-round", "[]", "$")]
    [InlineData("close-round", "{", "$")]
    public void What_cannot_be_read_is_named(string action, string json, string path) =>
        Assert.Equal((null, path), ProgrammeActions.Read(action, json));
}
