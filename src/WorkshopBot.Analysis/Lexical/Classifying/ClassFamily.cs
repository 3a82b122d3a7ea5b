using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;
using WorkshopBot.Domain.Ports;

namespace WorkshopBot.Analysis.Lexical.Classifying;

/// <summary>Classes of which a text has one or a few: the themes, the interests, the links of the safety chain, the capabilities.</summary>
/// <param name="ids">In the order of the catalogue; ties stay in it.</param>
/// <param name="cue">What stands before an id in the lexicon's cues; empty for themes, which are topics.</param>
/// <param name="placedIn">The ids of the classes that people gave a text.</param>
internal sealed class ClassFamily(ImmutableArray<string> ids, string cue, Func<Placed, IEnumerable<string?>> placedIn)
{
    public static readonly ClassFamily Themes =
        new([.. Edition.Of2023.Themes.Select(theme => theme.Id.Value)], "", placed => [placed.Theme?.Value]);

    public static readonly ClassFamily Interests =
        new([.. Edition.Of2023.Interests.Select(interest => interest.Id.Value)], "int:", placed => placed.Interests.Select(interest => interest.Value));

    public static readonly ClassFamily Links =
        new([.. Edition.Of2023.SafetyChain.Select(link => link.Id.Value)], "chain:", placed => [placed.Link?.Value]);

    public static readonly ClassFamily Capabilities =
        new([.. Enum.GetValues<Capability>().Select(IdOf)], "cap:", placed => [placed.Capability is { } capability ? IdOf(capability) : null]);

    public static readonly ImmutableArray<ClassFamily> All = [Themes, Interests, Links, Capabilities];

    public ImmutableArray<string> Ids => ids;

    /// <summary>A capability as the lexicon writes it.</summary>
    public static string IdOf(Capability capability) => capability is Capability.LawPolicy ? "law-policy" : capability.ToString().ToLowerInvariant();

    /// <summary>The places of the classes to which a concept points.</summary>
    public IEnumerable<int> PointedAtBy(Concept concept) => Places(
        cue is "" ? concept.Topics : concept.Cues.Where(one => one.StartsWith(cue, StringComparison.Ordinal)).Select(one => one[cue.Length..]));

    /// <summary>The places of the classes that people gave a text; a class of another edition has none.</summary>
    public IEnumerable<int> Of(Placed placed) => Places(placedIn(placed).OfType<string>());

    private IEnumerable<int> Places(IEnumerable<string> named) => named.Select(id => ids.IndexOf(id)).Where(at => at >= 0);
}
