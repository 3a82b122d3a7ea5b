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

    private static SessionCommand.AskDraft Translate(int contribution) => new(DraftKind.Translation, null, null, contribution, "en");

    /// <summary>A sentence as the built-in engine writes them: it names the gap only.</summary>
    private static MadeDraft Leaning(GapRef gap) => new(Engine.Lexical, null, [new DraftSentence("Zo staat het er.", [gap], [])], [], default);

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
    public void The_same_words_are_no_rewording()
    {
        var word = GivenGaps("Er is geen noodstroom").Opened(PhaseKind.Word).By(Fay);

        Assert.Empty(word.Does(new SessionCommand.Reword(new GapRef(1, 1), "Er is geen noodstroom", null)).Last!.Events);
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
    public void Three_drafts_wait_for_one_person_and_twenty_for_all()
    {
        var story = GivenASession().Opened(PhaseKind.Collect);
        foreach (var person in Participants)
            story = story.Contributed(person, $"Er ontbreekt iets, zegt {person}");
        story = story.Opened(PhaseKind.Join);
        foreach (var n in new[] { 1, 2, 3 })
            story = story.By(Ana).Did(Translate(n));
        Assert.Equal(DraftRules.MostWaitingEach, Assert.IsType<Refusal.TooManyDrafts>(story.By(Ana).Does(Translate(4)).Why()).Most);

        for (var asked = 3; asked < DraftRules.MostWaiting; asked++)
            story = story.By(Participants[asked / 3]).Did(Translate(1 + (asked % 3)));
        Assert.Equal(DraftRules.MostWaiting, Assert.IsType<Refusal.TooManyDrafts>(story.By(Participants[7]).Does(Translate(4)).Why()).Most);
    }

    [Fact]
    public void The_same_translation_is_asked_twice_at_most()
    {
        var story = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Opened(PhaseKind.Join);
        for (var n = 1; n <= 4; n++)
        {
            story = story.By(Ben).Did(Translate(1));
            if (story.Session.Drafts.ContainsKey(n))
                story = story.By(PersonId.Program).Did(new SessionCommand.MakeDraft(n, new MadeDraft(Engine.Lexical, null, [], [], default)));
        }

        Assert.Equal(DraftRules.MostOfTheSame, story.Session.Drafts.Count);
    }

    [Fact]
    public void What_the_program_wants_is_not_refused_because_people_wait()
    {
        var story = GivenASession().Opened(PhaseKind.Collect).By(Fay).Did(On);
        foreach (var person in Participants)
            story = story.Contributed(person, $"Er ontbreekt iets, zegt {person}");
        story = story.Opened(PhaseKind.Closing);
        for (var asked = 0; asked < DraftRules.MostWaiting; asked++)
            story = story.By(Participants[asked / 3]).Did(Translate(1 + (asked % 3)));

        Assert.Empty(DraftRules.Wanted(story.By(PersonId.Program).Did(Assert.Single(DraftRules.Wanted(story.Session))).Session));
    }

    [Fact]
    public void What_was_written_before_words_were_wiped_does_not_enter_the_log()
    {
        var word = GivenGaps("Er is geen noodstroom", "Niemand oefent").Opened(PhaseKind.Word);
        var gap = word.Session.Themes[0].LiveGaps.First();
        var asked = word.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Wording, null, gap.Ref, null, "nl"));
        var wiped = asked.By(Fay).Did(new SessionCommand.Remove(Target.Of(2), RemovalGround.Spill));

        var late = wiped.By(PersonId.Program).Did(new SessionCommand.MakeDraft(1, Leaning(gap.Ref), asked.Session.Version));
        var anew = wiped.By(PersonId.Program).Did(new SessionCommand.MakeDraft(1, Leaning(gap.Ref), wiped.Session.Version));

        Assert.Empty(late.Session.Drafts[1].Sentences);
        Assert.Equal(gap.Members[0] == 2 ? 0 : 1, anew.Session.Drafts[1].Sentences.Length);
    }

    [Theory]
    [InlineData("withdrawn first")]
    [InlineData("gap")]
    public void Words_go_from_a_summary_that_names_only_the_gap(string how)
    {
        var story = GivenGaps("Er is geen noodstroom", "Niemand oefent").Opened(PhaseKind.Closing);
        var gap = story.Session.Themes[0].LiveGaps.First();
        var contribution = story.Session.Contributions[gap.Members[0]];
        story = story.By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl"))
            .By(PersonId.Program).Did(new SessionCommand.MakeDraft(1, Leaning(gap.Ref)));
        if (how is "withdrawn first")
            story = story.By(contribution.By).Did(new SessionCommand.Withdraw(contribution.Number));

        var wiped = story.By(Fay).Did(new SessionCommand.Remove(how is "gap" ? Target.Of(gap.Ref) : Target.Of(contribution.Number), RemovalGround.Spill)).Session;

        Assert.All(wiped.Drafts[1].Sentences, s => Assert.Null(s.Text.Body));
    }

    [Fact]
    public void Words_that_were_moved_are_wiped_under_both_numbers()
    {
        var moved = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Hoort bij twee").By(Ana).Did(new SessionCommand.Move(1, 2));

        var wiped = moved.By(Fay).Did(new SessionCommand.Remove(Target.Of(2), RemovalGround.Spill)).Session;

        Assert.All(wiped.Contributions.Values, c => Assert.Null(c.Text.Body));
    }

    [Fact]
    public void What_was_withdrawn_stands_in_no_confirmed_summary_and_is_not_put_to_the_group()
    {
        var offered = GivenASession(p => p with { Quorum = 1 }).Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Opened(PhaseKind.Closing)
            .By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(1, 1).By(Fay).Did(new SessionCommand.OfferDraft(1))
            .By(Ben).Did(new SessionCommand.AnswerDraft(1, true));
        Assert.True(DraftOutcome.OfTheme(offered.Session, 1)!.Confirmed);

        var withdrawn = offered.By(Ana).Did(new SessionCommand.Withdraw(1));

        Assert.Null(DraftOutcome.OfTheme(withdrawn.Session, 1));
        Assert.IsType<Refusal.NoSuchDraft>(withdrawn.By(Ben).Does(new SessionCommand.AnswerDraft(1, false)).Why());
    }

    [Fact]
    public void A_summary_that_nobody_answered_does_not_take_the_place_of_a_confirmed_one()
    {
        var story = GivenASession(p => p with { Quorum = 1 }).Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Opened(PhaseKind.Closing)
            .By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(1, 1).By(Fay).Did(new SessionCommand.OfferDraft(1))
            .By(Ben).Did(new SessionCommand.AnswerDraft(1, true))
            .By(Fay).Did(new SessionCommand.AskDraft(DraftKind.Summary, 1, null, null, "nl")).Made(2, 1).By(Fay).Did(new SessionCommand.OfferDraft(2));

        Assert.Equal(1, DraftOutcome.OfTheme(story.Session, 1)!.Draft.Number);
    }

    [Fact]
    public void A_marking_at_closing_keeps_texts_inside()
    {
        var closing = GivenASession(p => p with { AllowsDepartmentalConfidential = true }).By(Fay).Did(On).Opened(PhaseKind.Closing);
        Assert.True(closing.Session.MayAskModel);

        var marked = closing.By(Fay).Did(new SessionCommand.SetMarking(true, Marking.DepartmentalConfidential));

        Assert.False(marked.Session.MayAskModel);
        Assert.IsType<Refusal.ModelNotForMarked>(marked.Did(new SessionCommand.SwitchModel(On: false, HasModel: true)).Does(On).Why());
    }

    [Fact]
    public void After_the_report_is_final_a_draft_adds_nothing_to_it()
    {
        var story = GivenASession().Opened(PhaseKind.Collect).Contributed(Ana, "Er is geen noodstroom").Closed().By(Ben).Did(Translate(1));
        var final = story.At(story.Session.CorrectionsUntil!.Value).By(PersonId.Program).Did(new SessionCommand.LookAtClock());

        Assert.Empty(final.Made(1, 1).Session.Drafts[1].Sentences);
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
