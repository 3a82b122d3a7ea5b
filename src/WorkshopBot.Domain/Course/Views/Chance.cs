namespace WorkshopBot.Domain.Course;

/// <summary>
/// Chance that falls the same on every machine and in every version of .NET: splitmix64 (Steele, Lea and Flood 2014), as the
/// lots of a session are drawn with.
/// </summary>
internal struct Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>0 to <paramref name="limit"/> - 1, each as likely to within one in four thousand million.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    private ulong Next()
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
