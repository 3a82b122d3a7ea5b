using System.Collections.Frozen;

namespace WorkshopBot.Domain.Course;

/// <summary>Under which line each gap is found, looked up once for all gaps: thousands of gaps and joins do not multiply.</summary>
internal sealed class LineIndex(Programme programme)
{
    private readonly FrozenDictionary<GapKey, int> joins = programme.Joins.Values.Where(j => !j.Undone)
        .SelectMany(j => j.Members.Select(m => (Gap: m, j.Number))).DistinctBy(x => x.Gap).ToFrozenDictionary(x => x.Gap, x => x.Number);

    public LineKey Of(GapKey gap) => joins.TryGetValue(gap, out var join) ? LineKey.OfJoin(join) : LineKey.Of(gap);
}
