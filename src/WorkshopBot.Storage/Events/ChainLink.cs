namespace WorkshopBot.Storage.Events;

/// <summary>What a file outside the database carries of one event: enough to compute its place in the chain, and none of its content.</summary>
/// <param name="At">As the log writes it.</param>
public sealed record ChainLink(long Version, string Type, string At, string Commitment, string Hash)
{
    /// <summary>Computes a whole chain again.</summary>
    /// <param name="stream">The session's id, as the log writes it.</param>
    /// <returns>The number in the row, from 1, of the first link that does not follow from those before it; null when all do.</returns>
    public static int? FirstBroken(string stream, IEnumerable<ChainLink> links)
    {
        var (previous, number) = (EventChain.Start, 0);
        foreach (var link in links)
        {
            number++;
            if (link.Version != number || EventChain.Link(previous, stream, number, link.Type, link.At, link.Commitment) != link.Hash)
                return number;
            previous = link.Hash;
        }

        return null;
    }
}
