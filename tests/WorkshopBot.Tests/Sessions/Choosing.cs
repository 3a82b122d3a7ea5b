using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.Refusal;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Domain.Sessions.SessionEvent;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

public sealed class Choosing
{
    private static readonly Stop First = new(PhaseKind.Rank, 1, 1);

    private static SessionStory Four => GivenGaps("Een", "Twee", "Drie", "Vier");

    [Fact]
    public void One_chooses_three_each_at_most_once() => Four.By(Ana)
        .Does(Choose(3, 1, 3)).Then(new Chosen(1, 1, Ana, [new(1, null, null), new(3, null, null)]))
        .Does(Choose(1, 3)).Then()
        .Does(Choose(1, 2, 3, 4)).ThenRefused(new TooManyChoices(4, 3))
        .Does(Choose(1, 9)).ThenRefused(new NoSuchGap(9, 4));

    [Fact]
    public void An_empty_list_takes_all_back() => Four.By(Ana).Did(Choose(1, 2)).Does(Choose()).Then(new Chosen(1, 1, Ana, []))
        .ThenSession(s => Assert.All(Ranking.Of(s, 1), r => Assert.Empty(r.Choosers)));

    [Fact]
    public void Seriousness_is_kept_only_where_the_plan_asks()
    {
        var said = new Choice(1, Seriousness.VerySerious, Certainty.Low);

        Four.By(Ana).Does(new Choose(First, [said], false)).Then(new Chosen(1, 1, Ana, [new(1, null, null)])).Does(new Choose(First, [said], false)).Then();
        GivenASession(p => p with { AsksSeriousness = true }).Opened(PhaseKind.Collect).Contributed(Ana, "Een").Opened(PhaseKind.Rank)
            .By(Ana).Does(new Choose(First, [said], false)).Then(new Chosen(1, 1, Ana, [said]))
            .Does(new Choose(First, [new(1, (Seriousness)9, (Certainty)9)], false)).Then(new Chosen(1, 1, Ana, [new(1, null, null)]));
    }

    [Fact]
    public void What_is_typed_in_the_group_or_of_another_phase_does_not_count() => Four.By(Ana)
        .Does(new Choose(First, [new(1, null, null)], InGroup: true)).ThenRefused(new NotInTheGroup(PhaseKind.Rank))
        .Does(new Choose(First with { Round = 2 }, [], false)).ThenRefused(new PhaseIsNotOpen(PhaseKind.Rank, First))
        .By(Ob).Does(Choose(1)).ThenRefused(new OnlyParticipantsMay())
        .By(Stranger).Does(Choose(1)).ThenRefused(new JoinFirst());

    [Fact]
    public void What_was_set_aside_cannot_be_chosen() => Four.By(Fay).Did(new SetAside(Target.Of(new GapRef(1, 2)), "Elders"))
        .By(Ana).Does(Choose(2)).ThenRefused(new NoSuchGap(2, 3));

    [Fact]
    public void Equal_counts_share_a_place_and_are_called_tied() => Four
        .By(Ana).Did(Choose(3, 4)).By(Ben).Did(Choose(3, 4)).By(Cleo).Did(Choose(2))
        .ThenSession(s => Assert.Equal([(1, true), (1, true), (3, false), (4, false)], Ranking.Of(s, 1).Select(r => (r.Place, r.Tied))))
        .ThenSession(s => Assert.Equal([3, 4, 2, 1], Ranking.Of(s, 1).Select(r => r.Gap.Ref.Number)));

    [Fact]
    public void Among_equals_the_more_recognised_comes_first() => Four.By(Ana).Did(Choose(2, 3))
        .By(Eef).Did(new Recognise([Target.Of(new GapRef(1, 3))], true))
        .ThenSession(s => Assert.Equal([3, 2], Ranking.First(s, 1, 2).Select(g => g.Ref.Number)));

    [Fact]
    public void Whoever_leads_or_looks_on_in_the_end_does_not_count() => Four.By(Ana).Did(Choose(1)).By(Ben).Did(Choose(1))
        .By(Fay).Did(new GiveRole(Ana, Role.Facilitator)).By(Ben).Did(DetailsOf(Ben) with { Role = Role.Observer })
        .ThenSession(s => Assert.All(Ranking.Of(s, 1), r => Assert.Empty(r.Choosers)));

    [Fact]
    public void A_second_round_stands_apart_and_counts_as_soon_as_somebody_chooses() => Four.By(Ana).Did(Choose(1)).Opened(PhaseKind.Word).By(Fay).Did(new GoBack(null))
        .ThenSession(s => Assert.Equal(1, Ranking.Of(s, 1)[0].Gap.Ref.Number))
        .By(Ben).Did(new Choose(First with { Round = 2 }, [new(4, null, null)], false))
        .ThenSession(s => Assert.Equal([4, 1], [Ranking.Of(s, 1)[0].Gap.Ref.Number, Ranking.Of(s, 1, round: 1)[0].Gap.Ref.Number]))
        .ThenSession(s => Assert.Single(Ranking.Of(s, 1), r => !r.Choosers.IsEmpty));

    private static Choose Choose(params int[] gaps) => new(First, [.. gaps.Select(g => new Choice(g, null, null))], false);
}
