using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Leading
{
    private static readonly Stop Opening = new(PhaseKind.Opening, 0, 1);
    private static readonly int[] Themes = [1, 2, 3];

    [Fact]
    public void The_default_plan_runs_from_opening_to_closing_in_the_order_of_the_plan()
    {
        var story = GivenASession();
        List<Stop> stops = [];
        while (story.Session.Open?.Stop.Kind != PhaseKind.Closing)
        {
            story = story.By(Fay).Did(new Next(null));
            stops.Add(story.Session.Open!.Stop);
            if (story.Session.Open.Stop is { Kind: PhaseKind.Collect } stop)
                story = story.Contributed(Ana, $"Inbreng bij thema {stop.Theme}");
        }

        PhaseKind[] theme = [PhaseKind.Threat, PhaseKind.Rate, PhaseKind.Talk, PhaseKind.Collect, PhaseKind.Join, PhaseKind.Rank, PhaseKind.Word];
        Assert.Equal(
            [Opening, .. Themes.SelectMany(t => theme.Select(k => new Stop(k, t, 1))), new(PhaseKind.Course, 0, 1), new(PhaseKind.Closing, 0, 1)],
            stops);
    }

    [Fact]
    public void Without_gaps_there_is_nothing_to_choose_word_or_set_a_course_for() => GivenASession().Opened(PhaseKind.Join)
        .By(Fay).Did(new Next(null)).ThenSession(s => Assert.Equal(new Stop(PhaseKind.Threat, 2, 1), s.Open!.Stop))
        .Opened(PhaseKind.Join, 3)
        .By(Fay).Did(new Next(null)).ThenSession(s => Assert.Equal(new Stop(PhaseKind.Closing, 0, 1), s.Open!.Stop));

    [Fact]
    public void Two_presses_at_once_move_the_session_on_once() => GivenASession().Opened(PhaseKind.Opening)
        .By(Fay).Did(new Next(Opening))
        .By(Fay).Does(new Next(Opening)).ThenRefused(new PhaseMovedOn(new Stop(PhaseKind.Threat, 1, 1)))
        .By(Fay).Does(new Skip(Opening)).ThenRefused(new PhaseMovedOn(new Stop(PhaseKind.Threat, 1, 1)))
        .By(Fay).Does(new GoBack(Opening)).ThenRefused(new PhaseMovedOn(new Stop(PhaseKind.Threat, 1, 1)))
        .By(Fay).Does(new Extend(Opening, TimeSpan.FromMinutes(2))).ThenRefused(new PhaseMovedOn(new Stop(PhaseKind.Threat, 1, 1)));

    [Fact]
    public void Only_the_one_who_leads_moves_the_session_on()
    {
        GivenASession().By(Cas).Does(new Next(null)).ThenRefused(new OnlyTheLeadMay());
        GivenASession().By(Ana).Does(new Next(null)).ThenRefused(new OnlyFacilitatorsMay());
        GivenASession().By(Nora).Does(new Next(null)).ThenRefused(new OnlyFacilitatorsMay());
        GivenASession().By(Stranger).Does(new Skip(null)).ThenRefused(new OnlyFacilitatorsMay());
    }

    [Fact]
    public void A_skipped_phase_is_told_from_a_closed_one_and_one_can_go_back_to_it() => GivenASession().Opened(PhaseKind.Rate)
        .By(Fay).Does(new Skip(null))
        .Then(new PhaseClosed(new(PhaseKind.Rate, 1, 1), PhaseEnd.Skipped, Fay), new PhaseOpened(new(PhaseKind.Talk, 1, 1), Noon.AddMinutes(3), Fay))
        .By(Fay).Does(new GoBack(null))
        .Then(new PhaseClosed(new(PhaseKind.Talk, 1, 1), PhaseEnd.WentBack, Fay), new PhaseOpened(new(PhaseKind.Rate, 1, 2), Noon.AddMinutes(2), Fay));

    [Fact]
    public void Nothing_lies_before_the_opening_and_nothing_after_the_closing() => GivenASession()
        .By(Fay).Does(new GoBack(null)).ThenRefused(new SessionHasNotStarted())
        .Opened(PhaseKind.Opening).By(Fay).Does(new GoBack(null)).ThenRefused(new NothingBefore())
        .Opened(PhaseKind.Closing).By(Fay).Does(new Next(null)).ThenRefused(new NothingAfter())
        .By(Fay).Does(new Skip(null)).ThenRefused(new NothingAfter());

    [Fact]
    public void From_every_phase_one_can_go_back_and_on_again_and_nothing_is_lost()
    {
        var story = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Een").Contributed(Ben, "Twee").Opened(PhaseKind.Rank)
            .By(Ana).Did(new Choose(new(PhaseKind.Rank, 1, 1), [new(1, null, null)], false)).Opened(PhaseKind.Word)
            .By(Ana).Did(new Agree([])).Opened(PhaseKind.Threat, 2);
        var first = Ranking.Of(story.Session, 1).Select(r => (r.Gap.Ref, r.Choosers.Length));

        for (var back = 1; back <= 8; back++)
        {
            var returned = story;
            for (var i = 0; i < back; i++)
                returned = returned.By(Fay).Did(new GoBack(null));
            returned = returned.Opened(PhaseKind.Threat, 2);

            Assert.Equal([1, 2], returned.Session.Contributions.Keys);
            Assert.Equal([1, 2], returned.Session.Themes[0].LiveGaps.Select(g => g.Ref.Number));
            Assert.Equal(first, Ranking.Of(returned.Session, 1).Select(r => (r.Gap.Ref, r.Choosers.Length)));
            Assert.Equal(story.Gap(1).Agreed, returned.Gap(1).Agreed);
            Assert.All(returned.Gap(1).Wordings, w => Assert.Equal(1, w.Number));
        }
    }

    [Fact]
    public void Going_back_over_a_theme_leads_to_the_wording_of_the_one_before() => GivenGaps("Een").Opened(PhaseKind.Threat, 2)
        .By(Fay).Did(new GoBack(null)).ThenSession(s => Assert.Equal(new Stop(PhaseKind.Word, 1, 2), s.Open!.Stop));

    [Fact]
    public void While_paused_only_resuming_works() => GivenASession().Opened(PhaseKind.Rate).By(Fay).Did(new Pause())
        .By(Fay).Does(new Next(null)).ThenRefused(new SessionIsPaused())
        .By(Fay).Does(new Pause()).ThenRefused(new SessionIsPaused())
        .By(Fay).Did(new Resume())
        .By(Fay).Does(new Resume()).ThenRefused(new SessionIsNotPaused());

    [Fact]
    public void What_people_type_in_a_pause_is_kept() => GivenASession().Opened(PhaseKind.Collect).By(Fay).Did(new Pause())
        .Contributed(Ana, "In de pauze").ThenSession(s => Assert.Single(s.Contributions));

    [Fact]
    public void Before_the_start_there_is_nothing_to_pause_or_extend() => GivenASession()
        .By(Fay).Does(new Pause()).ThenRefused(new SessionHasNotStarted())
        .By(Fay).Does(new Extend(null, TimeSpan.FromMinutes(2))).ThenRefused(new SessionHasNotStarted());

    [Fact]
    public void After_closing_no_phase_opens_any_more() => GivenASession().Closed()
        .By(Fay).Does(new Next(null)).ThenRefused(new SessionHasClosed())
        .By(Fay).Does(new Close()).ThenRefused(new SessionHasClosed());
}
