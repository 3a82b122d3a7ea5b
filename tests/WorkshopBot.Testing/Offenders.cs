using Xunit;

namespace WorkshopBot.Testing;

/// <summary>How a convention fails: with all that break it, one a line, and what to do instead.</summary>
public static class Offenders
{
    public static void None(IEnumerable<string> offenders, string instead)
    {
        var all = offenders.Order(StringComparer.Ordinal).ToArray();
        if (all.Length > 0)
            Assert.Fail($"{instead}\n{string.Join('\n', all.Select(o => $"  {o}"))}");
    }
}
