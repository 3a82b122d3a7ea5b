using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class RatingAlone
{
    private static readonly Stop First = new(PhaseKind.Rate, 1, 1);
    private static readonly PlaceId Twente = new("vr-twente");

    private static SessionStory Rate => GivenASession().Opened(PhaseKind.Rate);

    [Fact]
    public void One_rates_for_ones_own_area() => Rate.By(Ben)
        .Does(new Rate(First, [new(Wildfire.Value, Degree.Partly, Certainty.Low), new("q1", Degree.CannotJudge, null)], false))
        .Then(new Rated(1, 1, Ben, [new(Wildfire.Value, Twente, Degree.Partly, Certainty.Low), new("q1", Twente, Degree.CannotJudge, null)]));

    [Fact]
    public void A_second_press_replaces_what_it_names_and_keeps_the_rest() => Rate.By(Ben)
        .Did(new Rate(First, [new(Wildfire.Value, Degree.Partly, null), new("q1", Degree.Missing, null)], false))
        .Does(new Rate(First, [new("q1", Degree.InOrder, Certainty.High)], false))
        .Then(new Rated(1, 1, Ben, [new(Wildfire.Value, Twente, Degree.Partly, null), new("q1", Twente, Degree.InOrder, Certainty.High)]))
        .Does(new Rate(First, [new("q1", Degree.InOrder, Certainty.High)], false)).Then();

    [Theory]
    [InlineData(Degree.NobodyInView)]
    [InlineData(Degree.CannotJudge)]
    public void Outside_the_scale_there_is_nothing_to_be_sure_of(Degree degree) => Rate.By(Ben)
        .Does(new Rate(First, [new("q1", degree, Certainty.High)], false)).Then(new Rated(1, 1, Ben, [new("q1", Twente, degree, null)]));

    [Fact]
    public void A_theme_without_scenario_or_question_is_rated_as_a_whole() => GivenASession().Opened(PhaseKind.Rate, 3).By(Ana)
        .Does(new Rate(new(PhaseKind.Rate, 3, 1), [new(Critical.Value, Degree.Missing, null)], false))
        .Then(new Rated(3, 1, Ana, [new(Critical.Value, new PlaceId("european-netherlands"), Degree.Missing, null)]));

    [Fact]
    public void A_rating_in_the_group_is_not_counted() => Rate.By(Ben)
        .Does(new Rate(First, [new("q1", Degree.Partly, null)], InGroup: true)).ThenRefused(new NotInTheGroup(PhaseKind.Rate));

    [Fact]
    public void What_was_not_asked_cannot_be_rated() => Assert.All<SubjectRating[]>(
        [[], [new("q2", Degree.Partly, null)], [new("q1", (Degree)0, null)], [new("q1", (Degree)8, null)], [new("q1", Degree.Partly, (Certainty)9)]],
        ratings => Rate.By(Ben).Does(new Rate(First, [.. ratings], false)).ThenRefused(new NoSuchSubject(2)));

    [Fact]
    public void A_card_of_another_round_or_theme_does_not_count() => Rate.Opened(PhaseKind.Talk)
        .By(Ben).Does(new Rate(First, [new("q1", Degree.Partly, null)], false)).ThenRefused(new PhaseIsNotOpen(PhaseKind.Rate, new(PhaseKind.Talk, 1, 1)))
        .By(Fay).Did(new GoBack(null))
        .By(Ben).Does(new Rate(First, [new("q1", Degree.Partly, null)], false)).ThenRefused(new PhaseIsNotOpen(PhaseKind.Rate, new(PhaseKind.Rate, 1, 2)));

    [Fact]
    public void A_second_round_stands_apart_from_the_first() => Rate.By(Ben).Did(new Rate(First, [new("q1", Degree.Partly, null)], false))
        .Opened(PhaseKind.Talk).By(Fay).Did(new GoBack(null))
        .By(Ben).Did(new Rate(new(PhaseKind.Rate, 1, 2), [new("q1", Degree.InOrder, null)], false))
        .ThenSession(s => Assert.Equal(
            [Degree.Partly, Degree.InOrder], [s.Themes[0].Ratings[(1, Ben)][0].Degree, s.Themes[0].Ratings[(2, Ben)][0].Degree]));

    [Fact]
    public void Nothing_is_shown_before_the_phase_closes() => Rate
        .ThenSession(s => Assert.False(s.WasClosed(PhaseKind.Rate, 1, 1)))
        .By(Fay).Did(new GoBack(null)).ThenSession(s => Assert.False(s.WasClosed(PhaseKind.Rate, 1, 1)))
        .Opened(PhaseKind.Talk).ThenSession(s => Assert.True(s.WasClosed(PhaseKind.Rate, 1, 1)));

    [Fact]
    public void Only_participants_rate() => Rate
        .By(Ob).Does(new Rate(First, [new("q1", Degree.Partly, null)], false)).ThenRefused(new OnlyParticipantsMay())
        .By(Fay).Does(new Rate(First, [new("q1", Degree.Partly, null)], false)).ThenRefused(new OnlyParticipantsMay())
        .By(Stranger).Does(new Rate(First, [new("q1", Degree.Partly, null)], false)).ThenRefused(new JoinFirst());
}
