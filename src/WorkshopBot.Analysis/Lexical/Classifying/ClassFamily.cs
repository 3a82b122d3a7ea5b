using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>Classes of which a text has one or a few: the themes, the interests, the links of the safety chain, the capabilities.</summary>
/// <param name="Ids">In the order of the catalogue; ties stay in it.</param>
/// <param name="Cue">What stands before an id in the lexicon's cues; empty for themes, which are topics.</param>
internal sealed record ClassFamily(ImmutableArray<string> Ids, string Cue)
{
    public static readonly ClassFamily Themes = new([.. Edition.Of2023.Themes.Select(theme => theme.Id.Value)], "");
    public static readonly ClassFamily Interests = new([.. Edition.Of2023.Interests.Select(interest => interest.Id.Value)], "int:");
    public static readonly ClassFamily Links = new([.. Edition.Of2023.SafetyChain.Select(link => link.Id.Value)], "chain:");
    public static readonly ClassFamily Capabilities = new([.. Enum.GetValues<Capability>().Select(NameOf)], "cap:");

    public static string NameOf(Capability capability) => capability is Capability.LawPolicy ? "law-policy" : capability.ToString().ToLowerInvariant();

    /// <summary>To which of the classes a concept points.</summary>
    public IEnumerable<int> PointedAtBy(Concept concept) =>
        (Cue is "" ? concept.Topics : concept.Cues.Where(cue => cue.StartsWith(Cue, StringComparison.Ordinal)).Select(cue => cue[Cue.Length..]))
        .Select(id => Ids.IndexOf(id))
        .Where(at => at >= 0);
}
