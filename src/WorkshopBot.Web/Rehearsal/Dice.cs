namespace WorkshopBot.Web.Rehearsal;

/// <summary>Chance that is the same for the same seed: splitmix64, so that a rehearsal can be held again.</summary>
internal sealed class Dice(int seed)
{
    private ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);

    /// <summary>0 to <paramref name="sides"/> - 1.</summary>
    public int Throw(int sides) => (int)(Step() % (ulong)sides);

    /// <summary>True once in so many times.</summary>
    public bool Once(int inTimes) => Throw(inTimes) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[Throw(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Throw(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }

        return all;
    }

    private ulong Step()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
