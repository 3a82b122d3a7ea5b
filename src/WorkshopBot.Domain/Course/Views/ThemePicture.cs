using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Course;

/// <summary>A judgement of one person in one session.</summary>
/// <param name="Rating">
/// Its subject is the same text for the same scenario or question in all sessions; the plans' own "q1" to "q3" are not.
/// </param>
public sealed record SessionRating(SessionId Session, PersonId Person, OrganisationKind Kind, Rating Rating);

/// <summary>How resilient a theme was judged over all sessions, beside the likelihood and impact that sources state.</summary>
/// <param name="Subjects">The theme's scenarios in their order, rated or not, then what else was rated.</param>
public sealed record ThemePicture(ThemeId Theme, ImmutableArray<SubjectPicture> Subjects)
{
    /// <param name="ratings">Of this theme, in any order. Who judged a subject in several sessions counts with the last one.</param>
    public static ThemePicture Of(ThemeId theme, IEnumerable<SessionRating> ratings, Edition edition)
    {
        var last = ratings.GroupBy(r => (r.Person, r.Rating.Subject))
            .Select(g => g.OrderBy(r => r.Session.Value).ThenBy(r => r.Rating.Area.Value, StringComparer.Ordinal).ThenBy(r => r.Rating.Degree).ThenBy(r => r.Rating.Certainty).Last())
            .OrderBy(r => r.Person.Value, StringComparer.Ordinal).ToLookup(r => r.Rating.Subject, StringComparer.Ordinal);
        var subjects = edition[theme].Scenarios.Select(s => s.Id.Value)
            .Union(last.Select(g => g.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        return new ThemePicture(theme, [.. subjects.Select(s => SubjectPicture.Of(s, [.. last[s]], edition))]);
    }
}

/// <summary>One subject: spreads that never mix areas, each with how much is known by it.</summary>
/// <param name="Scenario">Of the catalogue, with likelihood and impact where a source states them; null for a question or a whole theme.</param>
/// <param name="TooFew">Families of areas of which one or two people judged: said, not shown.</param>
public sealed record SubjectPicture(
    string Subject, Scenario? Scenario, ImmutableArray<AreaPicture> Areas, ImmutableArray<AreaFamily> TooFew)
{
    internal static SubjectPicture Of(string subject, ImmutableArray<SessionRating> ratings, Edition edition)
    {
        // Copies, so that two people who judged the same are still two.
        var whose = new Dictionary<Rating, SessionRating>(ReferenceEqualityComparer.Instance);
        foreach (var rating in ratings)
            whose.Add(rating.Rating with { }, rating);

        var (shown, tooFew) = AreaGroups.Of(whose.Keys, edition);
        return new SubjectPicture(
            subject, edition.FindScenario(new ScenarioId(subject)),
            [.. shown.Select(s => new AreaPicture(AreaSpread.Of(s.Area, s.Ratings), Knowledge.Of([.. s.Ratings.Select(r => whose[r])])))],
            tooFew);
    }
}

/// <summary>How those who judged one area, or several alike, think of it; who cannot judge stands apart in the spread.</summary>
public sealed record AreaPicture(AreaSpread Spread, Knowledge Knowledge);
