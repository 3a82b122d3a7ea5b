using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>Something that would help one theme and harm another; people choose, and no side is preferred here.</summary>
public abstract record FollowedDilemma
{
    private FollowedDilemma(
        KingdomPart part, PlaceId? country, ImmutableArray<DilemmaSide> helps, ImmutableArray<DilemmaSide> harms, ImmutableArray<Ministry> ministries) =>
        (Part, Country, Helps, Harms, Ministries) = (part, country, helps, harms, ministries);

    public KingdomPart Part { get; }

    /// <summary>Whose it is alone; null for the Netherlands and what is wider.</summary>
    public PlaceId? Country { get; }

    /// <summary>What it would help, and who said so where that is known.</summary>
    public ImmutableArray<DilemmaSide> Helps { get; }

    public ImmutableArray<DilemmaSide> Harms { get; }

    /// <summary>That lead on a theme of either side, on that day; derived, not decided.</summary>
    public ImmutableArray<Ministry> Ministries { get; }

    /// <summary>Found in sessions: a line of the course input.</summary>
    /// <param name="Items">That follow the line.</param>
    public sealed record OfLine(
        FollowedLine Line, ImmutableArray<int> Items, KingdomPart Part, PlaceId? Country, ImmutableArray<DilemmaSide> Helps, ImmutableArray<DilemmaSide> Harms,
        ImmutableArray<Ministry> Ministries) : FollowedDilemma(Part, Country, Helps, Harms, Ministries);

    /// <summary>Noted by who answers for an item.</summary>
    /// <param name="Text">Null once removed.</param>
    public sealed record OfItem(
        FollowedItem Item, string? Text, DateTimeOffset At, int Record, KingdomPart Part, PlaceId? Country, ImmutableArray<DilemmaSide> Helps,
        ImmutableArray<DilemmaSide> Harms, ImmutableArray<Ministry> Ministries) : FollowedDilemma(Part, Country, Helps, Harms, Ministries);

    /// <summary>There is something that could be done or left; else there is nothing yet to choose.</summary>
    public bool HasEffort { get; private init; } = true;

    public IEnumerable<ThemeId> Themes => Helps.Concat(Harms).Select(s => s.Theme).Distinct();

    /// <summary>Those of the last course input in the order of its lines, then those of open items.</summary>
    internal static ImmutableArray<FollowedDilemma> Of(FollowUpSource source, ImmutableArray<FollowedItem> items)
    {
        var lines = new FollowedLines(source);
        var version = source.Courses.Keys.Max();
        return
        [
            .. source.Latest.Links.Dilemmas.Select(d => Of(lines.In(version, d.Line), d, source, items)),
            .. items.Where(i => i.Closed is null).SelectMany(i => i.Dilemmas.Select(d => Of(i, d, source))),
        ];
    }

    private static OfLine Of(FollowedLine line, CourseDilemma dilemma, FollowUpSource source, ImmutableArray<FollowedItem> items)
    {
        var part = line.Line is { } there ? KingdomParts.Of(there.Scope, source.Edition) : KingdomPart.SeveralParts;
        ImmutableArray<DilemmaSide> helps = [.. dilemma.Helps.Select(e => new DilemmaSide(e.Theme, e.By))], harms = [.. dilemma.Harms.Select(e => new DilemmaSide(e.Theme, e.By))];
        ImmutableArray<int> following = [.. items.Where(i => i.Decision?.Line.Key == line.Key).Select(i => i.Number)];
        return new OfLine(
            line, following, part, part == KingdomPart.Country ? line.Line!.Scope.Places[0] : null,
            helps, harms, LeadMinistries.Of(helps.Concat(harms).Select(s => s.Theme), source))
        {
            HasEffort = dilemma.HasEffort || !following.IsEmpty,
        };
    }

    private static OfItem Of(FollowedItem item, Dilemma noted, FollowUpSource source) => new(
        item, noted.Text.Body, noted.At, noted.Record, item.Part, item.Part == KingdomPart.Country ? item.Scope : null,
        [new DilemmaSide(noted.Helps, [])], [new DilemmaSide(noted.Harms, [])], LeadMinistries.Of([noted.Helps, noted.Harms], source));
}

/// <summary>How many dilemmas there are, each counted once, and where they come from.</summary>
/// <param name="InSessions">Lines of the last course input.</param>
/// <param name="OnItems">Noted by who answers for an open item.</param>
/// <param name="OfCountries">Of both, those of Countries: for them nothing is asked of a national body.</param>
/// <param name="WithoutEffort">Of the others, those of which nobody said what could be done.</param>
public sealed record DilemmaCounts(int InSessions, int OnItems, int OfCountries, int WithoutEffort)
{
    public int All => InSessions + OnItems;

    internal static DilemmaCounts Of(IEnumerable<FollowedDilemma> dilemmas)
    {
        var all = dilemmas.ToArray();
        return new DilemmaCounts(
            all.OfType<FollowedDilemma.OfLine>().Count(), all.OfType<FollowedDilemma.OfItem>().Count(), all.Count(d => d.Part == KingdomPart.Country),
            all.Count(d => d is { HasEffort: false, Part: not KingdomPart.Country }));
    }
}

/// <summary>A theme that would be helped or harmed.</summary>
/// <param name="By">Who said so in a session, as far as its plan shows; empty when the owner of an item noted it.</param>
public sealed record DilemmaSide(ThemeId Theme, ImmutableArray<SaidBy> By);

/// <summary>Which ministries lead on themes, as they stood on a day.</summary>
internal static class LeadMinistries
{
    public static ImmutableArray<Ministry> Of(IEnumerable<ThemeId> themes, FollowUpSource source) =>
    [
        .. themes.SelectMany(t => source.Edition[t].LeadMinistries).SelectMany(m => On(m, source)).DistinctBy(m => m.Id)
            .OrderBy(m => source.Edition.Ministries.IndexOf(m)),
    ];

    /// <summary>Itself, or those that took over from it.</summary>
    private static IEnumerable<Ministry> On(string id, FollowUpSource source) => source.Edition.Ministries.FirstOrDefault(m => m.Id == id) switch
    {
        null => [],
        { } m when m.Until is { } until && until <= source.On => m.Successors.SelectMany(s => On(s, source)),
        { } m => [m],
    };
}
