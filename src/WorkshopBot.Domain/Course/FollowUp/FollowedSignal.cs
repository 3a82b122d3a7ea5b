using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>A sign that a threat changed. Whether it asks for another course is for people: no answer is in it.</summary>
/// <param name="Country">That noted it about itself; null when others did.</param>
/// <param name="Item">On which it was noted; null when it came up outside one.</param>
/// <param name="Text">Null once removed.</param>
/// <param name="Scenarios">Of the theme, with likelihood and impact where a source states them.</param>
/// <param name="Lines">Of the course input on that theme, in its order.</param>
/// <param name="Items">Open ones whose line is on that theme.</param>
public sealed record FollowedSignal(
    ThemeId Theme, PlaceId Scope, KingdomPart Part, PlaceId? Country, FollowedItem? Item, string? Text, DateTimeOffset At, int Record,
    ImmutableArray<Scenario> Scenarios, ImmutableArray<FollowedLine> Lines, ImmutableArray<int> Items, ImmutableArray<Ministry> Ministries)
{
    /// <summary>The last first.</summary>
    internal static ImmutableArray<FollowedSignal> Of(FollowUpSource source, ImmutableArray<FollowedItem> items)
    {
        var byNumber = items.ToDictionary(i => i.Number);
        var version = source.Courses.Keys.Max();
        var touched = source.Programme.Signals.Select(s => s.Theme).Distinct().ToDictionary(
            t => t, t => source.Latest.Lines.Where(l => l.Themes.Contains(t)).Select(l => new FollowedLine(version, l.Key, l)).ToImmutableArray());
        return
        [
            .. source.Programme.Signals.OrderByDescending(s => s.At).ThenByDescending(s => s.Record).Select(s => new FollowedSignal(
                s.Theme, s.Scope, KingdomParts.Of(s.Scope, source.Edition), s.Country, s.Item is { } item ? byNumber.GetValueOrDefault(item) : null, s.Text.Body, s.At, s.Record,
                source.Edition[s.Theme].Scenarios, touched[s.Theme],
                [.. items.Where(i => i.Closed is null && i.Decision?.Line.Line?.Themes.Contains(s.Theme) is true).Select(i => i.Number)],
                LeadMinistries.Of([s.Theme], source))),
        ];
    }
}
