using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>How much lies under a spread, in words: never a score.</summary>
public enum Strength { Low, Medium, High }

/// <summary>What keeps a strength of knowledge from being higher.</summary>
public enum KnowledgeLimit { FewPeople, FewSessions, FewKinds, ManyUnsure, ManyOutsideTheScale }

/// <summary>The strength of knowledge behind a spread, with what it is worked out from.</summary>
/// <remarks>
/// <para>Low, if any of these: fewer than five different people gave a degree; one session only; one kind of organisation only; nobody
/// said how sure they are, or at least half of those who did are little sure; at least half of all who answered cannot judge
/// or say that nobody has it in view.</para>
/// <para>High, if all of these: fifteen people or more gave a degree, in three sessions or more, of three kinds of
/// organisation or more; at most a quarter of those who said so are little sure; at most a quarter stand outside the scale.</para>
/// <para>Otherwise medium. The bounds are this product's own: no source was found for them, and they stand in the method.</para>
/// </remarks>
/// <param name="Limits">The reasons: what makes it low, or else what keeps it from being high.</param>
/// <param name="OnScale">Judgements that give a degree; somebody in two sessions may have given two.</param>
/// <param name="N">All judgements.</param>
/// <param name="Kinds">How many kinds of organisation they come from.</param>
public sealed record Knowledge(Strength Strength, ImmutableArray<KnowledgeLimit> Limits, int OnScale, int N, int Sessions, int Kinds)
{
    public static Knowledge Of(ImmutableArray<SessionRating> ratings)
    {
        var onScale = ratings.Count(r => r.Rating.Degree <= Degree.InOrder);
        var people = ratings.Where(r => r.Rating.Degree <= Degree.InOrder).Select(r => r.Person).Distinct().Count();
        var said = ratings.Count(r => r.Rating.Certainty is not null);
        var unsure = ratings.Count(r => r.Rating.Certainty is Certainty.Low);
        var sessions = ratings.Select(r => r.Session).Distinct().Count();
        var kinds = ratings.Select(r => r.Kind).Distinct().Count();
        var outside = ratings.Length - onScale;

        (KnowledgeLimit Limit, bool Low, bool NotHigh)[] bounds =
        [
            (KnowledgeLimit.FewPeople, people < 5, people < 15),
            (KnowledgeLimit.FewSessions, sessions < 2, sessions < 3),
            (KnowledgeLimit.FewKinds, kinds < 2, kinds < 3),
            (KnowledgeLimit.ManyUnsure, 2 * unsure >= said, 4 * unsure > said),
            (KnowledgeLimit.ManyOutsideTheScale, 2 * outside >= ratings.Length, 4 * outside > ratings.Length),
        ];

        // What makes it low is why it is low; otherwise whatever keeps it from high.
        var low = bounds.Where(b => b.Low).Select(b => b.Limit).ToImmutableArray();
        var notHigh = bounds.Where(b => b.NotHigh || b.Low).Select(b => b.Limit).ToImmutableArray();
        var strength = low.Length > 0 ? Strength.Low : notHigh.Length > 0 ? Strength.Medium : Strength.High;
        return new Knowledge(strength, low.Length > 0 ? low : notHigh, onScale, ratings.Length, sessions, kinds);
    }
}
