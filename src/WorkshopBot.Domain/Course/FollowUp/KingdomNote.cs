using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>The yearly note on the whole Kingdom: of each part what it shows.</summary>
public sealed record KingdomNote(FollowUpHead Head, ImmutableArray<KingdomPartNote> Parts, ImmutableArray<FollowedDecision> Decisions)
{
    private const int Months = 12;

    public static KingdomNote Of(FollowUpSource source)
    {
        var decisions = FollowedDecision.Of(source);
        var items = FollowedPart.ItemsOf(source, decisions);
        var (dilemmas, signals) = (FollowedDilemma.Of(source, items), FollowedSignal.Of(source, items));
        return new KingdomNote(FollowUpHead.Of(source, Months), [.. PartsFor(source).Select(p => Part(p.Part, p.Country))], decisions);

        KingdomPartNote Part(KingdomPart part, PlaceId? country)
        {
            var own = items.Where(i => i.Part == part && (country is null || i.Scope == country)).ToArray();
            ImmutableArray<FollowedDilemma> its = [.. dilemmas.Where(d => d.Part == part && d.Country == country)];
            ImmutableArray<FollowedSignal> noted = [.. signals.Where(s => s.Part == part && (country is null || s.Scope == country))];
            return new KingdomPartNote(FollowedPart.Of(source, part, country, own), its, noted, Shows(source, country, own.Length > 0 || !its.IsEmpty || noted.Any(s => country is null || s.Country == country)));
        }
    }

    /// <summary>The whole Kingdom; for a Country's coordinator that Country.</summary>
    private static IEnumerable<(KingdomPart Part, PlaceId? Country)> PartsFor(FollowUpSource source) => source.Sight.Reader is Reader.OfCountry own
        ? [(KingdomPart.Country, own.Country)]
        :
        [
            (KingdomPart.EuropeanNetherlands, null), (KingdomPart.CaribbeanNetherlands, null), (KingdomPart.SeveralParts, null),
            .. source.Edition.Places.Where(p => PlanningRules.IsCountry(p.Id, source.Edition)).Select(p => (KingdomPart.Country, (PlaceId?)p.Id)),
        ];

    /// <summary>That a Country takes part is known from who coordinates for it and from what it shows, never from what it keeps to itself.</summary>
    private static PartShows Shows(FollowUpSource source, PlaceId? country, bool any) =>
        any ? PartShows.Something
        : country is { } own && source.Sight.Reader is Reader.National && !source.Programme.TakingPart.Contains(own)
            && !source.Programme.Mechanisms.ContainsKey(own) && source.Programme.Sessions.Values.All(s => s.Country != own) ? PartShows.NoPart
        : PartShows.Nothing;
}

/// <summary>What one part of the Kingdom shows.</summary>
public sealed record KingdomPartNote(FollowedPart Followed, ImmutableArray<FollowedDilemma> Dilemmas, ImmutableArray<FollowedSignal> Signals, PartShows Shows);

/// <summary>Whether a part of the Kingdom shows anything.</summary>
public enum PartShows
{
    Something,

    /// <summary>It takes part and shows nothing; whether there is anything is its own.</summary>
    Nothing,

    /// <summary>It does not take part in the programme.</summary>
    NoPart,
}
