using System.Diagnostics;
using WorkshopBot.Teams.Graph;
using Xunit;

namespace WorkshopBot.Tests.Teams.Graph;

public sealed class ReadingTranscripts
{
    [Fact]
    public void What_the_documentation_shows_is_read() => Assert.Equal(
        [new Utterance("User Name", "This is a transcript test.", TimeSpan.Zero)],
        WebVtt.Read("WEBVTT\n\n0:0:0.0 --> 0:0:5.320\n<v User Name>This is a transcript test.</v>\n"));

    [Fact]
    public void Consecutive_cues_of_one_speaker_become_one_utterance() => Assert.Equal(
        [new Utterance("Anna", "Bij de haven ontbreekt een lijst.", Seconds(1)), new Utterance("Bram", "Ja.", Seconds(9)), new Utterance("Anna", "Precies.", Seconds(10))],
        WebVtt.Read("""
            WEBVTT

            1/0-0
            00:00:01.000 --> 00:00:03.000
            <v Anna>Bij de haven</v>

            1/0-1
            00:00:03.000 --> 00:00:05.000
            <v Anna>ontbreekt een lijst.</v>

            00:00:09.000 --> 00:00:10.000
            <v Bram>Ja.</v>

            00:00:10.000 --> 00:00:11.000
            <v Anna>Precies.</v>
            """));

    [Theory]
    [InlineData("0:0:0.0", 0)]
    [InlineData("00:01.500", 1.5)]
    [InlineData("01:02:03.4", 3723.4)]
    [InlineData("-0:0:1.5", -1.5)]
    [InlineData("-00:00:-2.5", -2.5)]
    [InlineData("100:00:00.000", 360000)]
    [InlineData("7.25", 7.25)]
    [InlineData("00:00:01,250", 1.25)]
    public void Times_are_read_however_they_are_written(string time, double seconds) => Assert.Equal(
        [new Utterance("A", "Ja.", Seconds(seconds))], WebVtt.Read($"WEBVTT\n\n{time} --> 0:0:9.0\n<v A>Ja.</v>"));

    [Theory]
    [InlineData("0:0:0.0 --> 0:0:5.0 align:start position:0%")]
    [InlineData("  0:0:0.0-->0:0:5.0  ")]
    [InlineData("0:0:0.0\t-->\t-0:0:5.0")]
    public void A_line_of_times_may_carry_settings(string line) => Assert.Equal(
        [new Utterance("A", "Ja.", TimeSpan.Zero)], WebVtt.Read($"WEBVTT\n\n{line}\n<v A>Ja."));

    [Theory]
    [InlineData("1:2:3:4:5:6:7:8:9 --> 0:0:1.0")]
    [InlineData("9999999999999999 --> 0:0:1.0")]
    [InlineData("1.2.3 --> 0:0:1.0")]
    public void A_time_that_cannot_be_is_no_time(string line) => Assert.Equal(
        [new Utterance("A", "Ja.", null)], WebVtt.Read($"WEBVTT\n\n{line}\n<v A>Ja."));

    [Fact]
    public void Voices_in_one_cue_stay_apart() => Assert.Equal(
        [new Utterance("Anna", "Wie belt?", TimeSpan.Zero), new Utterance("Bram", "De regio.", TimeSpan.Zero), new Utterance("", "Lachen", TimeSpan.Zero)],
        WebVtt.Read("WEBVTT\n\n0:0:0.0 --> 0:0:5.0\n<v Anna>Wie belt?</v> <v Bram>De regio.</v> Lachen"));

    [Fact]
    public void A_voice_that_is_never_closed_goes_on_to_the_end_of_its_cue() => Assert.Equal(
        [new Utterance("Anna", "Een regel en nog een.", TimeSpan.Zero), new Utterance("", "Zonder naam.", Seconds(6))],
        WebVtt.Read("WEBVTT\n\n0:0:0.0 --> 0:0:5.0\n<v Anna>Een regel\nen nog een.\n\n0:0:6.0 --> 0:0:7.0\nZonder naam."));

    [Theory]
    [InlineData("<v.loud.first Anna de Vries>Ja.</v>", "Anna de Vries", "Ja.")]
    [InlineData("<V Anna>Ja.</V>", "Anna", "Ja.")]
    [InlineData("<v Anna &amp; Bram>Ja.</v>", "Anna & Bram", "Ja.")]
    [InlineData("<v Anna><b>Ja</b>, <i.x>echt</i><00:00:01.000> waar.</v>", "Anna", "Ja, echt waar.")]
    [InlineData("<v Anna><lang nl>Ja</lang></v>", "Anna", "Ja")]
    [InlineData("<v Anna>2 &lt; 3 &amp;amp; meer</v>", "Anna", "2 < 3 &amp; meer")]
    [InlineData("<v Anna>a < b en c > d</v>", "Anna", "a < b en c > d")]
    [InlineData("<v Anna>&lt;script&gt;</v>", "Anna", "<script>")]
    [InlineData("<v Anna>Caf\u00e9 in \u2019s-Hertogenbosch</v>", "Anna", "Caf\u00e9 in \u2019s-Hertogenbosch")]
    [InlineData("<v Anna>\u202E  wel\u200B \t een   regel</v>", "Anna", "wel een regel")]
    [InlineData("<v >Ja.</v>", "", "Ja.")]
    public void Markup_goes_and_words_stay(string cue, string speaker, string text) => Assert.Equal(
        [new Utterance(speaker, text, TimeSpan.Zero)], WebVtt.Read($"WEBVTT\n\n0:0:0.0 --> 0:0:5.0\n{cue}"));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_is_a_line_end(string end) => Assert.Equal(
        [new Utterance("A", "Ja.", TimeSpan.Zero), new Utterance("B", "Nee.", Seconds(2))],
        WebVtt.Read("\uFEFFWEBVTT - a title\n\n0:0:0.0 --> 0:0:1.0\n<v A>Ja.</v>\n\n0:0:2.0 --> 0:0:3.0\n<v B>Nee.</v>\n".Replace("\n", end, StringComparison.Ordinal)));

    [Fact]
    public void Notes_and_styles_are_not_spoken() => Assert.Equal(
        [new Utterance("A", "NOTE dit is gezegd.", Seconds(1))],
        WebVtt.Read("""
            WEBVTT
            Kind: captions

            NOTE by the service
            over two lines

            STYLE
            ::cue { color: red }

            REGION
            id:fred

            0:0:1.0 --> 0:0:2.0
            <v A>NOTE dit is gezegd.</v>

            NOTE the end
            """));

    [Fact]
    public void Cues_that_follow_each_other_without_an_empty_line_stay_apart() => Assert.Equal(
        [new Utterance("A", "Ja.", TimeSpan.Zero), new Utterance("B", "Nee.", Seconds(2))],
        WebVtt.Read("WEBVTT\n0:0:0.0 --> 0:0:1.0\n<v A>Ja.</v>\n0:0:2.0 --> 0:0:3.0\n<v B>Nee.</v>"));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("WEBVTT")]
    [InlineData("{\"error\":{\"code\":\"Forbidden\"}}")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("WEBVTT\n\n0:0:0.0 --> 0:0:1.0\n<v A></v>\n\n0:0:0.0 --> 0:0:1.0\n\n\n")]
    [InlineData("--> --> -->\n\n-->")]
    public void What_holds_no_words_gives_none(string text) => Assert.Empty(WebVtt.Read(text));

    [Fact]
    public void A_speaker_who_goes_on_for_long_is_cut_between_cues()
    {
        var cue = string.Concat(Enumerable.Repeat("woord ", 100));
        var read = WebVtt.Read("WEBVTT\n\n" + string.Concat(Enumerable.Range(0, 10).Select(i => $"0:{i}:0.0 --> 0:{i}:59.0\n<v A>{cue}</v>\n\n")));

        Assert.Equal(5, read.Length);
        Assert.All(read, u => Assert.InRange(u.Text.Length, 1, WebVtt.LongestUtterance));
        Assert.Equal(TimeSpan.FromMinutes(2), read[1].From);
    }

    [Fact]
    public void Something_huge_is_read_as_far_as_it_goes_and_quickly()
    {
        var watch = Stopwatch.StartNew();
        var cues = WebVtt.Read("WEBVTT\n\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"0:0:{i % 60}.0 --> 0:0:59.0\n<v P{i}>Ja.</v>\n\n")));
        var one = WebVtt.Read("WEBVTT\n\n0:0:0.0 --> 0:0:1.0\n" + new string('<', 200_000) + new string('v', 200_000) + string.Concat(Enumerable.Repeat("<v ", 100_000)));

        Assert.Equal(WebVtt.MostCues, cues.Length);
        Assert.NotNull(one.ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_name_is_cut_where_no_name_is_so_long() => Assert.Equal(
        200, Assert.Single(WebVtt.Read($"WEBVTT\n\n0:0:0.0 --> 0:0:1.0\n<v {new string('n', 5000)}>Ja.</v>")).Speaker.Length);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
