using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>Which items and signals a reader may see: a Country's are its own until it shows them.</summary>
public static class FollowUpItems
{
    public static ImmutableSortedDictionary<int, FollowUpItem> Seen(Programme programme, Reader reader) =>
        programme.Items.RemoveRange(programme.Items.Values.Where(i => !IsSeen(i, reader)).Select(i => i.Number));

    /// <summary>A signal on an item is seen with it; what a Country noted about itself outside an item stays its own.</summary>
    public static ImmutableArray<Signal> SignalsSeen(Programme programme, Reader reader) =>
        [.. programme.Signals.Where(s => s.Item is { } item ? IsSeen(programme.Items[item], reader) : IsOf(s.Country, reader))];

    private static bool IsSeen(FollowUpItem item, Reader reader) => (item.Country is not null && item.Shown) || IsOf(item.Country, reader);

    private static bool IsOf(PlaceId? country, Reader reader) => reader is Reader.OfCountry own ? country == own.Country : country is null;
}
