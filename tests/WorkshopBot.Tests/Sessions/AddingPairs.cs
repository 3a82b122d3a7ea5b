using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Pairs that a model finds come after those of the built-in engine, and nobody is asked more for it.</summary>
public sealed class AddingPairs
{
    [Fact]
    public void A_pair_that_somebody_called_different_is_not_added_by_a_model()
    {
        var join = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Een").Contributed(Ben, "Twee").Contributed(Cleo, "Drie").Opened(PhaseKind.Join);
        var stop = join.Session.Open!.Stop;
        var said = join.By(Participants[3]).Did(new SessionCommand.AnswerPairs(stop, [new PairAnswer(new(1, 2), false)], []));

        var after = said.By(PersonId.Program).Did(new SessionCommand.AddPairs(1, stop.Round, new MadePairs([new(1, 2), new(1, 3), new(3, 9)], null, default)));

        Assert.Equal([new Pair(1, 3)], after.Session.Themes[0].Pairs[stop.Round]);
    }

    [Fact]
    public void What_a_late_search_for_pairs_used_is_counted_all_the_same()
    {
        var rank = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Een").Contributed(Ben, "Twee").Opened(PhaseKind.Rank);

        var late = rank.By(PersonId.Program).Did(new SessionCommand.AddPairs(1, 1, new MadePairs([new(1, 2)], null, new ModelUse(10, 2, 5))));

        Assert.Equal(12, late.Session.ModelUsed.Tokens);
        Assert.Empty(late.Session.Themes[0].PairsByModel[1]);
    }

    [Fact]
    public void With_a_models_pairs_nobody_is_asked_more_than_three_and_somebody_is_asked_about_each()
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        foreach (var person in Participants)
            story = story.Contributed(person, $"Er ontbreekt iets, zegt {person}");
        story = story.Opened(PhaseKind.Join).By(PersonId.Program).Did(new SessionCommand.OfferPairs(1, 1, [new(1, 2), new(2, 3), new(3, 4), new(4, 5), new(5, 6)]));
        var before = Pairs.For(story.Session, 1, 1, Ana);
        story = story.By(Ana).Did(new SessionCommand.AnswerPairs(story.Session.Open!.Stop, [.. before.Select(p => new PairAnswer(p, false))], []));

        var added = story.By(PersonId.Program).Did(new SessionCommand.AddPairs(1, 1, new MadePairs([new(1, 8), new(2, 7)], null, default))).Session;

        Assert.Empty(Pairs.For(added, 1, 1, Ana));
        var asked = Participants.Skip(1).Select(p => Pairs.For(added, 1, 1, p)).ToArray();
        Assert.All(asked, pairs => Assert.Equal(Pairs.MostEach, pairs.Length));
        Assert.Equal(7, asked.SelectMany(p => p).Distinct().Count());
    }
}
