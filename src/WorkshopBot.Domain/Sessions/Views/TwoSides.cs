using System.Collections.Immutable;
using WorkshopBot.Domain.Catalogue;

namespace WorkshopBot.Domain.Sessions;

/// <summary>The two sides of a dilemma: themes that would be helped, and others that would be harmed. No theme is on both.</summary>
/// <remarks>
/// This is what a dilemma is, everywhere. A theme of which some say that it is helped and others that it is harmed is no
/// dilemma: people see it differently. It is left out of both sides, unless a side would then be empty.
/// </remarks>
public sealed record TwoSides(ImmutableArray<ThemeId> Helps, ImmutableArray<ThemeId> Harms)
{
    /// <summary>Null when no theme would be helped while another would be harmed.</summary>
    public static TwoSides? Of(IEnumerable<(ThemeId Theme, EffectKind Kind)> effects)
    {
        var all = effects.Distinct().ToArray();
        ThemeId[] On(EffectKind kind) => [.. all.Where(e => e.Kind == kind).Select(e => e.Theme)];
        var (helps, harms) = (On(EffectKind.Helps), On(EffectKind.Harms));
        ThemeId[] both = [.. helps.Intersect(harms)], onlyHelps = [.. helps.Except(both)], onlyHarms = [.. harms.Except(both)];

        return onlyHelps.Length == 0 && onlyHarms.Length == 0 ? null
            : (onlyHelps.Length == 0 ? both : onlyHelps, onlyHarms.Length == 0 ? both : onlyHarms) is ({ Length: > 0 } one, { Length: > 0 } other)
                ? new TwoSides([.. one], [.. other]) : null;
    }

    public static TwoSides? Of(IEnumerable<Effect> effects) => Of(effects.Select(e => (e.Theme, e.Kind)));
}
