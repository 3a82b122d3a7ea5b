using System.Collections.Immutable;

namespace WorkshopBot.Domain.Sessions;

public abstract partial record SessionEvent
{
    public sealed record PairsOffered(int Theme, int Round, ImmutableArray<Pair> Pairs) : SessionEvent;

    public sealed record PairAnswered(int Theme, int Round, PersonId By, Pair Pair, bool Same) : SessionEvent;

    /// <param name="Join">Counted over the session, so that it can be named and undone.</param>
    public sealed record ContributionsJoined(
        int Join, int Theme, ImmutableArray<int> Members, PersonId By, Said? Why) : SessionEvent;

    public sealed record JoinUndone(int Join, PersonId By) : SessionEvent;

    public sealed record ContributionRecognised(int Number, PersonId By, bool Recognises) : SessionEvent;

    /// <summary>What the contributions of a theme came to, joined or alone. Numbers are drawn by lot.</summary>
    public sealed record GapsFormed(int Theme, int Round, ImmutableArray<FormedGap> Gaps) : SessionEvent;

    public sealed record GapRecognised(GapRef Gap, PersonId By, bool Recognises) : SessionEvent;

    public sealed record ContributionSetAside(int Number, Said Reason, PersonId By) : SessionEvent;

    public sealed record GapSetAside(GapRef Gap, Said Reason, PersonId By) : SessionEvent;

    public sealed record ContributionBroughtBack(int Number, PersonId By) : SessionEvent;

    public sealed record GapBroughtBack(GapRef Gap, PersonId By) : SessionEvent;

    /// <summary>All that one person chooses in one theme and round; the last one counts, an empty one takes all back.</summary>
    public sealed record Chosen(int Theme, int Round, PersonId By, ImmutableArray<Choice> Choices) : SessionEvent;
}

/// <summary>Two contributions that may make the same point, the lower number first.</summary>
public readonly record struct Pair(int A, int B)
{
    public static Pair Of(int one, int other) => new(Math.Min(one, other), Math.Max(one, other));
}

/// <summary>A gap as it was formed: its number in the theme and the contributions behind it.</summary>
public sealed record FormedGap(int Number, ImmutableArray<int> Members);

/// <summary>One chosen gap; how serious and how certain only when the plan asks.</summary>
public sealed record Choice(int Gap, Seriousness? Seriousness, Certainty? Certainty);
