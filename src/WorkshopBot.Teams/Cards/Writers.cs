using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Teams.Cards;

/// <summary>What others see of who wrote something: by the plan, and never so that few people can be told apart.</summary>
internal static class Writers
{
    /// <summary>Empty when nothing may be said. Holds people's words: for plain runs only.</summary>
    public static string Of(Drawing d, Contribution c)
    {
        if (c.Spoken)
            return d.Plan.Attribution == Attribution.Name && c.SpokenBy?.Body is { Length: > 0 } whose ? d.Words.SpokenBy(whose) : d.Words.Spoken;

        return d.Cells.Of(c.By) switch
        {
            Group.Named named => d.Reader.Names.GetValueOrDefault(named.Person, ""),
            Group.Organisation organisation => organisation.Name,
            Group.OfKind kind => kind.Kind.Name.In(d.Words.Language),
            Group.OtherKinds other => d.Words.Of(other),
            _ => "",
        };
    }

    /// <summary>Others who wrote the same point, and from how many kinds of organisation.</summary>
    public static (int Others, int Kinds) WroteTheSame(Drawing d, Contribution c)
    {
        var session = d.Session;
        var together = session.Joins.Values.Where(j => !j.Undone && j.Members.Contains(c.Number)).SelectMany(j => j.Members)
            .Concat(session.Contributions.Values.Where(o => o.SamePoint.GetValueOrDefault(c.Number)).Select(o => o.Number))
            .Concat(c.SamePoint.Where(s => s.Value).Select(s => s.Key))
            .Select(n => session.Contributions[n])
            .Where(o => o.Counts && !o.Spoken && o.By != c.By && session.IsRevealed(o))
            .Select(o => o.By).Distinct().ToArray();
        return (together.Length, d.Cells.GroupsAmong(together));
    }
}
