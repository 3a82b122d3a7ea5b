using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Domain.Course;

/// <summary>
/// Numbers of what may have to stay unseen. Counted on with the others they would leave holes, and from a hole anybody sees
/// that there is something; so a Country's sessions and items get a number of six digits that says nothing.
/// </summary>
internal static class DrawnNumbers
{
    public const int First = 100_000;

    private const int HowMany = 900_000;

    /// <param name="from">What the number is drawn from, the same each time.</param>
    public static int Draw(string from, Func<int, bool> isTaken)
    {
        var at = (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(from))) % HowMany);
        while (isTaken(First + at))
            at = (at + 1) % HowMany;
        return First + at;
    }

    /// <summary>The next one of those that are counted.</summary>
    public static int Next(IEnumerable<int> taken) => taken.Where(n => n < First).DefaultIfEmpty(0).Max() + 1;
}
