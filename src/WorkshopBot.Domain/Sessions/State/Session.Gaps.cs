using System.Collections.Immutable;
using static WorkshopBot.Domain.Sessions.SessionEvent;

namespace WorkshopBot.Domain.Sessions;

public sealed partial record Session
{
    private Session FoldGaps(SessionEvent happened, Asked asked) => happened switch
    {
        PairsOffered e => With(e.Theme, t => t with { Pairs = t.Pairs.SetItem(e.Round, e.Pairs) }),
        PairAnswered e => With(e.Theme, t => t.Saw(e.By) with { PairAnswers = t.PairAnswers.SetItem((e.Pair, e.By), e.Same) }),
        ContributionsJoined e => this with
        {
            Joins = Joins.Add(e.Join, new JoinedContributions(e.Join, e.Theme, e.Members, e.By, e.Why, Version + 1, Undone: false)),
        },
        JoinUndone e => this with { Joins = Joins.SetItem(e.Join, Joins[e.Join] with { Undone = true }) },
        GapsFormed e => With(e.Theme, t => t with { Gaps = Formed(t, e) }),
        GapRecognised e => Saw(e.Gap.Theme, e.By).With(
            e.Gap, g => g with { RecognisedBy = Toggle(g.RecognisedBy, e.By, e.Recognises) }),
        GapSetAside e => With(e.Gap, g => g with { SetAside = new SettingAside(e.Reason, e.By, Version + 1, asked.At) }),
        GapBroughtBack e => With(e.Gap, g => g with { SetAside = null }),
        Chosen e => With(e.Theme, t => t.Saw(e.By) with { Choices = t.Choices.SetItem((e.Round, e.By), e.Choices) }),
        _ => throw new CorruptLogException($"{happened.GetType().Name} cannot follow version {Version}."),
    };

    /// <summary>Gaps that are not named again were joined into others; their votes and wordings stay with them.</summary>
    private static ImmutableSortedDictionary<int, Gap> Formed(ThemeWork theme, GapsFormed e)
    {
        var named = e.Gaps.ToDictionary(g => g.Number);
        return theme.Gaps
            .SetItems(theme.Gaps.Values.Select(g => KeyValuePair.Create(g.Ref.Number, g with { Superseded = !named.ContainsKey(g.Ref.Number) })))
            .SetItems(e.Gaps.Where(g => !theme.Gaps.ContainsKey(g.Number)).Select(
                g => KeyValuePair.Create(g.Number, new Gap(new GapRef(e.Theme, g.Number), e.Round, g.Members))));
    }
}
