using System.Globalization;
using Xunit;

namespace WorkshopBot.Tests.Architecture;

/// <summary>What the program says depends on its reader, never on the machine that it runs on.</summary>
public sealed class Culture
{
    [Fact]
    public void Tests_run_on_a_machine_whose_culture_nobody_here_expects() =>
        Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
}
