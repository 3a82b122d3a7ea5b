using System.Collections.Immutable;
using WorkshopBot.Analysis.Checking;
using WorkshopBot.Analysis.Lexical;
using WorkshopBot.Analysis.Lexical.Drafts;
using WorkshopBot.Analysis.Replay;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;
using WorkshopBot.Domain.Sessions;
using WorkshopBot.Testing;
using Xunit;
using static WorkshopBot.Domain.Sessions.SessionCommand;
using static WorkshopBot.Testing.SessionStory;

namespace WorkshopBot.Tests.Analysis.Drafts;

/// <summary>With the model taken out of a session, what people recorded stays as it was.</summary>
public sealed class Replaying
{
    private static readonly LexicalSuggestions Suggestions = new();
    private static readonly DraftCheck Check = new(Suggestions, Edition.Of2023);
    private static readonly SessionReplay Replay = new(new LexicalDrafts(Suggestions, new ThemeSummaries(Check), Check));

    [Fact]
    public void Drafts_and_pairs_of_a_model_differ_and_nothing_that_people_recorded()
    {
        var replayed = Replay.Run(WithAModel().Log);

        Assert.True(replayed.IsTheSame);
        Assert.Equal([1, 2], replayed.OtherDrafts);
        Assert.Equal(1, replayed.PairsLeftOut);
        Assert.Equal(Engine.Lexical, replayed.Without.Drafts[2].By);
        Assert.Contains(replayed.Recorded, c => c is { Aspect: RecordedAspect.Contributions, Count: 3, Differing: 0 });
    }

    [Fact]
    public void A_wording_that_people_took_over_from_a_draft_is_theirs()
    {
        var story = WithAModel();
        var replayed = Replay.Run(story.Log);

        Assert.Equal("Er is in Twente geen noodstroom.", replayed.Without.FindGap(new GapRef(1, 1))!.Wording!.Text!.Body);
        Assert.Contains(replayed.Recorded, c => c is { Aspect: RecordedAspect.Wordings, Differing: 0 });
    }

    [Fact]
    public void A_wording_that_an_engine_put_by_itself_is_noticed()
    {
        var story = WithAModel();
        var gap = story.Session.FindGap(new GapRef(1, 2))!;
        var planted = new SessionEvent.WordingOffered(gap.Ref, gap.Wordings.Length + 1, "Door het model gezet.", null, null, Fay);

        var replayed = Replay.Run(Planted(story, planted));

        Assert.False(replayed.IsTheSame);
        Assert.Contains(replayed.Recorded, c => c is { Aspect: RecordedAspect.Wordings, Differing: > 0 });
    }

    [Fact]
    public void A_choice_or_a_join_by_an_engine_is_noticed()
    {
        var story = WithAModel();

        Assert.False(Replay.Run(Planted(story, new SessionEvent.Chosen(1, 1, Ana, [new Choice(2, null, null)]))).IsTheSame);
        Assert.False(Replay.Run(Planted(story, new SessionEvent.ContributionsJoined(9, 1, [1, 2], Fay, null))).IsTheSame);
    }

    /// <summary>What the log would hold had the program written it, not a person.</summary>
    private static ImmutableArray<Recorded<SessionEvent>> Planted(SessionStory story, SessionEvent happened) =>
        story.Log.Add(new Recorded<SessionEvent>(story.Log.Length + 1, happened, new Asked(PersonId.Program, story.Now, "planted"), "", ""));

    private static SessionStory WithAModel()
    {
        var story = GivenASession(p => p with { Quorum = 2 }).By(Fay).Did(new SwitchModel(On: true, HasModel: true)).Opened(PhaseKind.Collect)
            .Contributed(Ana, "Er is geen noodstroom in Twente").Contributed(Ben, "Niemand oefent met noodstroom").Contributed(Cleo, "De dijken zijn te laag")
            .Opened(PhaseKind.Join);
        story = story.By(PersonId.Program).Did(new AddPairs(1, 1, new MadePairs([new Pair(1, 2)], null, new ModelUse(10, 5, 3))))
            .By(Eef).Did(new AnswerPairs(story.Session.Open!.Stop, [new PairAnswer(new Pair(1, 2), false)], [])).Opened(PhaseKind.Rank);
        story = story.By(Ana).Did(new Choose(story.Session.Open!.Stop, [new Choice(1, null, null)], InGroup: false)).Opened(PhaseKind.Word)
            .By(Fay).Did(new AskDraft(DraftKind.Wording, null, new GapRef(1, 1), null, "nl"));
        var first = story.Session.FindGap(new GapRef(1, 1))!.Members[0];
        return story.By(PersonId.Program).Did(new MakeDraft(1, ByModel("Er is in Twente geen noodstroom.", first)))
            .By(Fay).Did(new Reword(new GapRef(1, 1), "", null, 1)).By(Ana).Did(new Agree([])).By(Ben).Did(new Agree([])).Opened(PhaseKind.Closing)
            .By(Fay).Did(new AskDraft(DraftKind.Summary, 1, null, null, "nl")).By(PersonId.Program).Did(new MakeDraft(2, ByModel("Noodstroom is de zorg.", first)))
            .By(Fay).Did(new OfferDraft(2)).By(Ana).Did(new AnswerDraft(2, true)).Closed();
    }

    private static MadeDraft ByModel(string text, int contribution) =>
        new(Engine.Model, null, [new DraftSentence(text, [], [contribution])], [], new ModelUse(100, 20, 7));
}
