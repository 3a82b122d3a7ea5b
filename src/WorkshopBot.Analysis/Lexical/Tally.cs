using System.Buffers;

namespace WorkshopBot.Analysis.Lexical;

/// <summary>A number for every feature, borrowed and given back as zeroes: wiping all of it would cost more than most questions.</summary>
internal sealed class Tally : IDisposable
{
    private static readonly ArrayPool<int> Zeroes = ArrayPool<int>.Create(Features.Count, maxArraysPerBucket: 8);

    private readonly int[] numbers = Zeroes.Rent(Features.Count);

    public int this[int id] => numbers[id];

    public void Add(int id, int number) => numbers[id] += number;

    public void Set(int id, int number) => numbers[id] = number;

    public void Wipe(Features text)
    {
        foreach (var found in text.Found)
            numbers[Features.IdOf(found)] = 0;
    }

    /// <summary>Only once wiped.</summary>
    public void Dispose() => Zeroes.Return(numbers);
}
