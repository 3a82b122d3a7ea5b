using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Reports.Sessions;

/// <summary>How a heading under which people appear is called, in every document and file; a name only where the plan shows names.</summary>
internal static class GroupNames
{
    /// <summary>As people read it.</summary>
    public static string In(string language, Group group, ReportWords words, ImmutableDictionary<PersonId, string> names) => group switch
    {
        Group.OfKind g => g.Kind.Name.In(language),
        Group.Organisation g => g.Name,
        Group.OtherKinds => words.OtherKinds,
        Group.AllKinds => words.AllKinds,
        Group.Named g => names.GetValueOrDefault(g.Person, words.NameUnknown),
        _ => throw new UnreachableException($"No name for {group.GetType().Name}."),
    };

    /// <summary>For machines: the id of a kind, or what stands for several.</summary>
    public static string? Id(Group group, ImmutableDictionary<PersonId, string> names) => group switch
    {
        Group.OfKind g => g.Kind.Value,
        Group.Organisation g => g.Name,
        Group.OtherKinds => "other-kinds",
        Group.Named g => names.GetValueOrDefault(g.Person),
        _ => null,
    };
}
