using System.Diagnostics;
using WorkshopBot.Domain.Sessions;
using Xunit;

namespace WorkshopBot.Tests.Sessions;

public sealed class MarkingGuardTests
{
    public static TheoryData<string> Markings =>
    [
        "Stg. Geheim", "STG.GEHEIM", "stg geheim", "Stg.Geheim", "STG GEHEIM", "stg-geheim", "s t g . g e h e i m", "S.T.G. Geheim",
        "S T G  G E H E I M", "Stg. Zeer Geheim", "STG. ZEER GEHEIM", "stg.zeergeheim", "Stg. Confidentieel", "STG CONFIDENTIEEL", "stg. conf.",
        "Stg. geh.", "Stg. C", "STG. G.", "Stg. ZG", "STG-ZG", "Staatsgeheim Zeer Geheim", "STAATSGEHEIM GEHEIM", "Staatsgeheim Confidentieel",
        "staatsgeheim - zeer geheim", "Staats-geheim: geheim", "STAATSGEHEIM", "GEHEIM", "ZEER GEHEIM", "CONFIDENTIEEL", "NATO SECRET", "NATO-CONFIDENTIAL",
        "NAVO GEHEIM", "COSMIC TOP SECRET", "EU SECRET", "SECRET UE", "SECRET UE/EU SECRET", "TRES SECRET UE", "TRÈS SECRET UE", "TOP SECRET",
        "Ｓｔｇ． Ｇｅｈｅｉｍ", "Stg.\u00a0Geheim", "S\u200btg. Ge\u00adheim", "Stg. Gehéim", "Ⓢⓣⓖ ⓖⓔⓗⓔⓘⓜ", "stg_geheim", "Stg. · Geheim", "𝐒𝐭𝐠. 𝐆𝐞𝐡𝐞𝐢𝐦",
    ];

    public static TheoryData<string> Inside =>
    [
        "Wij mogen stukken met Stg. Geheim niet in Teams bespreken.",
        "Is het label \"Stg. Confidentieel\" hier wel bekend?",
        "Wie mag een stuk als stg zeer geheim merken en wie niet?",
        "Er is geen afspraak over NATO SECRET bij de regio's.",
        "Een staatsgeheim delen kan niet via dit kanaal.",
        "Wij weten niet wie beslist over een staatsgeheim.",
        "The region has no process for EU SECRET documents at all.",
        "Rubricering zoals STG. GEHEIM vraagt een eigen netwerk.",
    ];

    [Theory, MemberData(nameof(Markings))]
    public void A_marking_at_the_start_or_end_is_seen_however_it_is_written(string marking) => Assert.All(
        new[]
        {
            marking, $"({marking})", $"[{marking}]:", $"  {marking}. ", $"**{marking}**",
            $"{marking}: de noodstroom bij het knooppunt is er niet", $"{marking}\nDe noodstroom is er niet.", $"({marking}) De noodstroom is er niet.",
            $"De noodstroom is er niet.\n{marking}", $"De noodstroom is er niet ({marking})", $"De noodstroom is er niet. {marking}!",
            $"Rubricering: {marking}\nDe noodstroom is er niet.",
        },
        text => Assert.Equal((text, MarkingSight.AtTheEdge), (text, MarkingGuard.Look(text))));

    [Theory, MemberData(nameof(Inside))]
    public void One_inside_a_sentence_is_asked_about(string text) => Assert.Equal(MarkingSight.Inside, MarkingGuard.Look(text));

    [Theory]
    [InlineData("Geheim: hier ontbreekt een noodplan")]
    [InlineData("geheim")]
    [InlineData("De locatie is niet bekend (geheim)")]
    public void A_word_that_may_be_a_marking_is_asked_about_where_it_stands_alone(string text) =>
        Assert.Equal(MarkingSight.Inside, MarkingGuard.Look(text));

    [Fact]
    public void Ordinary_texts_pass() => Assert.All(OrdinaryTexts.All, text => Assert.Equal((text, MarkingSight.None), (text, MarkingGuard.Look(text))));

    [Fact]
    public void There_are_enough_examples_on_either_side()
    {
        Assert.InRange(Markings.Count, 40, 1000);
        Assert.InRange(OrdinaryTexts.All.Length, 60, 1000);
    }

    [Theory]
    [InlineData("\ufffe")]
    [InlineData("\uffff")]
    [InlineData("\ufdd0")]
    [InlineData("\U0001fffe")]
    public void What_Unicode_keeps_out_of_texts_breaks_nothing_and_hides_nothing(string odd)
    {
        Assert.Equal(MarkingSight.None, MarkingGuard.Look($"Bij uitval {odd} ontbreekt noodstroom"));
        Assert.Equal(MarkingSight.AtTheEdge, MarkingGuard.Look($"STG. GE{odd}HEIM Bij uitval ontbreekt noodstroom"));
    }

    [Theory]
    [InlineData("s t a a t s ")]
    [InlineData("stg ")]
    [InlineData("stg...zeer...")]
    [InlineData("s")]
    [InlineData("nato cosmic ")]
    [InlineData("geheim ")]
    [InlineData("GEHEIM\n")]
    [InlineData("stg geheim x ")]
    [InlineData(" .-()")]
    [InlineData("ﷺ")]
    [InlineData("\ud800")]
    [InlineData("x stg geheim\n")]
    [InlineData("s.t.g.c.o.n.f.i.d.e.n.t.")]
    public void A_text_of_twenty_thousand_characters_takes_time_by_its_length_only(string part)
    {
        static long Ticks(string text)
        {
            MarkingGuard.Look(text);
            var start = Stopwatch.GetTimestamp();
            MarkingGuard.Look(text);
            return Stopwatch.GetTimestamp() - start;
        }

        var whole = string.Concat(Enumerable.Repeat(part, (20_000 / part.Length) + 1))[..20_000];

        // Not a benchmark: a search that went back and forth would take minutes, and this notices seconds.
        Assert.True(TimeSpan.FromSeconds((double)Ticks(whole) / Stopwatch.Frequency) < TimeSpan.FromSeconds(1), part);
    }
}
