using System.Collections.Immutable;
using WorkshopBot.Domain.Sessions;

namespace WorkshopBot.Domain.Catalogue;

/// <summary>The product's own scale of resilience: no official one was found, and it says so.</summary>
public static class ResilienceScale
{
    /// <summary>From low to high.</summary>
    public static ImmutableArray<Degree> Degrees { get; } =
        [Degree.Missing, Degree.LargelyNot, Degree.Partly, Degree.Largely, Degree.InOrder];

    /// <summary>Answers that are counted apart and never as low.</summary>
    public static ImmutableArray<Degree> OutsideIt { get; } = [Degree.NobodyInView, Degree.CannotJudge];

    /// <summary>From low to high.</summary>
    public static ImmutableArray<Certainty> Certainties { get; } = [Certainty.Low, Certainty.Medium, Certainty.High];

    /// <summary>Says whose scale it is; stands wherever the scale is shown.</summary>
    public static Bilingual Label => CatalogueWords.Both("ScaleLabel");

    public static Bilingual NameOf(Degree degree) => CatalogueWords.Both($"resilience-degree/{degree}");

    public static Bilingual NameOf(Certainty certainty) => CatalogueWords.Both($"certainty/{certainty}");
}
