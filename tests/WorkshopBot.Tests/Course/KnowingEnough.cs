using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

/// <summary>How firm a judgement over sessions is.</summary>
public sealed class KnowingEnough
{
    private const string Subject = "uncontrollable-wildfire";

    [Theory]
    [InlineData(15, 3, 3, 3, 0, Strength.High, "")]
    [InlineData(14, 3, 3, 3, 0, Strength.Medium, "FewPeople")]
    [InlineData(15, 2, 3, 3, 0, Strength.Medium, "FewSessions")]
    [InlineData(15, 3, 2, 3, 0, Strength.Medium, "FewKinds")]
    [InlineData(15, 3, 3, 4, 0, Strength.Medium, "ManyUnsure")]
    [InlineData(15, 3, 3, 3, 5, Strength.High, "")]
    [InlineData(15, 3, 3, 3, 6, Strength.Medium, "ManyOutsideTheScale")]
    [InlineData(4, 3, 3, 0, 0, Strength.Low, "FewPeople")]
    [InlineData(15, 1, 3, 3, 0, Strength.Low, "FewSessions")]
    [InlineData(15, 3, 1, 3, 0, Strength.Low, "FewKinds")]
    [InlineData(15, 3, 3, 8, 0, Strength.Low, "ManyUnsure")]
    [InlineData(15, 3, 3, 3, 15, Strength.Low, "ManyOutsideTheScale")]
    [InlineData(6, 1, 1, 3, 0, Strength.Low, "FewSessions FewKinds ManyUnsure")]
    public void The_strength_of_knowledge_follows_from_who_judged_and_how_sure(
        int onScale, int sessions, int kinds, int unsure, int outside, Strength strength, string limits)
    {
        var ratings = Enumerable.Range(0, onScale + outside).Select(i => new SessionRating(
            Voters.Session(i % sessions), new PersonId($"p{i}"), OrganisationKind.All[i % kinds],
            i < onScale
                ? new Rating(Subject, new PlaceId("netherlands"), Degree.Partly, i < unsure ? Certainty.Low : Certainty.High)
                : new Rating(Subject, new PlaceId("netherlands"), Degree.CannotJudge, null)));
        var knowledge = Knowledge.Of([.. ratings]);

        Assert.Equal((strength, limits), (knowledge.Strength, string.Join(' ', knowledge.Limits)));
        Assert.Equal((onScale, onScale + outside, sessions, kinds), (knowledge.OnScale, knowledge.N, knowledge.Sessions, knowledge.Kinds));
    }

    [Fact]
    public void When_nobody_said_how_sure_they_are_little_is_known()
    {
        var ratings = Enumerable.Range(0, 15).Select(i => new SessionRating(
            Voters.Session(i % 3), new PersonId($"p{i}"), OrganisationKind.All[i % 3], new Rating(Subject, new PlaceId("netherlands"), Degree.Partly, null)));
        var knowledge = Knowledge.Of([.. ratings]);

        Assert.Equal((Strength.Low, KnowledgeLimit.ManyUnsure), (knowledge.Strength, Assert.Single(knowledge.Limits)));
    }
}
