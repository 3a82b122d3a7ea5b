using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Sessions;

/// <summary>Drafts decide nothing: people ask for them, and what counts is what people confirmed.</summary>
public sealed class Drafting
{
    private static readonly SessionCommand.SwitchModel On = new(On: true, HasModel: true);

    [Fact]
    public void Only_who_leads_switches_the_model_on_and_only_where_there_is_one()
    {
        var story = GivenASession();

        Assert.IsType<Refusal.OnlyFacilitatorsMay>(story.By(Ana).Does(On).Why());
        Assert.IsType<Refusal.NoModelHere>(story.By(Fay).Does(new SessionCommand.SwitchModel(On: true, HasModel: false)).Why());
        Assert.True(story.By(Fay).Did(On).Session.ModelIsOn);
        Assert.False(story.By(Fay).Did(On).Did(new SessionCommand.SwitchModel(On: false, HasModel: false)).Session.ModelIsOn);
    }

    [Fact]
    public void A_marked_session_stays_inside()
    {
        var story = GivenASession(p => p with { Marking = Marking.DepartmentalConfidential, AllowsDepartmentalConfidential = true });

        Assert.IsType<Refusal.ModelNotForMarked>(story.By(Fay).Does(On).Why());
    }

    [Fact]
    public void A_draft_changes_no_wording_until_a_facilitator_takes_it_over()
    {
        var word = GivenGaps("Er is geen noodstroom", "Niemand oefent").Opened(PhaseKind.Word);
        var gap = word.Session.Themes[0].LiveGaps.First();
        var drafted = word.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gap.Ref, null, "nl")).Made(1, gap.Members[0]);

        Assert.Equal(gap.Wordings, drafted.Session.FindGap(gap.Ref)!.Wordings);
        var taken = drafted.By(Fay).Did(new SessionCommand.Reword(gap.Ref, "", null, 1)).Session.FindGap(gap.Ref)!.Wording!;
        Assert.Equal(("Zo staat het er.", 1), (taken.Text!.Body, taken.FromDraft));
    }

    [Fact]
    public void A_draft_of_another_gap_is_not_taken_over()
    {
        var word = GivenGaps("Er is geen noodstroom", "Niemand oefent").Opened(PhaseKind.Word);
        var (one, other) = (word.Session.Themes[0].LiveGaps.First(), word.Session.Themes[0].LiveGaps.Last());
        var drafted = word.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, one.Ref, null, "nl")).Made(1, one.Members[0]);

        Assert.IsType<Refusal.NoSuchDraft>(drafted.By(Fay).Does(new SessionCommand.Reword(other.Ref, "", null, 1)).Why());
    }

    [Fact]
    public void A_sentence_that_leans_on_another_theme_or_on_nothing_does_not_enter_the_log()
    {
        var word = GivenASession().Contributed(Ben, "In thema twee", 2).Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Opened(PhaseKind.Word);
        var gap = word.Session.Themes[0].LiveGaps.First();
        var asked = word.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gap.Ref, null, "nl"));

        var draft = asked.Made(1, 1, 99).Session.Drafts[1];

        Assert.Empty(draft.Sentences);
        Assert.Equal([CheckRule.SourceIsKnown], draft.Dropped.Select(d => d.Rule));
    }

    [Fact]
    public void A_summary_is_confirmed_by_a_quorum_and_two_thirds_only()
    {
        var offered = GivenASession(p => p with { Quorum = 3 }).Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Opened(PhaseKind.Closing)
            .By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(1, 1).By(Fay).Did(new SessionCommand.OfferDraft(1));
        var two = offered.By(Ana).Did(new SessionCommand.AnswerDraft(1, true)).By(Ben).Did(new SessionCommand.AnswerDraft(1, true));
        var three = two.By(Cleo).Did(new SessionCommand.AnswerDraft(1, false));

        Assert.Equal((2, 0, false), Told(two));
        Assert.Equal((2, 1, true), Told(three));
        Assert.Equal((1, 2, false), Told(three.By(Ana).Did(new SessionCommand.AnswerDraft(1, false))));

        static (int, int, bool) Told(SessionStory story) =>
            DraftOutcome.OfTheme(story.Session, 1) is { } o ? (o.Agree, o.Disagree, o.Confirmed) : default;
    }

    [Fact]
    public void What_is_wiped_goes_from_drafts_and_from_wordings_made_of_them()
    {
        var word = GivenGaps("Er is geen noodstroom", "Niemand oefent").Opened(PhaseKind.Word);
        var gap = word.Session.Themes[0].LiveGaps.First();
        var story = word.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gap.Ref, null, "nl")).Made(1, gap.Members[0])
            .By(Fay).Did(new SessionCommand.Reword(gap.Ref, "", null, 1)).Did(new SessionCommand.Remove(Target.Of(gap.Members[0]), RemovalGround.Spill));

        Assert.All(story.Session.Drafts[1].Sentences, s => Assert.Null(s.Text.Body));
        Assert.All(story.Session.Themes[0].Gaps[gap.Ref.Number].Wordings.Where(w => w.FromDraft is not null), w => Assert.Null(w.Text!.Body));
    }

    [Fact]
    public void No_more_than_twenty_drafts_wait()
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        for (var i = 0; i < 8; i++)
            story = story.Contributed(Participants[i], $"Er ontbreekt iets, nummer {i}");
        story = story.Opened(PhaseKind.Join).By(Fay);
        var asked = 0;
        foreach (var person in Participants)
        {
            for (var n = 1; n <= 8 && asked < DraftRules.MostWaiting; n++, asked++)
                story = story.By(person).Did(new SessionCommand.AskDraft(DraftKind.Translation, null, null, n, "en"));
        }

        Assert.IsType<Refusal.TooManyDrafts>(story.By(Participants[7]).Does(new SessionCommand.AskDraft(DraftKind.Translation, null, null, 1, "nl")).Why());
    }

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
    public void A_writer_moves_what_nobody_saw_yet_and_it_counts_there()
    {
        var story = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Hoort bij twee");

        var moved = story.By(Ana).Did(new SessionCommand.Move(1, 2)).Session;

        Assert.True(moved.Contributions[1].Withdrawn);
        Assert.Equal((2, "Hoort bij twee", 1), (moved.Contributions[2].Theme, moved.Contributions[2].Text.Body, moved.Contributions[2].Replaces));
        Assert.IsType<Refusal.OnlyItsWriterMay>(story.By(Ben).Does(new SessionCommand.Move(1, 2)).Why());
        Assert.IsType<Refusal.PhaseIsNotOpen>(story.Opened(PhaseKind.Join).By(Ana).Does(new SessionCommand.Move(1, 2)).Why());
    }
}

/// <summary>Short for what these stories do often.</summary>
file static class Told
{
    public static SessionStory Made(this SessionStory story, int draft, params int[] contributions) => story.By(PersonId.Program).Did(
        new SessionCommand.MakeDraft(draft, new MadeDraft(Engine.Model, null, [new DraftSentence("Zo staat het er.", [], [.. contributions])], [], default)));

    public static Refusal? Why(this SessionStory story) => (story.Last as Decision.Refused)?.Why;
}
