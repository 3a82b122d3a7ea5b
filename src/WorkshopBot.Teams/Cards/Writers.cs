using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>What others see of who wrote something: by the plan, and never so that few people can be told apart.</summary>
internal static class Writers
{
    private const int Few = 3;

    /// <summary>Empty when nothing may be said. Holds people's words: for plain runs only.</summary>
    public static string Of(Drawing d, Contribution c)
    {
        if (c.Spoken)
            return d.Plan.Attribution == Attribution.Name && c.SpokenBy?.Body is { Length: > 0 } whose ? d.Words.SpokenBy(whose) : d.Words.Spoken;

        return d.Session.Members.GetValueOrDefault(c.By) is not { } member ? "" : d.Plan.Attribution switch
        {
            Attribution.Name => d.Reader.Names.GetValueOrDefault(c.By, ""),
            Attribution.Organisation => member.Organisation.Body ?? "",
            Attribution.Kind => Tellable(d.Session).Contains(member.Kind) ? member.Kind.Name.In(d.Words.Language) : "",
            _ => "",
        };
    }

    /// <summary>Others who wrote the same point, and from how many kinds of organisation.</summary>
    public static (int Others, int Kinds) WroteTheSame(Session session, Contribution c)
    {
        var together = session.Joins.Values.Where(j => !j.Undone && j.Members.Contains(c.Number)).SelectMany(j => j.Members)
            .Concat(session.Contributions.Values.Where(o => o.SamePoint.GetValueOrDefault(c.Number)).Select(o => o.Number))
            .Concat(c.SamePoint.Where(s => s.Value).Select(s => s.Key))
            .Select(n => session.Contributions[n])
            .Where(o => o.Counts && !o.Spoken && o.By != c.By && session.IsRevealed(o))
            .Select(o => o.By).Distinct().ToArray();
        return (together.Length, together.Select(p => session.Members.GetValueOrDefault(p)?.Kind).Distinct().Count());
    }

    /// <summary>
    /// Kinds of which three or more take part. Where those left out together are fewer than three, the next smallest is
    /// left out too: otherwise what has no kind would give theirs away.
    /// </summary>
    private static ImmutableHashSet<OrganisationKind> Tellable(Session session)
    {
        var kinds = session.Participants().GroupBy(m => m.Kind).Select(g => (Kind: g.Key, People: g.Count()))
            .OrderBy(k => k.People).ThenBy(k => k.Kind.Value, StringComparer.Ordinal).ToArray();
        var hidden = kinds.TakeWhile(k => k.People < Few).ToArray();
        var skip = hidden.Length > 0 && hidden.Sum(k => k.People) < Few ? hidden.Length + 1 : hidden.Length;
        return [.. kinds.Skip(skip).Select(k => k.Kind)];
    }
}
