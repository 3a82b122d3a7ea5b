using System.Collections.Immutable;

namespace WorkshopBot.Domain.Course;

/// <summary>The dilemmas on which the Netherlands ask the Nationale Veiligheidsraad to choose; those of Countries stand apart, for they steer by themselves.</summary>
/// <param name="Asked">What a coordinator wrote on the cover note is asked of which body; null when nobody did.</param>
/// <param name="Decisions">On the lines and items concerned.</param>
public sealed record DilemmaNote(
    FollowUpHead Head, EditedText? Asked, ImmutableArray<FollowedDilemma> Netherlands, ImmutableArray<FollowedDilemma> Countries,
    ImmutableArray<FollowedDecision> Decisions)
{
    private const int Months = 6;

    public IEnumerable<FollowedDilemma> All => Netherlands.Concat(Countries);

    public DilemmaCounts Counts => DilemmaCounts.Of(All);

    public static DilemmaNote Of(FollowUpSource source)
    {
        var decisions = FollowedDecision.Of(source);
        var dilemmas = FollowedDilemma.Of(source, FollowedPart.ItemsOf(source, decisions));
        var lines = dilemmas.OfType<FollowedDilemma.OfLine>().Select(d => d.Line.Key).ToHashSet();
        var items = dilemmas.OfType<FollowedDilemma.OfItem>().Select(d => d.Item.Decision?.Number).ToHashSet();
        return new DilemmaNote(
            FollowUpHead.Of(source, Months), source.Latest.Cover.Asked,
            [.. dilemmas.Where(d => d.Part != KingdomPart.Country)], [.. dilemmas.Where(d => d.Part == KingdomPart.Country)],
            [.. decisions.Where(d => !d.Later && (lines.Contains(d.Line.Key) || items.Contains(d.Number)))]);
    }
}
