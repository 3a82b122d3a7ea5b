using WorkshopBot.Reports.Publications;
using Xunit;

namespace WorkshopBot.Tests.Reports;

/// <summary>What files are called: titles are people's text.</summary>
public sealed class NamingFiles
{
    private static readonly DateTimeOffset Date = new(2026, 11, 2, 23, 30, 0, TimeSpan.FromHours(-4));

    [Theory]
    [InlineData("Weerbaarheid van de delta", "sessie-weerbaarheid-van-de-delta-2026-11-02")]
    [InlineData("Énergie & Ænergie: «größer»!", "sessie-energie-aenergie-grosser-2026-11-02")]
    [InlineData("Regio’s", "sessie-regios-2026-11-02")]
    [InlineData("../../etc/passwd", "sessie-etc-passwd-2026-11-02")]
    [InlineData("a\"; filename=x.exe\r\nSet-Cookie: y=1", "sessie-a-filename-x-exe-set-cookie-y-1-2026-11-02")]
    [InlineData("الأمن", "sessie-2026-11-02")]
    [InlineData("\ud83d\udd0c \ud83d", "sessie-2026-11-02")]
    [InlineData("", "sessie-2026-11-02")]
    [InlineData(null, "sessie-2026-11-02")]
    [InlineData("...", "sessie-2026-11-02")]
    public void A_name_holds_small_letters_digits_and_hyphens_only(string? title, string name) => Assert.Equal(name, FileName.Of("sessie", title, Date));

    [Fact]
    public void A_long_title_is_cut_at_a_word()
    {
        var name = FileName.Of("sessie", string.Join(' ', Enumerable.Repeat("weerbaarheid", 40)), Date);

        Assert.Equal("sessie-weerbaarheid-weerbaarheid-weerbaarheid-weerbaarheid-2026-11-02", name);
    }

    [Fact]
    public void A_long_word_is_cut_too() => Assert.Equal(7 + 60 + 11, FileName.Of("sessie", new string('a', 5000), Date).Length);
}
