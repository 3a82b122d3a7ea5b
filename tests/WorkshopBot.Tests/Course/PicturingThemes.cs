using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Course;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Course;

public sealed class PicturingThemes
{
    private static readonly Edition Edition = Edition.Of2023;
    private static readonly Theme Theme = Edition.Themes.First(t => t.Scenarios.Length > 0);
    private static readonly string Subject = Theme.Scenarios[0].Id.Value;

    [Fact]
    public void Areas_are_never_mixed()
    {
        var subject = Picture([.. Rated(1, 4, "netherlands", Degree.Partly), .. Rated(1, 3, "vr-zeeland", Degree.Missing), .. Rated(2, 3, "vr-twente", Degree.InOrder)]);

        Assert.Equal(
            [
                (new AreaGroup(AreaFamily.National, new PlaceId("netherlands")), "0 0 4 0 0"), (new AreaGroup(AreaFamily.Regions, new PlaceId("vr-twente")), "0 0 0 0 3"),
                (new AreaGroup(AreaFamily.Regions, new PlaceId("vr-zeeland")), "3 0 0 0 0"),
            ],
            subject.Areas.Select(a => (a.Spread.Area, string.Join(' ', a.Spread.Degrees))).OrderBy(a => a.Area.Family).ThenBy(a => a.Area.Place!.Value.Value, StringComparer.Ordinal));
    }

    [Fact]
    public void Who_cannot_judge_stands_apart()
    {
        var spread = Assert.Single(Picture([.. Rated(1, 4, "netherlands", Degree.Partly), .. Rated(2, 3, "netherlands", Degree.CannotJudge)]).Areas).Spread;

        Assert.Equal((7, 4, 3), (spread.N, spread.OnScale, spread.CannotJudge));
    }

    [Fact]
    public void One_or_two_of_an_area_are_said_to_be_there_without_numbers()
    {
        var subject = Picture([.. Rated(1, 4, "netherlands", Degree.Partly), .. Rated(1, 2, "saba", Degree.Missing)]);

        Assert.Equal(AreaFamily.National, Assert.Single(subject.Areas).Spread.Area.Family);
        Assert.Equal([AreaFamily.OwnAreas], subject.TooFew);
    }

    [Fact]
    public void Somebody_in_two_sessions_counts_with_the_last_judgement()
    {
        SessionRating[] twice = [.. Rated(1, 3, "netherlands", Degree.Missing), .. Rated(2, 3, "netherlands", Degree.InOrder).Select((r, i) => r with { Person = new PersonId($"1-netherlands-Missing-{i}") })];
        var forth = Assert.Single(Picture(twice).Areas);

        Assert.Equal("0 0 0 0 3", string.Join(' ', forth.Spread.Degrees));
        Assert.Equal(3, forth.Spread.N);
        Assert.Equal("0 0 0 0 3", string.Join(' ', Assert.Single(Picture(twice.Reverse()).Areas).Spread.Degrees));
    }

    [Fact]
    public void Scenarios_that_nobody_rated_are_there_with_what_the_sources_state()
    {
        var picture = ThemePicture.Of(Theme.Id, [], Edition);

        Assert.Equal(Theme.Scenarios, picture.Subjects.Select(s => s.Scenario!));
        Assert.All(picture.Subjects, s => Assert.Empty(s.Areas));
    }

    [Fact]
    public void A_question_has_no_likelihood()
    {
        var ratings = Rated(1, 3, "netherlands", Degree.Partly).Select(r => r with { Rating = r.Rating with { Subject = "question of the programme" } });

        Assert.Null(ThemePicture.Of(Theme.Id, ratings, Edition).Subjects[^1].Scenario);
    }

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
        var knowledge = Assert.Single(Picture(ratings).Areas).Knowledge;

        Assert.Equal((strength, limits), (knowledge.Strength, string.Join(' ', knowledge.Limits)));
        Assert.Equal((onScale, onScale + outside, sessions, kinds), (knowledge.OnScale, knowledge.N, knowledge.Sessions, knowledge.Kinds));
    }

    [Fact]
    public void When_nobody_said_how_sure_they_are_little_is_known()
    {
        var ratings = Enumerable.Range(0, 15).Select(i => new SessionRating(
            Voters.Session(i % 3), new PersonId($"p{i}"), OrganisationKind.All[i % 3], new Rating(Subject, new PlaceId("netherlands"), Degree.Partly, null)));
        var knowledge = Assert.Single(Picture(ratings).Areas).Knowledge;

        Assert.Equal((Strength.Low, KnowledgeLimit.ManyUnsure), (knowledge.Strength, Assert.Single(knowledge.Limits)));
    }

    private static SubjectPicture Picture(IEnumerable<SessionRating> ratings) =>
        ThemePicture.Of(Theme.Id, ratings, Edition).Subjects.Single(s => s.Subject == Subject);

    private static IEnumerable<SessionRating> Rated(int session, int people, string area, Degree degree) => Enumerable.Range(0, people).Select(i => new SessionRating(
        Voters.Session(session), new PersonId($"{session}-{area}-{degree}-{i}"), OrganisationKind.Ministry,
        new Rating(Subject, new PlaceId(area), degree, degree <= Degree.InOrder ? Certainty.Medium : null)));
}
