namespace WorkshopBot.Analysis.Lexical;

/// <summary>
/// What is compared of a text: its letters (whole words, and 3 to 5 letters of one) and the concepts its words stand for.
/// </summary>
/// <param name="Found">
/// Ascending by id, each once: the id of a feature, and how much of it there is in the last ten bits, in hundredths.
/// One number holds both, for there may be very many. The upper bits also hold the number of a text in an index.
/// </param>
/// <param name="Letters">How many of them are letters; the others are concepts.</param>
internal sealed record Features(int[] Found, int Letters, Tongue Tongue)
{
    /// <summary>One more than the highest id: a power of two, for arrays of that size are kept and lent.</summary>
    public const int Count = 1 << 20;

    /// <summary>Letters are hashed into this many, so that counting them is an array, not a dictionary; concepts have the ids from here on.</summary>
    public const int FirstConcept = Count - (1 << 14);

    /// <summary>As much of a feature as one clear word of it.</summary>
    public const int Once = 100;

    private const int TimesBits = 10;
    private const int MostTimes = (1 << TimesBits) - 1;

    public static Features None { get; } = new([], 0, Tongue.Dutch);

    public static int Of(int id, int times) => (id << TimesBits) | Math.Min(times, MostTimes);

    public static int IdOf(int found) => found >> TimesBits;

    public static int TimesOf(int found) => found & MostTimes;
}
