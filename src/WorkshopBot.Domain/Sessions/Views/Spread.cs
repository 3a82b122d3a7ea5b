using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>How the participants judged one subject in one round: a spread for each area, never mixed.</summary>
/// <param name="TooFew">Families of areas of which one or two people judged, who cannot be taken together with anybody: said, not shown.</param>
public sealed record Spread(int Theme, int Round, string Subject, ImmutableArray<AreaSpread> Areas, ImmutableArray<AreaFamily> TooFew)
{
    /// <summary>Every subject of a theme in one round of rating.</summary>
    public static ImmutableArray<Spread> Of(Session session, int theme, int round, Edition edition)
    {
        var work = session.Themes[theme - 1];
        var ratings = work.Ratings.Where(r => r.Key.Round == round && session.CountsInOutcomes(r.Key.By))
            .OrderBy(r => r.Key.By.Value, StringComparer.Ordinal).SelectMany(r => r.Value).ToArray();

        return [.. work.Subjects.Select(subject => Of(theme, round, subject, ratings.Where(r => r.Subject == subject), edition))];
    }

    private static Spread Of(int theme, int round, string subject, IEnumerable<Rating> ratings, Edition edition)
    {
        var (shown, tooFew) = AreaGroups.Of(ratings, edition);
        return new Spread(theme, round, subject, [.. shown.Select(s => AreaSpread.Of(s.Area, s.Ratings))], tooFew);
    }
}

/// <summary>How resilient those who judged one area think it is.</summary>
/// <param name="N">Everybody who judged it, also outside the scale.</param>
/// <param name="Degrees">How many judged each degree, from missing to in order.</param>
/// <param name="Certainties">How many were little, fairly and very sure; who did not say is in none of them.</param>
/// <param name="Median">Of those on the scale; null when they are fewer than three.</param>
public sealed record AreaSpread(
    AreaGroup Area, int N, ImmutableArray<int> Degrees, int NobodyInView, int CannotJudge, ImmutableArray<int> Certainties, Median? Median)
{
    /// <summary>How many gave a degree.</summary>
    public int OnScale => Degrees.Sum();

    internal static AreaSpread Of(AreaGroup area, ImmutableArray<Rating> ratings)
    {
        var degrees = ratings.Select(r => r.Degree).Where(d => d <= Degree.InOrder).Order().ToArray();
        return new AreaSpread(
            area,
            ratings.Length,
            [.. ResilienceScale.Degrees.Select(d => degrees.Count(x => x == d))],
            ratings.Count(r => r.Degree == Degree.NobodyInView),
            ratings.Count(r => r.Degree == Degree.CannotJudge),
            [.. ResilienceScale.Certainties.Select(c => ratings.Count(r => r.Certainty == c))],
            degrees.Length < SmallCells.Fewest ? null : new Median(degrees[(degrees.Length - 1) / 2], degrees[degrees.Length / 2]));
    }
}

/// <summary>The middle of a spread: two degrees when it falls between them.</summary>
public readonly record struct Median(Degree Low, Degree High)
{
    /// <summary>On the scale from 1 to 5, to compare by; never shown.</summary>
    internal double Middle => ((int)Low + (int)High) / 2.0;
}
