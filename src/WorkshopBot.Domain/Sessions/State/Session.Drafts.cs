using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

public sealed partial record Session
{
    /// <summary>A facilitator let a language model read what people contribute.</summary>
    public bool ModelIsOn { get; private init; }

    /// <summary>A language model may be asked now: switched on, and nothing of the session is marked.</summary>
    public bool MayAskModel => ModelIsOn && IsUnmarked;

    /// <summary>Neither the plan nor the answer at closing gives it a marking.</summary>
    public bool IsUnmarked => (MarkingAnswer?.Marking ?? Plan.Marking) == Marking.Unmarked && MarkingAnswer is not { MoreSensitive: true };

    /// <summary>The version of the last event that took words back or away: what was written from an earlier state may still hold them.</summary>
    public int WordsGoneAt { get; private init; }

    /// <summary>Everything that was asked of an engine, by number.</summary>
    public ImmutableSortedDictionary<int, Draft> Drafts { get; private init; } = ImmutableSortedDictionary<int, Draft>.Empty;

    /// <summary>What models used for this session so far.</summary>
    public ModelUse ModelUsed { get; private init; }

    /// <summary>How often a model did not do what it was asked, and why.</summary>
    public ImmutableSortedDictionary<ModelFault, int> ModelFaults { get; private init; } = ImmutableSortedDictionary<ModelFault, int>.Empty;

    private Session FoldDrafts(SessionEvent happened) => happened switch
    {
        ModelSwitched e => this with { ModelIsOn = e.On },
        DraftAsked e => this with { Drafts = Drafts.Add(e.Draft, new Draft(e.Draft, e.Kind, e.Theme, e.Gap, e.Contribution, e.Language, e.By)) },
        DraftMade e => Used(e.Used, e.InsteadOf).With(e.Draft, d => d with
        {
            By = e.Engine,
            InsteadOf = e.InsteadOf,
            Sentences = e.Sentences,
            Dropped = e.Dropped,
            Version = Version + 1,
        }),
        DraftOffered e => With(e.Draft, d => d with { Offered = true }),
        DraftAnswered e => With(e.Draft, d => d with { Answers = d.Answers.SetItem(e.By, e.Agrees) }),
        PairsAdded e => Used(e.Used, e.InsteadOf).With(e.Theme, t => t with
        {
            Pairs = t.Pairs.SetItem(e.Round, t.Pairs.GetValueOrDefault(e.Round, []).AddRange(e.Pairs)),
            PairsByModel = t.PairsByModel.SetItem(e.Round, e.Pairs),
        }),
        GapClassified e => With(e.Gap, g => g with { Class = new GapClass(e.Capability, e.Link, e.Interests, e.By) }),
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };

    private Session Used(ModelUse used, ModelFault? fault) => this with
    {
        ModelUsed = ModelUsed + used,
        ModelFaults = fault is { } why ? ModelFaults.SetItem(why, ModelFaults.GetValueOrDefault(why) + 1) : ModelFaults,
    };

    private Session With(int draft, Func<Draft, Draft> change) =>
        Drafts.TryGetValue(draft, out var found)
            ? this with { Drafts = Drafts.SetItem(draft, change(found)) }
            : throw new CorruptLogException($"There is no draft {draft}.");
}
