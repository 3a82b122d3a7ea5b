using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Domain.Course;

/// <summary>What each line rests on, in a digest of ids: it changes when a gap, a wording, an outcome or an edit does. No words are in it.</summary>
public static class LineDigests
{
    public static IEnumerable<LineRevision> Of(Sight sight)
    {
        var programme = sight.Programme;
        var lines = sight.Gaps.ToLookup(x => x.Line);

        foreach (var line in lines.Where(l => !programme.SetAside.ContainsKey(l.Key)))
        {
            var rests = new StringBuilder();
            foreach (var (key, gap, _) in line.OrderBy(x => x.Key.Place))
                rests.Append(CultureInfo.InvariantCulture, $"{key}:{gap.WordingNumber}:{gap.Outcome}:{gap.Tally}:{string.Join(',', gap.Contributions.Select(c => c.Own))};");
            if (line.Key.Join > 0)
                rests.Append(CultureInfo.InvariantCulture, $"heading {programme.Joins[line.Key.Join].Heading};");
            foreach (var field in Enum.GetValues<LineField>())
                if (programme.EditOf(line.Key, field) is { } edit)
                    rests.Append(CultureInfo.InvariantCulture, $"{field} {edit.Record};");

            yield return new LineRevision(line.Key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rests.ToString())))[..32]);
        }
    }
}
