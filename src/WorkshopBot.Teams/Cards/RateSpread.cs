using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>
/// What the participants of one round judged, by area. Fewer than three people of one area are counted with the next wider
/// one; who is left even then is only counted as a number.
/// </summary>
internal sealed record RateSpread(string Subject, ImmutableArray<AreaSpread> Areas, int NotShown)
{
    private const int Few = 3;

    public static ImmutableArray<RateSpread> Of(Session session, Edition edition, int theme, int round)
    {
        var work = session.Themes[theme - 1];
        return [.. work.Subjects.Select(subject => Of(edition, subject,
            [.. work.Ratings.Where(r => r.Key.Round == round && session.IsParticipant(r.Key.By))
                .SelectMany(r => r.Value).Where(r => r.Subject == subject)]))];
    }

    private static RateSpread Of(Edition edition, string subject, ImmutableArray<Rating> ratings)
    {
        var cells = ratings.GroupBy(r => r.Area).ToDictionary(g => g.Key, g => g.ToList());
        while (cells.Where(c => c.Value.Count < Few && edition.RollUp(c.Key) is not null)
            .OrderByDescending(c => Depth(edition, c.Key)).ThenBy(c => c.Key.Value, StringComparer.Ordinal)
            .Select(c => (PlaceId?)c.Key).FirstOrDefault() is { } small)
        {
            var wider = edition.RollUp(small)!.Value;
            cells[wider] = [.. cells.GetValueOrDefault(wider, []), .. cells[small]];
            cells.Remove(small);
        }

        return new RateSpread(
            subject,
            [.. cells.Where(c => c.Value.Count >= Few)
                .OrderBy(c => edition.Places.IndexOf(edition[c.Key]))
                .Select(c => new AreaSpread(c.Key, [.. c.Value]))],
            cells.Values.Where(c => c.Count < Few).Sum(c => c.Count));
    }

    private static int Depth(Edition edition, PlaceId place) => edition.RollUp(place) is { } wider ? 1 + Depth(edition, wider) : 0;
}

/// <summary>The judgements of one area.</summary>
internal sealed record AreaSpread(PlaceId Area, ImmutableArray<Rating> Ratings)
{
    public int People => Ratings.Length;

    public int Count(Degree degree) => Ratings.Count(r => r.Degree == degree);

    public int Count(Certainty certainty) => Ratings.Count(r => r.Certainty == certainty);

    /// <summary>The lower middle of what stands on the scale; null when nothing does.</summary>
    public Degree? Middle => Ratings.Select(r => r.Degree).Where(g => g <= Degree.InOrder).Order().ToArray() is { Length: > 0 } on
        ? on[(on.Length - 1) / 2]
        : null;
}
