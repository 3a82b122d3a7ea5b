using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Course;

/// <summary>For which places a line is: what a coordinator wrote, else where its sessions were about.</summary>
internal static class LineScopes
{
    public static ImmutableArray<PlaceId> Of(Programme programme, LineKey line, IEnumerable<int> sessions, Edition edition) =>
        programme.EditOf(line, LineField.Scope)?.Text?.Body is { } edited ? [edition.FindPlace(edited)!.Id]
        : [.. sessions.Select(n => programme.Sessions[n].Place).Distinct().OrderBy(p => edition.Places.IndexOf(edition[p]))];

    /// <summary>Empty when nothing of the line may be seen any more.</summary>
    public static ImmutableArray<PlaceId> Of(Sight sight, LineKey line, Edition edition) =>
        sight.Gaps.Where(g => g.Line == line).Select(g => g.Key.Session).Distinct().ToArray() is { Length: > 0 } sessions
            ? Of(sight.Programme, line, sessions, edition) : [];

    /// <summary>The smallest place that holds all of them; null when there are none.</summary>
    public static PlaceId? Together(ImmutableArray<PlaceId> places, Edition edition) => places switch
    {
        [] => null,
        [var one] => one,
        _ => edition.Places.Where(wide => places.All(p => edition.IsWithin(p, wide.Id))).MinBy(wide => edition.Places.Count(p => edition.IsWithin(p.Id, wide.Id)))?.Id,
    };
}
